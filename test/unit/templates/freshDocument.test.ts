import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { recognise } from '../../../src/core/postmortem/recognise';
import { lint } from '../../../src/core/rules/lint';
import { builtInTemplates } from '../../../src/core/templates/builtInTemplates';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';
import type { Answers } from '../../../src/core/templates/template';

const answers: Answers = { title: 'DNS: slow', date: '2026-03-04', time: '14:51', severity: 'SEV-2', zone: 'UTC' };

function fresh(id: string, given: Answers = answers) {
  const template = builtInTemplates.find((candidate) => candidate.id === id);
  ok(template);
  return new PostmortemReader().read(fillTemplate(template, given).text);
}

/** The sections as a reader finds them; level 2 unless said. */
const expected: Readonly<Record<string, string>> = {
  'incident-report': 'summary, impact 3, detection 3, timeline, cause, resolution, actions, lessons 3',
  light: 'summary, impact, detection, timeline, cause, resolution, lessons, actions',
  sre: 'summary, impact, cause, trigger, resolution, detection, actions, lessons, well 3, poorly 3, lucky 3, timeline, supporting, glossary',
  responders:
    'summary, trigger, cause, detection, resolution, impact, people, timeline, lessons, well 3, poorly 3, actions, messaging',
  'five-whys': 'summary, impact, detection, timeline, cause, resolution, lessons, actions',
  'correction-of-error': 'summary, impact, timeline, supporting, detection, resolution, cause, lessons, actions',
  security: 'summary, impact, detection, timeline, cause, resolution, messaging, people, lessons, actions, supporting',
  'near-miss': 'summary, impact, detection, timeline, cause, resolution, lessons, lucky 3, actions',
  'beyond-it': 'summary, impact, detection, timeline, cause, resolution, people, lessons, well 3, poorly 3, actions',
};

describe('a document that was just created', () => {
  it('is read with the sections that its template means', () => {
    deepStrictEqual(
      fresh('standard').sections.map(({ kind, level }) => `${kind} ${level}`),
      [
        'summary 2',
        'impact 2',
        'detection 2',
        'timeline 2',
        'cause 2',
        'resolution 2',
        'people 2',
        'lessons 2',
        'well 3',
        'poorly 3',
        'lucky 3',
        'actions 2',
        'supporting 2',
      ],
    );
    for (const [id, sections] of Object.entries(expected)) {
      deepStrictEqual(
        fresh(id)
          .sections.map(({ kind, level }) => (level === 2 ? kind : `${kind} ${level}`))
          .join(', '),
        sections,
        id,
      );
    }
  });

  it('knows its title, date, severity, zone and first milestone', () => {
    const { metadata, timeline, milestones, actions } = fresh('standard');
    deepStrictEqual(
      [metadata.title?.value, metadata.status?.value, metadata.date?.value, metadata.severity?.value, timeline.zone],
      ['DNS: slow', 'draft', '2026-03-04', 'SEV-2', 'UTC'],
    );
    strictEqual(milestones.impactStart?.by, 'mark');
    strictEqual(milestones.impactStart.entry.instant, Date.UTC(2026, 2, 4, 14, 51));
    // Prompts are no actions.
    deepStrictEqual(actions, []);
  });

  it('has nothing wrong with it: what is still to be written is no warning', () => {
    const skipped: Answers = { ...answers, title: undefined, time: undefined, severity: undefined, zone: undefined };
    for (const { id } of builtInTemplates) {
      for (const given of [answers, skipped]) {
        const findings = lint({ postmortem: fresh(id, given), config: defaultConfig, today: '2026-03-05' });
        const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
        deepStrictEqual(loud, [], id);
      }
    }
  });

  it('is a postmortem in the default folder', () => {
    for (const { id } of builtInTemplates)
      ok(recognise('postmortems/2026-03-04-dns.md', fresh(id), defaultConfig).isPostmortem);
  });

  it('lets prompts stay: beside the writer’s words they are no gaps', () => {
    const template = builtInTemplates[0];
    ok(template);
    const { text, cursor } = fillTemplate(template, answers);
    const written = `${text.slice(0, cursor)}Lookups were slow for 30 minutes.${text.slice(cursor)}`;
    const postmortem = new PostmortemReader().read(written);
    const summary = postmortem.sections.find(({ kind }) => kind === 'summary');
    ok(summary);
    const inSummary = lint({ postmortem, config: defaultConfig, today: '2026-03-05' }).filter(
      ({ span }) => span.start >= summary.span.start && span.start < summary.span.end,
    );
    deepStrictEqual(inSummary, []);
  });
});

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { sectionKinds } from '../../../src/core/postmortem/sectionKind';
import { lint } from '../../../src/core/rules/lint';
import { readinessOf, type Readiness, type ReadinessPoint } from '../../../src/core/rules/readiness';
import { but, complete } from './complete';
import { read, today } from './support';

function readiness(text: string): Readiness {
  const context = { postmortem: read(text), config: defaultConfig, today };
  return readinessOf(context, lint(context));
}

const pointsOf = (text: string, kind: string): readonly ReadinessPoint[] =>
  readiness(text).parts.find((part) => part.kind === kind)?.points ?? [];
const brief = (points: readonly ReadinessPoint[]): readonly string[] =>
  points.map(({ title, state }) => `${title}: ${state}`);

describe('the review checklist', () => {
  it('is done for a complete postmortem', () => {
    const { isReady, done, total } = readiness(complete);
    strictEqual(isReady, true);
    strictEqual(done, total);
    ok(total > 20);
  });

  it('has a part for the document and for each section that the team asks for, in the order of the templates', () => {
    const { requiredSections, recommendedSections } = defaultConfig;
    const asked = [...requiredSections, ...recommendedSections];
    deepStrictEqual(
      readiness(complete).parts.map(({ kind }) => kind),
      ['document', ...sectionKinds.filter((kind) => asked.includes(kind))],
    );
  });

  it('leads to the section under the document’s own heading', () => {
    const cause = readiness(complete).parts.find(({ kind }) => kind === 'cause');
    strictEqual(cause?.title, 'Root causes');
    strictEqual(cause.section?.kind, 'cause');
  });

  it('keeps a missing or empty section open and asks no further', () => {
    const withoutActions = complete.slice(0, complete.indexOf('## Action items'));
    deepStrictEqual(brief(pointsOf(withoutActions, 'actions')), ['Written: open']);
    deepStrictEqual(brief(pointsOf(`${withoutActions}## Action items\n`, 'actions')), ['Written: open']);
    strictEqual(readiness(withoutActions).isReady, false);
  });

  it('opens the point that a warning is about, with the finding to jump to', () => {
    const text = but('for 42 minutes', 'for 20 minutes');
    const point = pointsOf(text, 'document').find(({ title }) => title === 'Stated durations agree with the timeline');
    strictEqual(point?.state, 'open');
    strictEqual(point.findings[0]?.code, 'duration-mismatch');
  });

  it('lets milder advice pass', () => {
    const text = but('## Root causes', '## Root cause');
    deepStrictEqual(brief(pointsOf(text, 'cause')), ['Written: done', 'Deep enough to act on: worthALook']);
    strictEqual(readiness(text).isReady, true);
  });

  it('invents nothing: every finding of it is one of lint', () => {
    const context = { postmortem: read('# X\n\n## Summary\n\nTBD\n'), config: defaultConfig, today };
    const findings = lint(context);
    for (const { points } of readinessOf(context, findings).parts) {
      for (const point of points) for (const finding of point.findings) ok(findings.includes(finding));
    }
  });
});

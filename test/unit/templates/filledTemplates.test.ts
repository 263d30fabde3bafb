import { deepStrictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import type { SectionKind } from '../../../src/core/postmortem/sectionKind';
import { lint } from '../../../src/core/rules/lint';
import { builtInTemplates } from '../../../src/core/templates/builtInTemplates';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';
import type { Template } from '../../../src/core/templates/template';

/** What a careful writer puts in the place of the prompts of each section. */
const written: Readonly<Partial<Record<SectionKind | 'other', string>>> = {
  summary:
    'On 4 March 2026, card payments failed for 66 minutes. About 1,200 customers saw an error. A certificate had run out; a new one restored payments.',
  impact: 'About 1,200 customers saw an error for 66 minutes, and no data was lost.',
  detection: 'The alert on failed payments reached the on-call engineer 4 minutes after the impact began.',
  trigger: 'The certificate of the payment gateway ran out at 14:51 UTC.',
  cause:
    'The renewal job wrote to a folder that the gateway does not read, and its success was measured by its exit status.',
  resolution: 'The on-call engineer installed a new certificate by hand, which restored payments at once.',
  people: 'Ana Petrov',
  lessons: 'A job that renews certificates is done only when the service presents the new one.',
  well: 'The alert came within 4 minutes.',
  poorly: 'The runbook named a folder that no longer exists.',
  lucky: 'It was a quiet afternoon, with a third of the usual orders.',
  messaging: '15:05 UTC, status page: “Card payments fail; we install a new certificate.”',
  supporting: '[Dashboard of payments](https://example.com/payments)',
  glossary: 'The service that talks to the card network',
  other: 'Ana Petrov',
};

const timeline = `- 2026-03-04 14:40 Payments are normal.
- 2026-03-04 14:51 [impact start] Payments begin to fail.
- 2026-03-04 14:55 [detected] The alert pages the on-call engineer.
- 2026-03-04 14:58 [acknowledged] The on-call engineer answers.
- 2026-03-04 15:05 [declared] An incident is declared.
- 2026-03-04 15:40 [mitigated] A new certificate is installed.
- 2026-03-04 15:57 [resolved] All payments succeed.`;

const action =
  '| Let the renewal job read the certificate back from the gateway | Ana Petrov | 2026-04-01 | P1 | prevent | [OPS-12](https://example.com/OPS-12) |';

function filledIn(template: Template): string {
  const { text } = fillTemplate(template, {
    title: 'Card payments failed',
    date: '2026-03-04',
    time: '14:51',
    severity: 'SEV-2',
    zone: 'UTC',
    author: 'Ana Petrov',
  });
  const named = text.replace('services: []', 'services: [payments]').replace('tags: []', 'tags: [certificate]');
  const { sections } = new PostmortemReader().read(named);
  return named
    .replace(/^- .*\[impact start\] <!--[^]*?-->$/m, timeline)
    .replace(/^\| <!--.*$/m, action)
    .replace(/<!--[^]*?-->/g, (prompt, offset: number) => {
      // Text that grew before this place does not matter: prompts are found by their own words.
      const at = named.indexOf(prompt, Math.max(0, named.lastIndexOf(prompt, offset)));
      const kind = sections.filter(({ span }) => span.start <= at && at < span.end).at(-1)?.kind;
      if (kind === 'timeline' || kind === 'actions') return '';
      return written[kind ?? 'other'] ?? '';
    });
}

describe('a built-in template that was filled in', () => {
  for (const template of builtInTemplates) {
    it(`is clean under our own rules: ${template.title}`, () => {
      const postmortem = new PostmortemReader().read(filledIn(template));
      const findings = lint({ postmortem, config: defaultConfig, today: '2026-03-10' });
      deepStrictEqual(
        findings.map(
          ({ code, message, span }) => `${code} line ${postmortem.document.lines.lineAt(span.start) + 1}: ${message}`,
        ),
        [],
      );
    });
  }
});

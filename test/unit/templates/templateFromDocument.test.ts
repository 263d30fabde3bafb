import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';
import { teamTemplate } from '../../../src/core/templates/teamTemplate';
import { templateFromDocument } from '../../../src/core/templates/templateFromDocument';
import { anyText } from './anyText';

const described = { name: 'Payments', description: 'For money: all of it.', keepsText: false };
const answers = { title: 'New', date: '2026-05-06', time: undefined, severity: undefined, zone: undefined };

function saved(text: string, keepsText = false): string {
  return templateFromDocument(new PostmortemReader().read(text), { ...described, keepsText });
}

const document = `---
title: "Payments: late" # in short
status: final
severity: SEV-2
date: 2026-03-04
authors:
  - Ana Petrov
services: [payments]
cost: 5000
incident_id: INC-7
---

# Payments were late

We lost $500 at {{shop}}.

## Summary

Payments were late for an hour.

## Timeline (UTC)

- 2026-03-04 10:00 It begins.

## Impact

- **Users:** 500
- **Money**: $500

Many called.

## Our own part

Words.

### With a table

| Bank | Minutes |
| --- | ---: |
| A | 5 |

<!-- Keep
     this prompt -->

## Action items

None.
`;

describe('saving a document as a template', () => {
  it('keeps its form: keys, headings, prompts, labels and heads of tables', () => {
    strictEqual(
      saved(document)
        .replace(/## Timeline[^]*?(?=\n## )/, '## Timeline …\n')
        .replace(/(?<=## Action items\n)[^]*/, '…'),
      `---
template:
  name: Payments
  description: "For money: all of it."
title: \${title} # in short
status: draft
severity: \${severity}
date: \${date}
authors: [\${author}]
services: []
cost:
incident_id: \${id}
---

# \${title}

## Summary

<!-- Three to five sentences that an executive understands without asking: what happened, when and for how long,
     who was affected and how badly, and how it was fixed. Plain words, no acronyms; the details have their own sections. -->

## Timeline …

## Impact

- **Users:**
- **Money**:

## Our own part

### With a table

| Bank | Minutes |
| --- | ---: |
|  |  |

<!-- Keep
     this prompt -->

## Action items
…`,
    );
  });

  it('keeps review questions open, and nothing of the review that was', () => {
    strictEqual(
      saved(
        '---\nstatus: final\nsubmitted: 2026-03-05\nsignoffs: [Ana 2026-03-06]\nfinalized: 2026-03-07\n---\n\n## Our part\n\n<!-- internal -->\n\n## Review questions\n\n- [x] Is it true?\n- [ ] Is it kind?\n\n<!-- /internal -->\n',
      ),
      '---\ntemplate:\n  name: Payments\n  description: "For money: all of it."\nstatus: draft\n---\n\n## Our part\n\n<!-- internal -->\n\n## Review questions\n\n- [ ] Is it true?\n- [ ] Is it kind?\n\n<!-- /internal -->\n',
    );
  });

  it('prompts for a section that holds nothing but a mark', () => {
    match(
      saved('## Detection\n\n<!-- internal -->\n\n## Notes\n\n<!-- /internal -->\n'),
      /## Detection\n\n<!-- Which signal[^]*-->\n\n<!-- internal -->\n\n## Notes/,
    );
  });

  it('keeps the zone and first entry of a timeline open for the answers', () => {
    const text = saved(document);
    strictEqual(/^## Timeline \(UTC\)\n\n\{\{#zone\}\}All times are \{\{zone\}\}\./m.test(text), true);
  });

  it('keeps the whole text on choice, with nothing that its dollar signs and braces could mean', () => {
    const text = saved(document, true);
    strictEqual(text.includes('We lost \\$500 at \\{{shop}}.'), true);
    strictEqual(text.includes('# ${title}\n\nWe lost'), true);
    strictEqual(text.includes('- 2026-03-04 10:00 It begins.'), true);
  });

  it('gives a template that can be used', async () => {
    for (const keepsText of [false, true]) {
      const template = await teamTemplate('payments.md', () => Promise.resolve(saved(document, keepsText)));
      deepStrictEqual(
        [template.title, template.description, template.problems],
        ['Payments', 'For money: all of it.', []],
      );
      const { text } = fillTemplate(template, answers);
      strictEqual(text.startsWith('---\ntitle: New # in short\nstatus: draft\nseverity:'), true);
    }
  });

  it('works without front matter and without a title', () => {
    strictEqual(
      saved('## What we saw\n\nA lot.\n'),
      '---\ntemplate:\n  name: Payments\n  description: "For money: all of it."\n---\n\n## What we saw\n',
    );
    strictEqual(saved(''), '---\ntemplate:\n  name: Payments\n  description: "For money: all of it."\n---\n\n\n');
  });

  it('gives the same text again when all of it is kept, whatever it holds', async () => {
    const pieces = fc.constantFrom('$1', '${', '}', '{{title}}', '\\', '\\$', '{{', '$HOME', ' ', '\n', '\\}', '$5');
    const texts = fc.array(fc.oneof(pieces, anyText), { maxLength: 20 }).map((parts) => `x ${parts.join('')} x`);
    await fc.assert(
      fc.asyncProperty(texts, async (body) => {
        const text = body.replace(/\r\n?/g, '\n').trim();
        const template = await teamTemplate('a.md', () => Promise.resolve(saved(text, true)));
        deepStrictEqual(template.problems, []);
        strictEqual(fillTemplate(template, answers).text.trim(), text);
      }),
    );
  });
});

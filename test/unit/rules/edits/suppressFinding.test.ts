import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { FindingCode } from '../../../../src/core/rules/findingCode';
import { suppressHere, suppressInFile } from '../../../../src/core/rules/edits/suppressFinding';
import { but, complete } from '../complete';
import { check, edited, findingsOf, read } from '../support';

function suppressed(code: FindingCode, text: string): string {
  const [finding] = findingsOf(code, text);
  ok(finding, `no ${code}`);
  const after = edited(text, suppressHere(read(text), code, finding.span.start));
  deepStrictEqual(findingsOf(code, after), []);
  strictEqual(check(after).length, check(text).length - findingsOf(code, text).length);
  return after;
}

const lesson = 'The deploy tool can roll back a migration while it is still running.';

describe('suppressHere', () => {
  it('puts a comment above a paragraph or heading', () => {
    strictEqual(
      suppressed('placeholder-text', but(lesson, 'Cost: TBD')),
      but(lesson, '<!-- postmortem-disable-next-line placeholder-text -->\nCost: TBD'),
    );
    ok(
      suppressed('singular-root-cause', but('## Root causes', '## Root cause')).includes(
        '\n<!-- postmortem-disable-next-line singular-root-cause -->\n## Root cause\n',
      ),
    );
  });

  it('does not split a paragraph', () => {
    strictEqual(
      suppressed('placeholder-text', but(lesson, `${lesson}\nCost: TBD\nfor now.`)),
      but(
        lesson,
        `<!-- postmortem-disable placeholder-text -->\n${lesson}\nCost: TBD\nfor now.\n<!-- postmortem-enable placeholder-text -->`,
      ),
    );
  });

  it('does not split a list: above the first item, inside the item before otherwise', () => {
    strictEqual(
      suppressed('placeholder-text', but(lesson, '- Cost: TBD\n- Fine')),
      but(lesson, '<!-- postmortem-disable-next-line placeholder-text -->\n- Cost: TBD\n- Fine'),
    );
    strictEqual(
      suppressed('placeholder-text', but(lesson, '1. Fine\n2. Cost: TBD')),
      but(lesson, '1. Fine\n   <!-- postmortem-disable-next-line placeholder-text -->\n2. Cost: TBD'),
    );
    strictEqual(
      suppressed('placeholder-text', but(lesson, '- Costs\n  - Fine\n  - Lost: TBD')),
      but(lesson, '- Costs\n  - Fine\n    <!-- postmortem-disable-next-line placeholder-text -->\n  - Lost: TBD'),
    );
  });

  it('does not split a very long list either, which the reader divides', () => {
    const items = Array.from({ length: 800 }, (_, i) => `- Restart worker ${i} and look at its queue\n`).join('');
    const divided = read(items).document.blocks[1]?.start ?? 0;
    ok(divided > 0);
    const [edit] = suppressHere(read(items), 'placeholder-text', divided + 5);
    deepStrictEqual(edit, {
      span: { start: divided, end: divided },
      newText: '  <!-- postmortem-disable-next-line placeholder-text -->\n',
    });
  });

  it('goes around a list for a line inside an item', () => {
    strictEqual(
      suppressed('placeholder-text', but(lesson, '- Costs\n  are TBD\n- Fine')),
      but(
        lesson,
        '<!-- postmortem-disable placeholder-text -->\n- Costs\n  are TBD\n- Fine\n<!-- postmortem-enable placeholder-text -->',
      ),
    );
  });

  it('goes around a table', () => {
    const text = complete.replace('| Ben Okafor |', '| Ben Okafor, Ana Petrov |');
    const after = suppressed('action-many-owners', text);
    ok(after.includes('<!-- postmortem-disable action-many-owners -->\n| Action |'));
    ok(after.endsWith('|\n<!-- postmortem-enable action-many-owners -->\n'));
    strictEqual(read(after).actions.length, 2);
  });

  it('speaks for the document where no comment may stand', () => {
    const after = suppressed('invalid-metadata', but('status: in-review', 'status: nearly'));
    ok(after.includes('---\n\n<!-- postmortem-disable-file invalid-metadata -->\n\n# Checkout'));
  });

  it('adds a code to the comment that is there', () => {
    const text = but(
      '## Root causes',
      '<!-- postmortem-disable-next-line duplicate-section -- known -->\n## Root cause',
    );
    ok(
      suppressed('singular-root-cause', text).includes(
        '<!-- postmortem-disable-next-line duplicate-section singular-root-cause -- known -->',
      ),
    );
  });

  it('works on a last line without a line end', () => {
    strictEqual(
      suppressed(
        'placeholder-text',
        but(lesson, 'x').slice(0, but(lesson, 'x').indexOf('\n## Action')).concat('Fine\nTBD'),
      ).endsWith('\nTBD\n<!-- postmortem-enable placeholder-text -->\n'),
      true,
    );
  });
});

describe('suppressInFile', () => {
  it('stands at the beginning, behind front matter', () => {
    strictEqual(
      edited('# X\n', [suppressInFile(read('# X\n'), 'timeline-gap')]),
      '<!-- postmortem-disable-file timeline-gap -->\n\n# X\n',
    );
    const text = '---\nstatus: draft\n---\n# X\n';
    strictEqual(
      edited(text, [suppressInFile(read(text), 'timeline-gap')]),
      '---\nstatus: draft\n---\n\n<!-- postmortem-disable-file timeline-gap -->\n# X\n',
    );
  });
});

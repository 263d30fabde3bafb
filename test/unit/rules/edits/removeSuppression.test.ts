import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../../src/core/config/defaultConfig';
import { removeSuppression } from '../../../../src/core/rules/edits/removeSuppression';
import { lintWithSuppressions } from '../../../../src/core/rules/lint';
import { edited, read, today } from '../support';

const lintOf = (text: string) => lintWithSuppressions({ postmortem: read(text), config: defaultConfig, today });

/** The text without the suppression that is reported first; afterwards it is reported no more. */
function withoutFirst(text: string): string {
  const before = lintOf(text).unusedSuppressions;
  const [unused] = before;
  if (unused === undefined) throw new Error('nothing is unused');
  const after = edited(text, removeSuppression(read(text).document, unused));
  const left = lintOf(after).unusedSuppressions;
  strictEqual(left.length < before.length, true);
  deepStrictEqual(
    lintOf(after).findings.map(({ code }) => code),
    lintOf(text).findings.map(({ code }) => code),
  );
  return after;
}

describe('removing a suppression', () => {
  it('takes its line and one of the blank lines around it', () => {
    strictEqual(
      withoutFirst('# Outage\n\n<!-- postmortem-disable-file timeline-order -->\n\n## Summary\n\nIt broke.\n'),
      '# Outage\n\n## Summary\n\nIt broke.\n',
    );
  });

  it('leaves the words that it was written above', () => {
    strictEqual(
      withoutFirst('# Outage\r\n\r\n<!-- postmortem-disable-next-line blame-fault -->\r\nIt broke.\r\n'),
      '# Outage\r\n\r\nIt broke.\r\n',
    );
  });

  it('takes the blanks before a comment at the end of a line', () => {
    strictEqual(
      withoutFirst('# Outage\n\n- It broke. <!-- postmortem-disable-next-line blame-fault -->\n- It works.\n'),
      '# Outage\n\n- It broke.\n- It works.\n',
    );
  });

  it('takes the comment that ends the region as well', () => {
    strictEqual(
      withoutFirst('# A\n\n<!-- postmortem-disable timeline-gap -->\n\nIt broke.\n\n<!-- postmortem-enable -->\n'),
      '# A\n\nIt broke.\n\n',
    );
  });

  it('leaves a comment that ends another region too', () => {
    strictEqual(
      withoutFirst(
        '# A\n\n<!-- postmortem-disable timeline-gap -->\n<!-- postmortem-disable blame-fault -->\n\nIt broke.\n\n<!-- postmortem-enable -->\n',
      ),
      '# A\n\n<!-- postmortem-disable blame-fault -->\n\nIt broke.\n\n<!-- postmortem-enable -->\n',
    );
  });

  it('takes one code of several', () => {
    const text =
      '# A\n\n<!-- postmortem-disable-file timeline-gap, blame-fault -- agreed with the team -->\n\nIt broke.\n';
    strictEqual(withoutFirst(text), text.replace(' timeline-gap', ''));
  });

  it('leaves a code that begins with the one it takes', () => {
    const text = '# A\n\n<!-- postmortem-disable-file impact-unquantified impact-->\n\nIt broke.\n';
    const unused = lintOf(text).unusedSuppressions.find(({ code }) => code === 'impact');
    strictEqual(
      edited(text, unused === undefined ? [] : removeSuppression(read(text).document, unused)),
      text.replace(' impact-->', '-->'),
    );
  });
});

import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { lintWithSuppressions, type LintResult } from '../../../src/core/rules/lint';
import { but } from './complete';
import { read, today } from './support';

const lintOf = (text: string): LintResult =>
  lintWithSuppressions({ postmortem: read(text), config: defaultConfig, today });
const lesson = 'The deploy tool can roll back a migration while it is still running.';
const withGap = (before: string, after = ''): string => but(lesson, `${before}Lost revenue: TBD${after}`);
const codes = (text: string): readonly string[] => lintOf(text).findings.map(({ code }) => code);

describe('a suppression', () => {
  it('keeps the next line quiet', () => {
    const { findings, suppressed, unusedSuppressions } = lintOf(
      withGap('<!-- postmortem-disable-next-line placeholder-text -->\n'),
    );
    deepStrictEqual(findings, []);
    deepStrictEqual(
      suppressed.map(({ code }) => code),
      ['placeholder-text'],
    );
    deepStrictEqual(unusedSuppressions, []);
  });

  it('keeps only the next line quiet', () => {
    deepStrictEqual(codes(withGap('<!-- postmortem-disable-next-line placeholder-text -->\n\n')), ['placeholder-text']);
  });

  it('keeps a part quiet', () => {
    deepStrictEqual(
      codes(withGap('<!-- postmortem-disable placeholder-text -->\n\n', '\n\n<!-- postmortem-enable -->')),
      [],
    );
    deepStrictEqual(codes(withGap('<!-- postmortem-disable placeholder-text -->\n\n<!-- postmortem-enable -->\n\n')), [
      'placeholder-text',
    ]);
    deepStrictEqual(codes(withGap('<!-- postmortem-disable placeholder-text -->\n\n')), []);
  });

  it('can be ended for one code alone', () => {
    const text = withGap(
      '<!-- postmortem-disable placeholder-text blame-omission -->\n\n<!-- postmortem-enable blame-omission -->\n\n',
    );
    deepStrictEqual(codes(text), []);
    deepStrictEqual(codes(text.replace('enable blame-omission', 'enable placeholder-text')), ['placeholder-text']);
  });

  it('keeps the whole document quiet, wherever it stands', () => {
    deepStrictEqual(codes(`${withGap('')}\n<!-- postmortem-disable-file placeholder-text -->\n`), []);
  });

  it('without a code means all', () => {
    deepStrictEqual(codes(withGap('<!-- postmortem-disable-next-line -->\n')), []);
  });

  it('takes several codes, commas and a reason', () => {
    deepStrictEqual(
      codes(
        withGap('<!-- postmortem-disable-next-line blame-fault, placeholder-text -- finance will tell us in May -->\n'),
      ),
      [],
    );
  });

  it('works inside a list', () => {
    deepStrictEqual(
      codes(but(lesson, `- ${lesson}\n  <!-- postmortem-disable-next-line placeholder-text -->\n- Lost revenue: TBD`)),
      [],
    );
  });

  it('in code is only text', () => {
    deepStrictEqual(codes(withGap('```html\n<!-- postmortem-disable placeholder-text -->\n```\n\n')), [
      'placeholder-text',
    ]);
    deepStrictEqual(codes(withGap('    <!-- postmortem-disable-file -->\n\n')), ['placeholder-text']);
  });

  it('of another code changes nothing, and is reported as unused', () => {
    const { findings, unusedSuppressions } = lintOf(withGap('<!-- postmortem-disable-next-line blame-fault -->\n'));
    strictEqual(findings.length, 1);
    strictEqual(unusedSuppressions[0]?.code, 'blame-fault');
    match(unusedSuppressions[0].message, /any more/);
  });

  it('that keeps nothing quiet is reported with its place', () => {
    const text = but(lesson, `<!-- postmortem-disable-next-line -->\n${lesson}`);
    const [unused] = lintOf(text).unusedSuppressions;
    strictEqual(text.slice(unused?.span.start, unused?.span.end), '<!-- postmortem-disable-next-line -->');
    strictEqual(unused?.code, undefined);
  });

  it('of a code that does not exist is reported as a slip', () => {
    const [unused] = lintOf(withGap('<!-- postmortem-disable-next-line placeholder -->\n')).unusedSuppressions;
    match(unused?.message ?? '', /no finding called “placeholder”\. Did you mean placeholder-text\?/);
  });

  it('is not one when its word goes on', () => {
    deepStrictEqual(lintOf(withGap('<!-- postmortem-disabled -->\n')).unusedSuppressions, []);
  });
});

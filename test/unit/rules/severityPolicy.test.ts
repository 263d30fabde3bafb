import { strictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import type { Severity } from '../../../src/core/rules/finding';
import type { Rule } from '../../../src/core/rules/rule';
import { isOn, severityOf } from '../../../src/core/rules/severityPolicy';
import { read } from './support';

const found = { message: '', span: { start: 0, end: 0 }, fixes: [] };
const rule = (more: Partial<Rule> = {}): Rule => ({
  code: 'timeline-gap',
  defaultSeverity: 'information',
  check: () => [],
  ...more,
});
const severity = (status: string, one: Rule, own?: Severity, configured?: Severity | 'off'): Severity | undefined =>
  severityOf(one, own === undefined ? found : { ...found, severity: own }, {
    postmortem: read(status === '' ? '# X\n' : `---\nstatus: ${status}\n---\n\n# X\n`),
    config: { ...defaultConfig, severities: configured === undefined ? {} : { 'timeline-gap': configured } },
    today: undefined,
  });

describe('the severity of a finding', () => {
  const unwritten = rule({ incompleteness: true });

  it('is the rule’s, or the finding’s own', () => {
    strictEqual(severity('', rule()), 'information');
    strictEqual(severity('', rule(), 'warning'), 'warning');
  });

  it('is one step milder in a draft when something is not written yet', () => {
    strictEqual(severity('draft', unwritten), 'hint');
    strictEqual(severity('draft', unwritten, 'warning'), 'information');
    strictEqual(severity('draft', unwritten, 'hint'), 'hint');
    strictEqual(severity('draft', rule()), 'information');
  });

  it('is one step stronger once it is final, but no error, and what is mild stays mild', () => {
    for (const status of ['final', 'closed']) {
      strictEqual(severity(status, unwritten), 'warning');
      strictEqual(severity(status, rule({ incompleteness: true, defaultSeverity: 'warning' })), 'warning');
      strictEqual(severity(status, unwritten, 'hint'), 'hint');
      strictEqual(severity(status, rule()), 'information');
    }
    strictEqual(severity('in-review', unwritten), 'information');
  });

  it('is what the team has set, whatever the status', () => {
    strictEqual(severity('draft', unwritten, 'hint', 'error'), 'error');
    strictEqual(severity('final', unwritten, 'hint', 'off'), undefined);
  });

  it('is none for a rule that is off until a team switches it on', () => {
    const off = rule({ offByDefault: true });
    strictEqual(severity('', off), undefined);
    strictEqual(severity('', off, undefined, 'hint'), 'hint');
    const context = { postmortem: read(''), config: defaultConfig, today: undefined };
    strictEqual(isOn(off, context), false);
    strictEqual(isOn(rule(), context), true);
  });
});

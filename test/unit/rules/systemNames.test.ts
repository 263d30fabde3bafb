import { deepStrictEqual, ok } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { lint } from '../../../src/core/rules/lint';
import { systemNamesFor } from '../../../src/core/rules/systemNames';
import { read, today } from './support';

function names(sentence: string): readonly string[] {
  const context = { postmortem: read(`# Outage\n\n## Summary\n\n${sentence}\n`), config: defaultConfig, today };
  const finding = lint(context).find(({ code }) => code.startsWith('blame-'));
  ok(finding, sentence);
  return systemNamesFor(context, finding);
}

describe('systemNamesFor', () => {
  it('names what would make the finding go as a system', () => {
    deepStrictEqual(names('Juno forgot to check the limit.'), ['Juno']);
  });

  it('names nothing where no name is the subject', () => {
    deepStrictEqual(names('We forgot to check the limit in Vienna.'), []);
  });
});

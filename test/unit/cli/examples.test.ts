import { deepStrictEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { recognise } from '../../../src/core/postmortem/recognise';
import { lint } from '../../../src/core/rules/lint';
import type { Finding } from '../../../src/core/rules/finding';

const folder = 'media/examples/postmortems';
const finished = '2026-02-11-checkout-certificate.md';
const faulty = '2026-03-04-search-results-missing.md';

function read(name: string) {
  return new PostmortemReader().read(readFileSync(`${folder}/${name}`, 'utf8'));
}

function findings(name: string): readonly Finding[] {
  return lint({ postmortem: read(name), config: defaultConfig, today: '2027-01-01' });
}

describe('the examples that ship', () => {
  it('are two postmortems', () => {
    deepStrictEqual(readdirSync(folder).sort(), [finished, faulty]);
    for (const name of [finished, faulty]) ok(recognise(`a/${name}`, read(name), defaultConfig).isPostmortem, name);
  });

  it('show a finished one in which a reviewer finds nothing', () => {
    deepStrictEqual(findings(finished), []);
    const { metrics, milestones } = read(finished);
    deepStrictEqual(metrics, { timeToDetect: 7, timeToAcknowledge: 3, timeToMitigate: 66, timeToResolve: 98 });
    deepStrictEqual([...new Set(Object.values(milestones).map((milestone) => milestone?.by))], ['mark']);
  });

  it('show a draft with a fault of each kind', () => {
    const codes = new Set(findings(faulty).map(({ code }) => code));
    for (const code of [
      'blame-counterfactual',
      'timeline-order',
      'duration-mismatch',
      'placeholder-text',
      'action-no-owner',
      'action-vague',
    ] as const)
      ok(codes.has(code), code);
  });
});

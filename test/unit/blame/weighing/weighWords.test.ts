import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import type { BlameFinding } from '../../../../src/core/blame/blameFinding';
import { findBlameInText } from '../../../../src/core/blame/findBlameInText';
import type { SectionKind } from '../../../../src/core/postmortem/sectionKind';

const told = 'The consultancy left its fingerprints all over the corpse.';
const wished = 'Far better for Temitope to have said nothing than to have pushed a guess.';

function weighedIn(text: string, section: SectionKind = 'cause', languages = ['en']): readonly BlameFinding[] {
  return findBlameInText(text, { section, options: { languages } }).filter(({ why }) => why.startsWith('No rule'));
}

describe('sentences whose words no rule knows', () => {
  it('are heard by the weight of their words, as worth a look, and say so', () => {
    const [finding] = weighedIn(told);
    strictEqual(finding?.strength, 'mild');
    match(finding.why, /\(weighed at \d+ of 100\)$/);
    ok(finding.rewrites.length > 0);
  });

  it('are quoted by the words that weigh most', () => {
    const [finding] = weighedIn(wished);
    ok(finding && wished.slice(finding.span.start, finding.span.end).includes('better for Temitope'));
  });

  it('are left alone where people look ahead and say what might have been', () => {
    strictEqual(weighedIn(wished).length, 1);
    deepStrictEqual(weighedIn(wished, 'lessons'), []);
  });

  it('are left alone where English is not among the languages', () => {
    deepStrictEqual(weighedIn(told, 'cause', ['es']), []);
  });

  it('are left alone when others are quoted', () => {
    deepStrictEqual(weighedIn(`The ticket of the customer reads: “${told}”`), []);
  });

  it('are too short to trust below four words', () => {
    deepStrictEqual(weighedIn('Corpse, fingerprints, consultancy.'), []);
  });
});

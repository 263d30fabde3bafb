import { deepStrictEqual, ok } from 'node:assert/strict';
import { tokenise } from '../../../../src/core/blame/tokens';
import { weighedWords } from '../../../../src/core/blame/weighing/weighedWords';

const nobody = { people: new Set<string>(), systems: new Set<string>() };

function wordsOf(sentence: string, roster = nobody): string[] {
  return weighedWords(tokenise(sentence), roster).map(({ spelling }) => spelling.text);
}

describe('the words that are weighed', () => {
  it('are spelled small, with names, roles, figures and products by their kind', () => {
    deepStrictEqual(wordsOf('Then Maria and the engineer told us 3 times.'), [
      'then',
      'NAME',
      'and',
      'the',
      'ROLE',
      'told',
      'WE',
      '#',
      'times',
    ]);
  });

  it('take a quotation as one word, for it is not the writer who speaks', () => {
    deepStrictEqual(wordsOf('The page says “who broke it” in red.'), ['the', 'page', 'says', 'QUOTE', 'in', 'red']);
  });

  it('leave a time stamp in front and all marks but those of emotion out', () => {
    deepStrictEqual(wordsOf('14:05 UTC - alarms, at last!'), ['alarms', 'at', 'last', '!']);
  });

  it('know the people and systems that the team names', () => {
    const roster = { people: new Set(['grace']), systems: new Set(['merlin']) };
    deepStrictEqual(wordsOf('later grace restarted merlin', roster), ['later', 'NAME', 'restarted', 'SYSTEM']);
  });

  it('share traits with words of the same stem, class and ending', () => {
    const [forgot] = weighedWords(tokenise('forgot'), nobody);
    ok(forgot?.spelling.traits.includes('~forget') && forgot.spelling.traits.includes('verb.neglect'));
    const [careless, carelessly] = weighedWords(tokenise('careless carelessly'), nobody);
    ok(careless?.spelling.traits.includes('<care') && carelessly?.spelling.traits.includes('<care'));
  });
});

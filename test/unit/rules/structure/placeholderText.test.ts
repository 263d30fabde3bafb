import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but } from '../complete';
import { codesOf, fixed, onlyFinding, placesOf, silent } from '../support';

const lessons = 'The deploy tool can roll back a migration while it is still running.';
const withLesson = (words: string): string => but(lessons, `${lessons}\n\n${words}`);

describe('placeholder-text', () => {
  for (const [words, place] of [
    ['Lost revenue: TBD', 'TBD'],
    ['TODO: add the graph', 'TODO'],
    ['- TODO add the graph', 'TODO'],
    ['It cost us [TODO].', '[TODO]'],
    ['The service {{service}} was down.', '{{service}}'],
    ['The service <service name> was down.', '<service name>'],
    ['It was down from HH:MM on.', 'HH:MM'],
    ['It was down on YYYY-MM-DD.', 'YYYY-MM-DD'],
    ['See [insert dashboard] for more.', '[insert dashboard]'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['- ...', '...'],
  ] as const) {
    it(`finds ${JSON.stringify(words)}`, () => {
      deepStrictEqual(placesOf('placeholder-text', withLesson(words)), [place]);
    });
  }

  for (const words of [
    'A TODO in the code had warned of it.',
    'The template `{{service}}` was not filled by the deploy tool.',
    'The list of `TBD` values grew.',
    'Started at {{ 06:10 }}.',
    'The generic Vec<String> grew without limit.',
    'It was a long night... but quiet.',
    'Text with <b>bold</b>, <br> and <kbd>Ctrl</kbd>.',
    'See [your dashboard](https://example.com/d).',
    '<!-- TODO: ask Ben -->',
    '    TODO in an indented code block',
    'TODO: split the table\nTODO: alert on locks',
  ]) {
    it(`leaves ${JSON.stringify(words)} alone`, () => {
      silent('placeholder-text', withLesson(words));
    });
  }

  it('leaves the state of an action alone', () => {
    silent('placeholder-text', but('prevent | OPS-13', 'prevent | OPS-13 **TODO**'));
  });

  it('leaves a blank owner to its own rule', () => {
    const text = but('Ben Okafor', 'TBD');
    silent('placeholder-text', text);
    strictEqual(codesOf(text).includes('action-no-owner'), true);
  });

  it('is a warning, information in a draft', () => {
    strictEqual(onlyFinding('placeholder-text', withLesson('TBD')).severity, 'warning');
    strictEqual(
      onlyFinding('placeholder-text', withLesson('TBD').replace('in-review', 'draft')).severity,
      'information',
    );
  });

  it('takes its emphasis out too', () => {
    strictEqual(
      fixed('placeholder-text', withLesson('**TODO**: Rollbacks are quick')),
      withLesson('Rollbacks are quick'),
    );
  });

  it('takes a settled placeholder out, with its line when it stands alone', () => {
    strictEqual(
      fixed('placeholder-text', withLesson('- TODO\n- Rollbacks are quick')),
      withLesson('- Rollbacks are quick'),
    );
    strictEqual(fixed('placeholder-text', withLesson('TODO: Rollbacks are quick')), withLesson('Rollbacks are quick'));
    strictEqual(fixed('placeholder-text', withLesson('Rollbacks are quick TBD.')), withLesson('Rollbacks are quick.'));
  });
});

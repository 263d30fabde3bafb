import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { complete } from '../complete';
import { onlyFinding, placesOf, silent } from '../support';

const withCause = (words: string): string => complete.replace(/(## Root causes\n\n).*\n/, `$1${words}\n`);

describe('cause-shallow', () => {
  it('asks one more how of a few words', () => {
    deepStrictEqual(placesOf('cause-shallow', withCause('The disk was full.')), ['## Root causes']);
    strictEqual(onlyFinding('cause-shallow', withCause('The disk was full.')).severity, 'information');
  });

  it('asks for more than one why', () => {
    const one = withCause(
      '1. Why did orders fail? The table was locked by a migration that rewrote all of its rows at once.',
    );
    deepStrictEqual(placesOf('cause-shallow', one), ['## Root causes']);
    silent('cause-shallow', `${one.replace('at once.', 'at once.\n2. Why was that not seen? Staging is small.')}`);
  });

  it('leaves causes told elsewhere, in code or in a picture alone', () => {
    for (const words of [
      'See [the analysis](analysis.md).',
      '![How it came about](causes.png)',
      '```\nERROR: lock timeout\n```',
    ]) {
      silent('cause-shallow', withCause(words));
    }
  });

  it('leaves an empty cause and a placeholder to their own rules', () => {
    silent('cause-shallow', withCause(''));
    silent('cause-shallow', withCause('TBD'));
  });

  it('leaves a blaming cause to the rule that asks about it', () => {
    silent('cause-shallow', withCause('The cause was human error.'));
  });

  it('counts all sections about causes together', () => {
    silent(
      'cause-shallow',
      complete.replace(/(## Root causes\n\n)/, '$1### Root cause\n\nA lock.\n\n### Contributing factors\n\n'),
    );
  });
});

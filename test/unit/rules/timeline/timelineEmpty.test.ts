import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { complete } from '../complete';
import { codesOf, onlyFinding, placesOf, silent } from '../support';

const withTimeline = (words: string): string => complete.replace(/(## Timeline\n\n)[^]*?(?=## Root)/, `$1${words}\n\n`);

describe('timeline-empty', () => {
  it('asks for a first entry', () => {
    const { message, severity } = onlyFinding('timeline-empty', withTimeline(''));
    match(message, /no entries yet/);
    strictEqual(severity, 'warning');
  });

  it('asks for a time when the story has none', () => {
    const text = withTimeline('The alert came in the afternoon, and we fixed it soon after.');
    deepStrictEqual(placesOf('timeline-empty', text), ['## Timeline']);
    match(onlyFinding('timeline-empty', text).message, /No line of this timeline begins with a time/);
  });

  it('takes a placeholder for nothing, and is then the only one to say so', () => {
    const codes = codesOf(withTimeline('TBD'));
    strictEqual(codes.includes('timeline-empty'), true);
    strictEqual(codes.includes('placeholder-text'), false);
  });

  it('is content with a link to the timeline', () => {
    silent('timeline-empty', withTimeline('It is kept in [the incident channel](https://chat.example/42).'));
  });

  it('says nothing where there is no timeline at all: that is a missing section', () => {
    silent('timeline-empty', complete.replace(/## Timeline\n\n[^]*?(?=## Root)/, ''));
  });
});

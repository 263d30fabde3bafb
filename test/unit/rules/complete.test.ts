import { deepStrictEqual } from 'node:assert/strict';
import { check } from './support';
import { complete } from './complete';

describe('lint', () => {
  it('has nothing to say about a complete postmortem', () => {
    deepStrictEqual(
      check(complete).map(({ code, message }) => `${code}: ${message}`),
      [],
    );
  });

  it('has nothing to say about its twin with CRLF', () => {
    deepStrictEqual(
      check(complete.replace(/\n/g, '\r\n')).map(({ code, message }) => `${code}: ${message}`),
      [],
    );
  });
});

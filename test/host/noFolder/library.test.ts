import assert from 'node:assert/strict';
import { OwnLibrary } from '../support/ownLibrary';

describe('The library of a window without a folder', () => {
  it('is empty and complete', async () => {
    const own = new OwnLibrary();
    assert.deepEqual(await own.titles(), []);
    assert.equal(own.library.contents?.isComplete, true);
    own.dispose();
  });
});

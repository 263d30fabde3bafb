import { deepStrictEqual } from 'node:assert/strict';
import { findInternalMarks } from '../../../src/core/publish/internalMarks';

function marked(text: string): { blocks: string[]; problems: string[] } {
  const { blocks, problems } = findInternalMarks(text);
  return {
    blocks: blocks.map(({ start, end }) => text.slice(start, end)),
    problems: problems.map(({ message }) => message),
  };
}

describe('findInternalMarks', () => {
  it('finds a block with its marks', () => {
    deepStrictEqual(marked('a <!-- internal -->b<!-- /internal --> c'), {
      blocks: ['<!-- internal -->b<!-- /internal -->'],
      problems: [],
    });
  });

  it('tolerates case, spaces and a reason', () => {
    deepStrictEqual(marked('<!--INTERNAL: customer names-->b<!--  / Internal-->').blocks, [
      '<!--INTERNAL: customer names-->b<!--  / Internal-->',
    ]);
  });

  it('takes blocks inside blocks as one', () => {
    const text = '<!-- internal -->a<!-- internal -->b<!-- /internal -->c<!-- /internal -->';
    deepStrictEqual(marked(`${text} d`), { blocks: [text], problems: [] });
  });

  it('leaves out everything after a block that is never closed, and says so', () => {
    deepStrictEqual(marked('a\n<!-- internal -->\nb\n'), {
      blocks: ['<!-- internal -->\nb\n'],
      problems: [
        'This internal block is never closed; everything after it is left out. Add <!-- /internal --> after it.',
      ],
    });
  });

  it('says that an end has no beginning', () => {
    deepStrictEqual(marked('a <!-- /internal --> b'), {
      blocks: [],
      problems: ['This ends an internal block that was never begun.'],
    });
  });

  it('takes no other comment for a mark', () => {
    deepStrictEqual(marked('<!-- internally --> <!-- not internal -->').blocks, []);
  });
});

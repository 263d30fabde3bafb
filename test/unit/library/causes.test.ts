import { deepStrictEqual } from 'node:assert/strict';
import { causesOf } from '../../../src/core/library/causes';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

const causes = (text: string): readonly string[] =>
  causesOf(new PostmortemReader().read(`# Orders rejected\n\n## Root causes\n\n${text}\n`));

describe('The causes that a document names', () => {
  it('are the items of its lists, one sentence each', () => {
    deepStrictEqual(causes('Two things came together.\n\n- **Expired certificate.** Nobody was told.\n- A full disk'), [
      'Expired certificate.',
      'A full disk',
    ]);
  });

  it('are the titles below, unless those only say how causes were found', () => {
    deepStrictEqual(causes('### 1. Expired certificate\n\nText of it.\n\n### Full disk\n\nMore text.'), [
      'Expired certificate',
      'Full disk',
    ]);
    deepStrictEqual(causes('### Five whys\n\nThe disk was full. It had no alert.'), ['The disk was full.']);
  });

  it('are first sentences of paragraphs, without labels', () => {
    deepStrictEqual(causes('**Root cause**: the disk was full. It had no alert.\n\nResolution: it was enlarged.'), [
      'the disk was full.',
    ]);
  });

  it('are no prompts, questions or events', () => {
    deepStrictEqual(causes('_Say what led to it, and why._\n\n- Why did it happen?\n- 14:05 The disk is full'), []);
    deepStrictEqual(causes('<!-- What led to it? -->'), []);
  });
});

/** What a rewrite does to a sentence: text that replaces a stretch of it, both in offsets of the sentence's text. */
export interface Change {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  readonly safe: boolean;
}

import { readDate } from '../timeline/dateText';
import { isoOf } from './isoOf';
import type { Located } from './actionItem';
import type { Span } from '../markdown/span';

/** Where an item may name a person without saying that this is its owner. */
export type NameForm = 'dash' | 'bracket' | 'sentence' | 'lead';

/** Words of an action item that are its owner if the document knows them for a person; places count from the item's source. */
export interface NameRemark {
  readonly form: NameForm;
  readonly name: Located;
  readonly due: Located | undefined;
  /** What is no part of the action's own words; `undefined` where the name belongs to the sentence. */
  readonly remark: Span | undefined;
}

const word = "\\p{Lu}[\\p{L}'’-]{1,24}";
const person = `${word}(?:[ \\n](?:(?:van|von|de|da|di|del|der|la|al|bin|el)[ \\n]){0,2}(?:${word}|\\p{Lu}\\.)){0,2}`;
const people = `(${person}(?:(?:, | and | & |[ ]?/[ ]?|[ ]?\\+[ ]?)${person}){0,3})`;
const date = '(?:[.,;][ \\n]{1,2}|[ \\n])(?:(?:by|due|until)[ \\n])?([\\p{L}\\d][\\p{L}\\d ,./-]{3,24}?)';
const state = '(?:(?:done|open|todo|to do|in progress|ongoing|planned)[,;:][ ]{1,2})?';
const marks = '[*_`]{0,3}';

const trailing: readonly (readonly [NameForm, RegExp])[] = [
  ['dash', new RegExp(`[ \\n](?:–|—|-{1,3}|→|->)[ \\n]{1,2}${marks}${people}(?:${date})?${marks}[.!]?$`, 'u')],
  ['bracket', new RegExp(`[ \\n]${marks}[([]${state}${people}(?:${date})?[)\\]]${marks}[.!]?$`, 'iu')],
  ['sentence', new RegExp(`[.!?][ \\n]{1,2}${marks}${people}(?:${date})?${marks}\\.?$`, 'u')],
];
const leading = new RegExp(`^(${marks})(${person})\\1 (?:will|to|shall|is going to|should|must)\\b`, 'u');
/** Behind the name of the last sentence: "Done." */
const closingState = /[.!?][ \n](?:Done|Open|In progress|To ?do|Planned|Ongoing)\.?$/i;

/** A name and its date at the end stand within so many characters. */
const reach = 140;

/** What may be the owner of the action that a source (a paragraph's worth of words) tells of. */
export function nameRemark(source: string): NameRemark | undefined {
  const end = source.trimEnd().length;
  const start = Math.max(0, end - reach);
  const whole = source.slice(start, end);
  const tail = whole.slice(0, closingState.exec(whole)?.index ?? whole.length);
  // Where the state is cut off, its full stop is that of the name.
  for (const [form, pattern] of trailing) {
    const match = pattern.exec(tail);
    const found = match && remarkIn(form, match, start);
    if (found) return found;
  }
  const lead = leading.exec(source);
  if (!lead?.[2]) return undefined;
  const at = lead[1]?.length ?? 0;
  return { form: 'lead', name: named(lead[2], at), due: undefined, remark: undefined };
}

function remarkIn(form: NameForm, match: RegExpExecArray, offset: number): NameRemark | undefined {
  const [whole, name = '', written] = match;
  if (!/^\p{Lu}/u.test(name)) return undefined;
  const at = offset + match.index;
  const nameStart = at + whole.indexOf(name);
  const due =
    written === undefined
      ? undefined
      : dueIn(written, nameStart + name.length + whole.slice(whole.indexOf(name) + name.length).indexOf(written));
  if (written !== undefined && !due) return undefined;
  // The full stop in front of a sentence ends the one before.
  const from = form === 'sentence' ? at + 1 : at;
  return { form, name: named(name, nameStart), due, remark: { start: from, end: at + whole.length } };
}

function dueIn(written: string, start: number): Located | undefined {
  const read = readDate(written, 0);
  if (read?.end !== written.length) return undefined;
  return { value: isoOf(written) ?? written, span: { start, end: start + written.length } };
}

function named(name: string, start: number): Located {
  return { value: name.replace(/\s+/g, ' '), span: { start, end: start + name.length } };
}

import type { Sentence } from './analysis';
import type { Clause } from './clause';
import type { Hit } from './detect';
import { Form, formOf } from './lexicon';
import type { Nominal } from './nominals';
import type { Change } from './change';

const actors = new Set(['named', 'role', 'third', 'self', 'anyone', 'group', 'provider']);

/**
 * "Jorge deleted the volume." becomes "The volume was deleted.": what was done stays, who did it goes. Only for a sentence
 * of one clause with an object right behind its verb, so that the result is grammatical and says nothing new.
 */
export function withoutActor(hit: Hit, sentence: Sentence): Change[] {
  const clause = hit.clause;
  if (clause?.subject === undefined || !isPlain(clause, sentence)) return [];
  const object = objectOf(clause, sentence);
  const participle = formOf(clause.lemma, Form.participle);
  if (object === undefined || participle === undefined) return [];
  const start = sentence.tokens[clause.subject.start];
  const last = sentence.tokens[object.end - 1];
  const first = sentence.tokens[object.start];
  if (start === undefined || first === undefined || last === undefined) return [];
  const words = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
  const capital = start.capital || clause.subject.start === sentence.first;
  const thing = capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  const be = isPlural(object, sentence) ? 'were' : 'was';
  const newText = `${thing} ${be} ${participle}`;
  return [
    {
      title: `Say what was done: “${newText}”`,
      start: start.start - sentence.start,
      end: last.end - sentence.start,
      newText,
      safe: true,
    },
  ];
}

/** One past-tense verb, with nothing between the subject and it but an adverb, and nothing that hangs on the subject later. */
function isPlain(clause: Clause, sentence: Sentence): boolean {
  const { subject, verb, start } = clause;
  if (subject === undefined || !actors.has(subject.who) || clause.mood !== 'statement') return false;
  if (clause.negated || clause.passive || clause.progressive || clause.perfect || clause.modal !== undefined)
    return false;
  // "Whoever wrote this …" is itself the subject of another verb.
  if (subject.head === 'whoever' || subject.end !== start || subject.start !== sentence.first) return false;
  const forms = sentence.tokens[verb]?.forms ?? 0;
  if (
    (forms & Form.past) === 0 ||
    /^(?:let|get|leave|make|keep|have|give|cause|take|bring|put|crash)$/.test(clause.lemma)
  )
    return false;
  if (
    sentence.tokens.some(({ lower }) =>
      /^(?:he|she|they|his|her|their|himself|herself|themselves|my|our|who|and|but|which)$/.test(lower),
    )
  )
    return false;
  return sentence.clauses.every(
    (other) => other === clause || other.governor === undefined || other.subject !== subject,
  );
}

function objectOf(clause: Clause, sentence: Sentence): Nominal | undefined {
  const object = sentence.nominals.at(clause.verb + 1);
  if (object === undefined) return undefined;
  const opens = sentence.tokens[object.start]?.tag;
  const behind = sentence.tokens[object.end];
  // A particle would be left hanging ("took the site down"), a second object misread.
  if (behind !== undefined && /^(?:down|out|off|up|away|offline|open|over|unread)$/.test(behind.lower))
    return undefined;
  // What hangs on the noun would be torn from it ("the volume was wiped that held …").
  if (behind?.tag === 'relative' || behind?.lower === 'that' || behind?.lower === 'of') return undefined;
  if (!/^(?:noun|name|code)$/.test(sentence.tokens[object.end - 1]?.tag ?? '')) return undefined;
  const isObject = opens === 'determiner' || opens === 'code' || (opens === 'noun' && object.head.endsWith('s'));
  return isObject && behind?.tag !== 'verb' && behind?.tag !== 'adjective' ? object : undefined;
}

function isPlural(object: Nominal, sentence: Sentence): boolean {
  const first = sentence.tokens[object.start]?.lower ?? '';
  if (/^(?:a|an|this|that|every|each)$/.test(first)) return false;
  return /(?:[^su]s|people)$/.test(object.head) || /^(?:two|three|four|five|both|all|these|those)$/.test(first);
}

import type { Sentence } from './analysis';
import type { Clause } from './clause';
import { isPerson } from './nominals';
import type { Match } from './pattern';

/** Words that tell of a guess held at the time: what follows them is not the author's verdict. */
const guesses =
  /\b(?:hypothes[ie]s|theory|theories|we|team|first|initially|first|still|was|were|then|they|responders?|engineers?|on-call) (?:first |initially |then |also |at first |originally )?(?:(?:assumed|suspected|guessed)(?! (?:that )?(?:some|every|any|other))|speculated|wondered|thought it was|believed it was|considered)\b|\b(?:initially|originally|first) (?:thought|believed)\b|\b(?:working |first |initial |early |leading )?(?:hypothes[ie]s|theory|suspicion|assumption|guess|speculation)\b ?(?::|is|was|that|at)|\bsuspect(?:s|ed|ing)?\b|\b(?:assum(?:e|es|ing)|suppose|supposed) (?:that it is |it is )?(?:an? |some )?(?:user|operator|human|manual|typing)\b|\bassumed (?:user|operator|human|it)\b|\b(?:ruled out|disproved|turned out not|not yet known|are both possible|unsure whether|unclear whether|wonder(?:ed|s)? (?:if|whether)|ask(?:s|ed) (?:if|whether)|check(?:ed|s) (?:if|whether)|possible (?:cause|explanation)s?)\b/i;

/** Sentences about blame, error and the review itself. */
const meta =
  /\b(?:blameless|blame-free|blame culture|blame game|no[- ]blame|without (?:blame|blaming|assigning)|(?:assign|attribut|apportion|plac)\w* (?:blame|fault)|not (?:\w+ ){0,3}(?:who|to (?:blame|punish|shame))|nobody is to blame|no (?:one|individual|person|single person)\b(?: \w+){0,2} (?:is|was|were|at|to|will) (?:to blame|at fault|blamed|fault|blame)|look for (?:someone|somebody|people) to blame|blaming \w+|calling (?:it|something|this|that|\w+) (?:an? )?(?:human|operator|user) error|human error is\b|human error (?:as )?(?:a|the) (?:symptom|start)|symptom|people (?:will )?(?:always )?make mistakes|mistakes (?:are|will) (?:always |just |simply )?(?:inevitable|happen|occur|be made|normal|human|part|expected|unavoidable)|do(?:es)? not name|do not name|(?:has|have|does|did|do) not (?:worked?|scale|last)\b|just culture|psychological safety|the (?:term|word|phrase|words|label) ["“'])/i;

const openGuard =
  /\b(?:prevent(?:s|ed|ing)?|minimi[sz](?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|protect(?:s|ed|ing)?|guard(?:s|ed|ing)?|stop(?:s|ping)?|block(?:s|ed|ing)?|reject(?:s|ed|ing)?|refus(?:es|ed|ing)|detect(?:s|ed|ing)?|catch(?:es|ing)?) (?:[\w-]+ ){0,4}(?:accident\w*|mistak\w*|error\w*|typo\w*|from|against|human|forg\w*|wrong|misconfig\w*|slips?)\b|\b(?:hard|impossible|harder|easy|easier|possible|difficult|simple) (?:for \w+ )?to (?:forget|miss|skip|confuse|overlook|delete|mistake|mistype|misread|mix|misconfigure|run|break|do|use|misuse|get)\b|\b(?:lets?|allow(?:s|ed|ing)?|permit(?:s|ted)?|enables?|invites?) (?:\w+ ){0,3}(?:delete|break|skip|forget|miss|run|make|ignore|overwrite|merge|deploy|push|drop)\b|\bagainst (?:typos?|mistakes?|errors?|accidental|human)\b/i;

/** Said of a sign that was there: a verdict on those who missed it, no guard. */
const hardToMiss = /\b(?:was|were) (?:\w+ )?(?:hard|impossible) to (?:miss|overlook)\b/gi;

/** Whether the sentence tells a guess held at the time. */
export function tellsGuess(sentence: Sentence): boolean {
  return guesses.test(sentence.text);
}

/** Whether the sentence speaks about blame or mistakes in general. */
export function isMeta(sentence: Sentence): boolean {
  return meta.test(sentence.text);
}

/** Whether the sentence tells of a guard against mistakes, there or missing. */
export function tellsOfGuard(sentence: Sentence): boolean {
  return openGuard.test(sentence.text.replace(hardToMiss, ''));
}

/** A gap in the system, told beside what people did not do. */
const noGuard =
  /\b(?:no|nor an?|without any) (?:[a-z]+ )?(?:alert|alarm|monitoring|dashboard|tool|reminder|prompt|notification|graph|metric)\b/i;

/** Somebody who could know said so: "on the vendor's advice", "with their consent". */
const onAdvice =
  /\b(?:on|with|following|after|at|under|per) (?:[\w'’]+ ){0,3}(?:advice|recommendations?|instructions?|consent|permission|permit)\b/i;

const reasons = new Set(['because', 'since', 'as', 'which', 'whose', 'so']);

/** Whether the sentence itself gives a reason that lies in the system ("did not notice, because the channel was muted"). */
export function isExcused(sentence: Sentence, match: Match, clause: Clause | undefined): boolean {
  const { tokens, clauses } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || !(reasons.has(token.lower) || (token.lower === 'but' && isPossibility(clause))))
      continue;
    if (token.lower === 'as' && (tokens[i + 1]?.tag === 'adjective' || tokens[i + 1]?.tag === 'adverb')) continue;
    // "Because nobody checked it, the port stayed open": there the blame itself is the reason.
    const reason = reasonAt(clauses, i, token.lower);
    const away = i > match.end - 1 || i < match.start;
    if (away && reason !== undefined && reason !== clause && reasonIsSystem(reason)) return true;
  }
  if (noGuard.test(sentence.text) || onAdvice.test(sentence.text)) return true;
  return /\bdue to\b/i.test(sentence.text.slice(Math.max(0, (tokens[match.start]?.start ?? 0) - sentence.start)));
}

/** "Could have used the spare line, but it was reserved" gives the reason with "but". */
function isPossibility(clause: Clause | undefined): boolean {
  return clause?.mood === 'unreal' && /^(?:could|might)$/.test(clause.modal ?? '');
}

/** "… because the alarm was muted", but "the alarm was muted, so …". */
function reasonAt(clauses: readonly Clause[], i: number, word: string): Clause | undefined {
  if (word !== 'so') return clauses.find((clause) => clause.start > i && clause.verb > i);
  return clauses.filter((clause) => clause.verb < i).pop();
}

function reasonIsSystem(reason: Clause): boolean {
  // "…, which would have spared us the night": what never came about explains nothing.
  if (reason.mood === 'unreal') return false;
  if (reason.passive && reason.agent === undefined && reason.subject?.who !== 'thing')
    return reason.subject?.who === 'system';
  // "…, as it had done before" compares, and a guest at the rope is no part of the system.
  if (reason.lemma === 'do' && reason.opener === 'as') return false;
  return reason.subject !== undefined && reason.subject.who !== 'outsider' && !isPerson(reason.subject.who);
}

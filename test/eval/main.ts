import { parseArgs } from 'node:util';
import { PostmortemReader } from '../../src/core/postmortem/postmortemReader';
import { readCorpus, type CorpusDocument } from './corpus';
import { blameFailed, measure, measures, type Measure, type Scores } from './measure';
import { ratio, Score } from './score';
import { unseenSentences } from './sentences';

const usage = `usage: npm run eval -- CORPUS [--only MEASURE] [--verbose] [--holdout] [--file PART] [--quick]
  CORPUS     folder with documents/ and labels.jsonl
  --only     one of ${measures.join(', ')}, with every fault listed ("blame" for both of blame)
  --verbose  list the faults of all measures
  --holdout  print the labelled documents in two parts: two thirds to tune on, one third to check
  --file     only documents whose name holds PART
  --quick    leave out the reading of truncated texts`;

interface Measured {
  readonly file: string;
  readonly scores: Scores;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      verbose: { type: 'boolean' },
      holdout: { type: 'boolean' },
      file: { type: 'string' },
      quick: { type: 'boolean' },
    },
  });
  const folder = positionals[0];
  if (!folder) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const documents = readCorpus(folder).filter(({ file }) => file.includes(values.file ?? ''));
  const labelled = documents.filter((document) => document.labels);
  const shown = measures.filter((name) => !values.only || name.startsWith(values.only));
  const listed = values.only || values.verbose ? shown : [];
  if (values.holdout) {
    report(
      'tuned on (two thirds)',
      labelled.filter((document) => !document.heldOut),
      shown,
      listed,
    );
    report(
      'held out (one third)',
      labelled.filter((document) => document.heldOut),
      shown,
      [],
    );
  } else report('labelled', labelled, shown, listed);
  const failure = blameFailed();
  if (failure) console.log(`\nblame is not measured: ${failure}`);
  if (shown.includes('blame recall')) console.log(`\n${unseenSentences()}`);
  const faults = readAll(documents, values.quick ?? false);
  process.exitCode = faults > 0 ? 1 : 0;
}

function report(
  name: string,
  documents: readonly CorpusDocument[],
  shown: readonly Measure[],
  listed: readonly Measure[],
): void {
  const results: Measured[] = documents.flatMap(({ file, text, labels }) =>
    labels ? [{ file, scores: measure(text, labels) }] : [],
  );
  console.log(`\n${name}: ${results.length} documents`);
  console.log(columns('', 'score', 'precision', 'recall', 'right', 'wrong', 'missed', 'worst documents'));
  for (const measure of shown) {
    const total = new Score();
    for (const { scores } of results) total.add(scores[measure]);
    const worst = [...results]
      .filter(({ scores }) => scores[measure].faults > 0)
      .sort((a, b) => b.scores[measure].faults - a.scores[measure].faults)
      .slice(0, 3)
      .map(({ file, scores }) => `${scores[measure].faults} ${file.slice(0, 40)}`);
    const { precision, recall, right, wrong, missed } = total;
    const score = scoreOf(measure, total, results);
    const numbers = [right, wrong, missed].map(String);
    console.log(columns(measure, fixed(score), fixed(precision), fixed(recall), ...numbers, worst.join(', ')));
  }
  if (shown.includes('blame recall')) reportCategories(documents, results);
  for (const measure of listed) list(measure, results);
}

/** Recall of clear blame by category. */
function reportCategories(documents: readonly CorpusDocument[], results: readonly Measured[]): void {
  const clear = documents.flatMap(({ labels }) => (labels?.blame ?? []).filter(({ strength }) => strength === 'clear'));
  const missed = results.flatMap(({ scores }) => scores['blame recall'].notes);
  for (const category of [...new Set(clear.map((label) => label.category))].sort()) {
    const all = clear.filter((label) => label.category === category).length;
    const lost = missed.filter((note) => note.includes(` ${category}: `)).length;
    console.log(
      columns(`  ${category}`, '', '', fixed(ratio(all - lost, all)), String(all - lost), '', String(lost), ''),
    );
  }
}

/** Sections count per document, averaged; the others over all documents together. */
function scoreOf(measure: Measure, total: Score, results: readonly Measured[]): number {
  if (measure === 'sections') {
    return ratio(
      results.reduce((sum, { scores }) => sum + scores.sections.f1, 0),
      results.length,
    );
  }
  if (measure === 'blame recall') return total.recall;
  return ['dates', 'zones', 'entry zones', 'action fields', 'blame precision'].includes(measure)
    ? total.precision
    : total.f1;
}

function list(measure: Measure, results: readonly Measured[]): void {
  for (const { file, scores } of results) {
    const { notes } = scores[measure];
    if (notes.length === 0) continue;
    console.log(`\n${measure} · ${file}`);
    for (const note of notes) console.log(`  ${note.replace(/\s+/g, ' ')}`);
  }
}

/** Reads every document, whole and cut off at every 500th character; how many readings threw. */
function readAll(documents: readonly CorpusDocument[], quick: boolean): number {
  let faults = 0;
  let readings = 0;
  const start = performance.now();
  for (const { file, text } of documents) {
    const reader = new PostmortemReader();
    for (let end = text.length; end >= 0; end = quick ? -1 : end - (end % 500 || 500)) {
      readings++;
      try {
        reader.read(text.slice(0, end));
      } catch (error) {
        faults++;
        console.log(
          `threw on ${file} up to ${end}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
        );
        break;
      }
      if (end === 0) break;
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${documents.length} documents, ${readings} readings in ${seconds} s, ${faults} threw`);
  return faults;
}

function fixed(value: number): string {
  return value.toFixed(3);
}

function columns(name: string, ...cells: readonly string[]): string {
  const last = cells.at(-1) ?? '';
  return (
    name.padEnd(17) +
    cells
      .slice(0, -1)
      .map((cell) => cell.padStart(10))
      .join('') +
    '  ' +
    last
  );
}

main();

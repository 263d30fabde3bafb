// Trains the weights by which blame is heard where no rule knows the words: `npm run train`.
//
// Logistic regression over hashed words (src/core/blame/weighing/sentenceFeatures.ts). It learns from our own labelled
// sentences in test/fixtures/blame, and from plain technical prose, which hardly ever blames: our own documents and the
// read-me files of the packages that we build with. Without such prose it would hear blame wherever people are told of.
// Sentences in files named `unseen-…` are kept back for measuring. For the same files the result is the same: the order
// of the sentences is shuffled by a fixed seed.
import { Buffer } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { build } from 'esbuild';
import { shared } from '../esbuild.config.mjs';
import { Descent } from './descent.mjs';

const target = 'src/core/blame/weighing/trainedWeights.json';
const { sampleOf, samplesIn, places, categoryPlaces, steps, encoded, blameCategories } = await load();

const labelled = ['test/fixtures/blame', 'test/fixtures/blame/training'].flatMap(readLabelled);
const blaming = labelled.filter(({ category }) => category !== null);
const prose = readProse();
const blame = trainBlame([...labelled, ...prose]);
const categories = trainCategories(blaming);
writeFileSync(target, `${JSON.stringify({ blame, categories }, null, 2)}\n`);
stdout.write(
  `${labelled.length} labelled sentences, ${blaming.length} of them blaming; ${prose.length} others: ${target}\n`,
);

/** The labelled sentences; those of files named `ordinary-…` are plain prose of our own. */
function readLabelled(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('unseen-'))
    .flatMap((name) => {
      const isTelling = !name.startsWith('ordinary-');
      const lines = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n');
      return lines.map((line) => ({ isTelling, ...JSON.parse(line) }));
    })
    .map(({ sentence, section, category, isTelling }) => ({ category, isTelling, ...sampleOf(sentence, section) }));
}

/** Plain prose, each sentence once. What speaks about blame is left out: it quotes much of it. */
function readProse() {
  const own = [
    'README.md',
    'CHANGELOG.md',
    ...filesIn('media/docs', /(?<!blame|rules)\.md$/),
    ...filesIn('test/fixtures', /\.md$/),
  ];
  const readmes = packages().flatMap((name) => filesIn(join('node_modules', name), /^readme\.md$/i, false));
  const samples = [...own, ...readmes].flatMap((file) => samplesIn(readFileSync(file, 'utf8')));
  const once = new Map(samples.map((sample) => [sample.words.join(), sample]));
  return [...once.values()].map((sample) => ({ category: null, isTelling: false, ...sample }));
}

function packages() {
  return Object.keys(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
    .map((path) => path.replace('node_modules/', ''))
    .filter((name) => name !== '' && !name.includes('node_modules') && existsSync(join('node_modules', name)));
}

function filesIn(folder, pattern, recursive = true) {
  return readdirSync(folder, { recursive })
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => join(folder, file));
}

/** One weight for each place; blaming and other sentences count the same in sum, however many there are. */
function trainBlame(all) {
  const weights = new Descent(tellingOf(all));
  const share = all.filter(({ category }) => category !== null).length / all.length;
  for (const round of shuffled(all, 12)) {
    for (const { category, words } of round) {
      const wanted = category === null ? 0 : 1;
      const importance = 0.5 / (wanted === 1 ? share : 1 - share);
      weights.step(words, (1 / (1 + Math.exp(-weights.sum(words))) - wanted) * importance);
    }
    weights.endRound();
  }
  return encoded(weights.inSteps(steps));
}

/**
 * How much each place may tell: more where blaming and other sentences differ in how often they have it (Wang and Manning
 * 2012), nothing where less than two sentences that were written to tell blame from its look-alikes have it.
 */
function tellingOf(all) {
  const tells = new Uint32Array(places);
  const blaming = new Float64Array(places).fill(0.5);
  const other = new Float64Array(places).fill(0.5);
  for (const { category, isTelling, words } of all) {
    for (const place of new Set(words)) {
      if (isTelling) tells[place]++;
      (category === null ? other : blaming)[place]++;
    }
  }
  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  const usual = sum(blaming) / sum(other);
  return blaming.map((count, place) =>
    tells[place] < 2 ? 0 : 0.5 + 0.5 * Math.min(4, Math.abs(Math.log(count / other[place] / usual))),
  );
}

/** One set of weights for each category, trained against each other. */
function trainCategories(all) {
  const sets = blameCategories.map(() => new Descent(new Float64Array(categoryPlaces).fill(1)));
  for (const round of shuffled(all, 15)) {
    for (const { category, single } of round) {
      const powers = sets.map((set) => Math.exp(set.sum(single)));
      const total = powers.reduce((sum, power) => sum + power, 0);
      sets.forEach((set, i) => set.step(single, powers[i] / total - (blameCategories[i] === category ? 1 : 0)));
    }
    sets.forEach((set) => set.endRound());
  }
  return Object.fromEntries(sets.map((set, i) => [blameCategories[i], encoded(set.inSteps(steps))]));
}

/** All rows so many times, each time in another order, the same on every run. */
function* shuffled(all, rounds) {
  const order = [...all];
  let seed = 1;
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const j = Math.floor((seed / 0x80000000) * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    yield order;
  }
}

/** The code that training shares with weighing. */
async function load() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: ['src/core/blame/weighing/training.ts'],
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

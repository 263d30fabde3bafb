// Times our reader beside the linters that people use today: `npm run bench [-- --quick]`.
// Absolute numbers depend on the machine; the rows of one run compare.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bundle } from '../bundle.mjs';

const collect = collector();
const quick = process.argv.includes('--quick');
if (!existsSync('test/bench/node_modules')) {
  console.log('Installing the linters to compare with (test/bench)');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: 'test/bench', stdio: 'inherit' });
}
const outdir = `.test-build-${process.pid}`;
await bundle(outdir, { entryPoints: { ours: 'test/bench/ours.ts' } });
const ours = await import(pathToFileURL(join(outdir, 'ours.mjs')).href);
const { peers } = await import('./peers.mjs');

const sizes = quick ? [10, 100] : [10, 100, 1024];
const documents = sizes.map((size) => [
  size < 1000 ? `${size} KB` : `${size / 1024} MB`,
  ours.generatePostmortem(size),
]);
// Both readers once in the warm, so that the first row does not measure the compiler.
for (let i = 0; i < 3; i++)
  for (const [, text] of documents.slice(0, 2)) {
    ours.timeFirstRead(text);
    ours.timePlainRemark(text);
  }
const rows = [];
const first = [];
const stroke = [];
for (const [, text] of documents) {
  const repeats = text.length > 500_000 ? 3 : 9;
  // Alternating, so that a slow moment of the machine falls on both.
  const read = [];
  const plain = [];
  for (let i = 0; i < repeats; i++) {
    read.push(ours.timeFirstRead(text));
    plain.push(ours.timePlainRemark(text));
  }
  first.push([read, plain]);
  stroke.push(ours.timeKeystrokes(text, 200));
}
for (const [what, times] of [
  ['read', stroke.map(({ read }) => read)],
  ['check', stroke.map(({ lint }) => lint)],
]) {
  rows.push([`ours, ${what} after a keystroke`, times.map((all) => medianAndMost(all, 'wall'))]);
  rows.push([`  processor time`, times.map((all) => medianAndMost(all, 'cpu'))]);
}
rows.push(['ours, first read', first.map(([read]) => ms(median(read)))]);
rows.push(['plain remark', first.map(([, plain]) => ms(median(plain)))]);
rows.push(['first read / remark', first.map(([read, plain]) => (median(read) / median(plain)).toFixed(2))]);
for (const [name, lint] of await peers())
  rows.push([name, documents.map(([, text]) => ms(median(timesOf(lint, text))))]);
print(['milliseconds', ...documents.map(([name]) => name)], rows);

const long = [
  ['one section, 70 KB', ours.generateLongSection(70), ours.generateLongSection(35)],
  ['one table, 800 rows', ours.generateLongTable(800), ours.generateLongTable(400)],
  ['one list, 10 000 items', ours.generateLongList(10_000), ours.generateLongList(5_000)],
];
print(
  ['milliseconds', 'half of it', 'all', 'ratio', 'keystroke: read', 'processor', 'check', 'processor'],
  long.slice(0, quick ? 2 : 3).map(([name, whole, half]) => {
    const [a, b] = [half, whole].map((text) => median([1, 2, 3].map(() => ours.timeFirstRead(text))));
    const { read, lint } = ours.timeKeystrokes(whole, 40);
    const strokes = [read, lint].flatMap((all) => [medianAndMost(all, 'wall'), medianAndMost(all, 'cpu')]);
    return [name, [ms(a), ms(b), (b / a).toFixed(2), ...strokes]];
  }),
);

// Before the parts that need the processor's caches to themselves; the process has used the detector in the checks above.
const blame = ours.timeBlame(15);
print(
  ['blame in 100 KB of prose: milliseconds', 'measured', 'goal'],
  [
    [
      'first look at the text',
      [
        medianAndMost(
          blame.again.map((wall) => ({ wall })),
          'wall',
        ),
        '30',
      ],
    ],
    ['a paragraph', [(median(blame.again) / blame.paragraphs).toFixed(3), '0.1']],
    [
      'after a keystroke',
      [
        medianAndMost(
          blame.keystrokes.map((wall) => ({ wall })),
          'wall',
        ),
        '',
      ],
    ],
  ],
);

// Reading and comparing alone, in one go; files come on top, and the editor works in slices.
const goals = {
  'list shown': '3000',
  complete: '25000 (500: 2000)',
  'one changed file': '20',
  'reopened from cache': '1000',
  'library MB': '200',
};
const counts = quick ? [500] : [500, 10_000];
const libraries = counts.map((count) => ours.timeLibrary(count, collect));
print(
  ['library of 5 KB documents: milliseconds', ...counts.map(String), 'goal for 10000'],
  Object.keys(libraries[0]).map((what) => [what, [...libraries.map((times) => ms(times[what])), goals[what] ?? '']]),
);

function timesOf(lint, text) {
  const times = [];
  const repeats = text.length > 500_000 ? 1 : 5;
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    lint(text);
    times.push(performance.now() - start);
  }
  return times;
}

/** Frees what nothing holds, so that memory can be told. */
function collector() {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

function medianAndMost(all, which) {
  const times = all.map((time) => time[which]);
  return `${ms(median(times))} (p95 ${ms(part(times, 0.95))})`;
}

function median(times) {
  return part(times, 0.5);
}

function part(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function ms(time) {
  return time < 10 ? time.toFixed(2) : time.toFixed(0);
}

function print(head, body) {
  const table = [head, ...body.map(([name, cells]) => [name, ...cells])];
  const widths = head.map((_, i) => Math.max(...table.map((row) => row[i].length)));
  console.log('');
  for (const row of table)
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
}

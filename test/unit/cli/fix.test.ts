import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applySafeFixes } from '../../../src/cli/applySafeFixes';
import { replaceFile } from '../../../src/cli/replaceFile';
import type { Finding } from '../../../src/core/rules/finding';
import { Command, faultyText } from './command';

/** A finding whose safe fix replaces every `from` by `to`. */
function replacing(text: string, from: string, to: string, safe = true): Finding[] {
  return [...text.matchAll(new RegExp(from, 'g'))].map(({ index }) => {
    const span = { start: index, end: index + from.length };
    return {
      code: 'placeholder-text',
      severity: 'hint',
      message: '',
      span,
      fixes: [{ title: '', safe, edits: [{ span, newText: to }] }],
    };
  });
}

describe('applySafeFixes', () => {
  it('applies the safe fixes of all findings', () => {
    strictEqual(
      applySafeFixes('a-a-b', (text) => replacing(text, 'a', 'xx')),
      'xx-xx-b',
    );
  });

  it('goes on while one fix makes room for another', () => {
    const findings = (text: string): Finding[] => [...replacing(text, 'a', 'b'), ...replacing(text, 'bb', 'c')];
    strictEqual(applySafeFixes('ab', findings), 'c');
  });

  it('leaves alone what needs a decision', () => {
    strictEqual(
      applySafeFixes('a', (text) => replacing(text, 'a', 'b', false)),
      'a',
    );
  });

  it('stops when two fixes undo each other', () => {
    const findings = (text: string): Finding[] => [...replacing(text, 'a', 'b'), ...replacing(text, 'b', 'a')];
    match(applySafeFixes('a', findings), /^[ab]$/);
  });
});

describe('replaceFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  const file = join(folder, 'a.md');
  beforeEach(() => writeFileSync(file, 'old'));
  after(() => rmSync(folder, { recursive: true }));

  it('replaces the text and leaves nothing else behind', async () => {
    await replaceFile(file, 'old', 'new');
    deepStrictEqual([readFileSync(file, 'utf8'), readdirSync(folder)], ['new', ['a.md']]);
  });

  it('keeps the mode of the file', async function () {
    if (process.platform === 'win32') this.skip();
    chmodSync(file, 0o640);
    await replaceFile(file, 'old', 'new');
    strictEqual(statSync(file).mode & 0o777, 0o640);
  });

  it('writes through a link', async function () {
    if (process.platform === 'win32') this.skip();
    const link = join(folder, 'link.md');
    symlinkSync(file, link);
    await replaceFile(link, 'old', 'new');
    deepStrictEqual([readFileSync(file, 'utf8'), lstatSync(link).isSymbolicLink()], ['new', true]);
    rmSync(link);
  });

  it('does not touch a file that has changed since it was read', async () => {
    const message = await replaceFile(file, 'older', 'new').catch((error: Error) => error.message);
    deepStrictEqual(
      [message, readFileSync(file, 'utf8'), readdirSync(folder)],
      ['changed while it was checked; left as it is', 'old', ['a.md']],
    );
  });
});

describe('postmortem lint --fix', function () {
  this.timeout(60_000);
  const command = new Command();
  before(() => command.build());
  after(() => command.dispose());

  it('writes what is safe, says how many files changed, and reports the rest', () => {
    const text = `\ufeff${faultyText.replaceAll('\n', '\r\n')}`;
    command.write('a.md', text);
    const { status, stdout, stderr } = command.run(['lint', '--fix', 'a.md']);
    const fixed = command.read('a.md');
    deepStrictEqual([status, stderr], [1, 'postmortem: fixed 1 file\n']);
    match(stdout, /warning blame-counterfactual/);
    strictEqual(/timeline-order/.test(stdout), false);
    const times = (of: string): string[] => of.match(/(?<=^- 2026-03-04 )\d\d:\d\d/gm) ?? [];
    deepStrictEqual(times(fixed), times(text).sort());
    // Nothing but the order has changed; mark and line ends are kept.
    deepStrictEqual(fixed.split('\r\n').sort(), text.split('\r\n').sort());
    deepStrictEqual(readdirSync(command.folder), ['a.md']);
    strictEqual(command.run(['lint', '--fix', 'a.md']).stderr, '');
    strictEqual(command.read('a.md'), fixed);
  });

  it('reports a file that it may not write, and leaves it as it is', function () {
    // Nothing is closed to the superuser.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    command.write('locked.md', faultyText);
    chmodSync(join(command.folder, 'locked.md'), 0o400);
    const { status, stdout, stderr } = command.run(['lint', '--fix', 'locked.md']);
    strictEqual(status, 2);
    match(stdout, /timeline-order/);
    strictEqual(stderr, 'postmortem: locked.md: fixes cannot be written: no permission\n');
    strictEqual(command.read('locked.md'), faultyText);
  });

  it('does not take standard input', () => {
    const { status, stderr } = command.run(['lint', '--fix', '-'], faultyText);
    strictEqual(status, 2);
    match(stderr, /^postmortem: --fix needs files; .*\n$/);
  });
});

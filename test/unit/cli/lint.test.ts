import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command, faultyText, goodText } from './command';

interface JsonReport {
  readonly version: number;
  readonly files: readonly { readonly path: string; readonly findings: readonly Record<string, unknown>[] }[];
}

describe('postmortem lint', function () {
  // Each run starts a process.
  this.timeout(60_000);
  const command = new Command();

  before(() => command.build());
  afterEach(() => command.clear());
  after(() => command.dispose());

  /** Paths of the files that were looked at. */
  function linted(...args: readonly string[]): string[] {
    const { stdout } = command.run(['lint', '--format', 'json', ...args]);
    return (JSON.parse(stdout) as JsonReport).files.map(({ path }) => path);
  }

  it('is silent about a good document, and ends with 0', () => {
    command.write('good.md', goodText);
    deepStrictEqual(command.run(['lint', '--fail-on', 'information', 'good.md']), {
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('says on standard error which suppressions keep nothing quiet', () => {
    command.write('good.md', `${goodText}\n<!-- postmortem-disable-file blame-omision -->\n`);
    const { status, stdout, stderr } = command.run(['lint', 'good.md']);
    deepStrictEqual([status, stdout], [0, '']);
    match(
      stderr,
      /^postmortem: good\.md:\d+:1: There is no finding called “blame-omision”\. Did you mean blame-omission\?\n$/,
    );
  });

  it('writes one line per finding, and ends with 1', () => {
    command.write('a.md', faultyText);
    const { status, stdout, stderr } = command.run(['lint', 'a.md']);
    strictEqual(status, 1);
    strictEqual(stderr, '');
    match(stdout, /^a\.md:\d+:\d+ warning blame-counterfactual \S.*$/m);
    match(stdout, /^a\.md:\d+:\d+ warning timeline-order \S.*$/m);
    // Lines that start with blanks explain the one above them.
    for (const line of stdout.trimEnd().split('\n')) match(line, /^(?: {2})?a\.md:\d+:\d+ \S/);
  });

  it('writes only places that explain a finding below it', () => {
    command.write('a.md', `${faultyText}\n## Follow-ups\n\n${'- Reject such changes\n'.repeat(6)}`);
    const { stdout } = command.run(['lint', 'a.md']);
    match(stdout, /action-no-owner None of these 6 actions/);
    doesNotMatch(stdout, /this one too/);
  });

  it('takes a file that is named in two ways once', () => {
    command.write('postmortems/a.md', goodText);
    deepStrictEqual(linted('postmortems', './postmortems/a.md', 'postmortems/../postmortems/a.md'), [
      'postmortems/a.md',
    ]);
  });

  it('writes the JSON of the contract', () => {
    command.write('a.md', faultyText);
    const { version, files } = JSON.parse(command.run(['lint', '--format', 'json', 'a.md']).stdout) as JsonReport;
    strictEqual(version, 1);
    deepStrictEqual(
      files.map(({ path }) => path),
      ['a.md'],
    );
    const finding = files[0]?.findings.find(({ code }) => code === 'blame-counterfactual');
    deepStrictEqual(Object.keys(finding ?? {}), [
      'code',
      'severity',
      'message',
      'line',
      'column',
      'endLine',
      'endColumn',
      'fixes',
    ]);
    const line = faultyText.split('\n').findIndex((text) => text.includes('should have'));
    const start = faultyText.split('\n')[line]?.indexOf('should have') ?? 0;
    deepStrictEqual([finding?.['severity'], finding?.['line'], finding?.['column']], ['warning', line + 1, start + 1]);
    const fixes = files.flatMap(({ findings }) => findings.flatMap((each) => each['fixes'] as object[]));
    ok(fixes.length > 0);
    for (const fix of fixes) deepStrictEqual(Object.keys(fix), ['title', 'edits']);
  });

  it('writes workflow commands for GitHub', () => {
    command.write('a,b.md', faultyText);
    match(
      command.run(['lint', '--format', 'github', 'a,b.md']).stdout,
      /^::warning file=a%2Cb\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=blame-counterfactual::\S/m,
    );
  });

  it('fails from the level on that was asked for', () => {
    command.write('a.md', faultyText);
    const status = (level: string): number | null => command.run(['lint', '--fail-on', level, 'a.md']).status;
    deepStrictEqual(['error', 'warning', 'information', 'hint', 'never'].map(status), [0, 1, 1, 1, 0]);
  });

  it('reads standard input', () => {
    match(command.run(['lint', '-'], faultyText).stdout, /^-:\d+:\d+ warning blame-counterfactual/m);
  });

  it('searches folders for postmortems and takes a named file as one', () => {
    command.write('README.md', '# Readme\n\nWe should have known.\n');
    command.write('docs/postmortems/a.md', goodText);
    command.write('docs/postmortems/deep/b.markdown', goodText);
    command.write('docs/postmortems/node_modules/c.md', goodText);
    command.write('docs/notes.txt', goodText);
    deepStrictEqual(linted('.'), ['docs/postmortems/a.md', 'docs/postmortems/deep/b.markdown']);
    deepStrictEqual(linted('README.md'), ['README.md']);
    deepStrictEqual(linted('docs', 'docs/postmortems/a.md'), [
      'docs/postmortems/a.md',
      'docs/postmortems/deep/b.markdown',
    ]);
  });

  it('follows the globs and the severities of the nearest configuration', () => {
    command.write('.postmortem.json', '{ "documents": { "include": ["incidents/*.md"], "exclude": ["**/old/**"] } }');
    command.write('incidents/a.md', '# A\n');
    command.write('incidents/old/b.md', goodText);
    command.write('incidents/c.txt', goodText);
    deepStrictEqual(linted('.'), ['incidents/a.md']);
    command.write('team/.postmortem.json', '{ "rules": { "blame-counterfactual": "off", "timeline-order": "hint" } }');
    command.write('team/a.md', faultyText);
    const { stdout } = command.run(['lint', 'team/a.md']);
    doesNotMatch(stdout, /blame-counterfactual/);
    match(stdout, /hint timeline-order/);
  });

  it('says so when a folder holds no postmortem', () => {
    command.write('README.md', '# Readme\n');
    deepStrictEqual(command.run(['lint', '.']), {
      status: 0,
      stdout: '',
      stderr: 'postmortem: no postmortems found\n',
    });
  });

  it('goes on after a file that cannot be read, and ends with 2', () => {
    command.write('a.md', faultyText);
    const { status, stdout, stderr } = command.run(['lint', 'gone.md', 'a.md']);
    strictEqual(status, 2);
    match(stdout, /^a\.md:/);
    strictEqual(stderr, 'postmortem: gone.md: no such file or folder\n');
  });

  it('says in one line why it does not read a file', () => {
    command.write('binary.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    command.write('latin.md', new Uint8Array([0x23, 0x20, 0xe4, 0x0a]));
    command.write('big.md', 'a '.repeat(2_500_000));
    const { status, stdout, stderr } = command.run(['lint', 'binary.md', 'latin.md', 'big.md']);
    deepStrictEqual([status, stdout], [2, '']);
    strictEqual(
      stderr,
      'postmortem: binary.md: is a binary file, not Markdown text\n' +
        'postmortem: latin.md: is not text in UTF-8\n' +
        'postmortem: big.md: too large (4.8 MB; up to 2 MB are read)\n',
    );
  });

  it('goes on after a folder that cannot be opened', function () {
    // Nothing is closed to the superuser, and Windows has no such mode.
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    command.write('postmortems/a.md', faultyText);
    mkdirSync(join(command.folder, 'closed'));
    chmodSync(join(command.folder, 'closed'), 0);
    const { status, stdout, stderr } = command.run(['lint', '.']);
    chmodSync(join(command.folder, 'closed'), 0o700);
    strictEqual(status, 2);
    match(stdout, /^postmortems\/a\.md:/);
    strictEqual(stderr, 'postmortem: closed: no permission\n');
  });

  it('finds the same in a document with CRLF and a byte order mark', () => {
    command.write('lf.md', faultyText);
    command.write('crlf.md', `\ufeff${faultyText.replaceAll('\n', '\r\n')}`);
    const places = (path: string): string[] =>
      command
        .run(['lint', path])
        .stdout.split('\n')
        .map((line) => line.split(' ').slice(0, 3).join(' ').replace(path, ''));
    deepStrictEqual(places('crlf.md'), places('lf.md'));
  });

  it('reports a broken configuration once, with its place, and goes on', () => {
    command.write('.postmortem.json', '{\n  "rules": { "action-no-due": "warn" }\n}\n');
    command.write('a.md', faultyText);
    command.write('b.md', goodText);
    const { status, stdout, stderr } = command.run(['lint', 'a.md', 'b.md']);
    strictEqual(status, 2);
    match(stdout, /^a\.md:/);
    strictEqual(
      stderr,
      'postmortem: .postmortem.json:2:31: “rules.action-no-due” must be error, warning, information, hint or off, not “warn”. Did you mean “warning”?\n',
    );
    command.write('.postmortem.json', '{ "rules": ');
    match(command.run(['lint', 'b.md']).stderr, /^postmortem: \.postmortem\.json:1:\d+: This is not valid JSON: .*\n$/);
  });

  it('gives the same for many files as for each alone, in their order', () => {
    const paths = Array.from({ length: 60 }, (_, i) => `postmortems/${String(i).padStart(2, '0')}.md`);
    paths.forEach((path, i) => command.write(path, i % 2 === 0 ? faultyText : goodText));
    const report = JSON.parse(command.run(['lint', '--format', 'json', '.']).stdout) as JsonReport;
    const alone = JSON.parse(command.run(['lint', '--format', 'json', 'postmortems/00.md']).stdout) as JsonReport;
    deepStrictEqual(
      report.files.map(({ path }) => path),
      paths,
    );
    for (const i of [0, 2, 58]) deepStrictEqual(report.files[i]?.findings, alone.files[0]?.findings);
  });
});

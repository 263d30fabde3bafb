import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { Command, goodText } from './command';

/** A second incident of another year, with a finished and an overdue action. */
const otherText = goodText
  .replace('# Postmortem: uploads failed', '# Postmortem: certificate of the checkout expired')
  .replaceAll('2026-03-04', '2025-06-10')
  .replace('SEV-2', 'SEV-1')
  .replace(
    /## Action items[\s\S]*$/,
    '## Action items\n\n- [x] Renew early (owner: @ana)\n- [ ] Page before expiry (owner: @ben, due: 2025-07-01) OPS-9\n',
  );

describe('Commands over many postmortems', () => {
  const command = new Command();

  before(function () {
    this.timeout(60_000);
    command.build();
  });
  beforeEach(() => {
    command.clear();
    command.write('postmortems/uploads.md', goodText);
    command.write('postmortems/certificate.md', otherText);
    command.write('postmortems/README.md', '# About this folder\n');
  });
  after(() => command.dispose());

  describe('postmortem search', () => {
    it('finds by words with a typo and by beginnings', () => {
      const { status, stdout } = command.run(['search', 'certifcate', 'postmortems']);
      strictEqual(status, 0);
      match(stdout, /^postmortems\/certificate\.md: .*certificate of the checkout expired \(2025-06-10, SEV-1\)/);
      match(command.run(['search', 'uplo', 'postmortems']).stdout, /^postmortems\/uploads\.md: /);
    });

    it('gives JSON with what matches and where', () => {
      const { stdout } = command.run(['search', 'expiry', 'postmortems', '--format', 'json']);
      const { version, hits } = JSON.parse(stdout) as {
        version: number;
        hits: { path: string; matches: { field: string; text: string; spans: object[]; line: number | null }[] }[];
      };
      strictEqual(version, 1);
      const action = hits[0]?.matches.find(({ field }) => field === 'actions');
      deepStrictEqual(action?.spans, [{ start: 12, end: 18 }]);
      strictEqual(otherText.split('\n')[(action.line ?? 0) - 1]?.includes('Page before expiry'), true);
    });

    it('says so when nothing is found, and what is missing when asked for nothing', () => {
      const { status, stdout, stderr } = command.run(['search', 'zebra', 'postmortems']);
      deepStrictEqual([status, stdout], [0, '']);
      match(stderr, /nothing found for zebra/);
      strictEqual(command.run(['search']).status, 2);
      match(command.run(['search', 'x', 'postmortems', '--limit', '0']).stderr, /--limit is a number/);
    });
  });

  describe('postmortem stats', () => {
    it('prints tables', () => {
      const { status, stdout } = command.run(['stats', 'postmortems']);
      strictEqual(status, 0);
      match(stdout, /^2 incidents, 2025-06-10 to 2026-03-04\n/);
      match(stdout, /SEV-1 {2}SEV-2 {2}all/);
      match(stdout, /to detect +2 +5 min/);
      match(stdout, /overdue +1\n/);
    });

    it('counts only what the filters let through', () => {
      const incidents = (...args: string[]): unknown =>
        (
          JSON.parse(command.run(['stats', 'postmortems', '--format', 'json', ...args]).stdout) as {
            incidents: { path: string }[];
          }
        ).incidents.map(({ path }) => path);
      deepStrictEqual(incidents('--to', '2025'), ['postmortems/certificate.md']);
      deepStrictEqual(incidents('--severity', 'p2'), ['postmortems/uploads.md']);
      deepStrictEqual(incidents('--service', 'none'), []);
    });

    it('goes on behind a file that cannot be read', () => {
      command.write('postmortems/broken.md', new Uint8Array([0xff, 0xfe, 0xfd]));
      const { status, stdout, stderr } = command.run(['stats', 'postmortems']);
      strictEqual(status, 2);
      match(stderr, /broken\.md: is not text in UTF-8/);
      match(stdout, /^2 incidents/);
    });

    it('says when two call themselves the same', () => {
      for (const name of ['a', 'b']) command.write(`postmortems/${name}.md`, `---\nid: INC-7\n---\n\n${goodText}`);
      const { status, stderr } = command.run(['stats', 'postmortems']);
      strictEqual(status, 0);
      match(stderr, /2 postmortems have the id INC-7: postmortems\/a\.md, postmortems\/b\.md/);
    });

    it('refuses dates that do not exist', () => {
      match(command.run(['stats', 'postmortems', '--from', '2026-13']).stderr, /--from is a date such as/);
    });
  });

  describe('postmortem actions', () => {
    it('lists what is not done, the overdue first, with its line', () => {
      const [first, ...others] = command.run(['actions', 'postmortems']).stdout.trim().split('\n');
      const line = otherText.split('\n').findIndex((text) => text.includes('Page before expiry')) + 1;
      match(first ?? '', new RegExp(`^postmortems/certificate\\.md:${line}: overdue by \\d+ d: Page before expiry`));
      strictEqual(others.length, 2);
    });

    it('exports them', () => {
      const csv = command.run(['actions', 'postmortems', '--state', 'done', '--format', 'csv']).stdout;
      match(csv, /^state,text,owner,[^\r]*\r\ndone,Renew early,/);
      const ics = command.run(['actions', 'postmortems', '--state', 'overdue', '--format', 'ics']).stdout;
      match(ics, /DUE;VALUE=DATE:20250701\r\n/);
      const rows = command.run(['actions', 'postmortems', '--state', 'all', '--format', 'jsonl']).stdout;
      strictEqual(rows.trim().split('\n').length, 4);
    });
  });

  it('have a help text each', () => {
    for (const name of ['search', 'stats', 'actions'])
      ok(command.run([name, '--help']).stdout.startsWith(`Usage: postmortem ${name} `), name);
  });
});

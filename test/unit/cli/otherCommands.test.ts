import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import packageJson from '../../../package.json';
import { Command, faultyText, goodText } from './command';

describe('the command', function () {
  // Each run starts a process.
  this.timeout(60_000);
  const command = new Command();
  before(() => command.build());
  afterEach(() => command.clear());
  after(() => command.dispose());

  it('explains itself and its commands', () => {
    for (const args of [['--help'], ['lint', '--help'], ['inspect', '-h'], ['new', '--help'], ['config', '--help']]) {
      const { status, stdout, stderr } = command.run(args);
      deepStrictEqual([status, stderr], [0, ''], args.join(' '));
      match(stdout, /^Usage: postmortem /);
    }
  });

  it('says its version', () => {
    deepStrictEqual(command.run(['--version']), { status: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  it('answers bad usage with one line and status 2', () => {
    const line = (...args: readonly string[]): string => {
      const { status, stdout, stderr } = command.run(args);
      deepStrictEqual([status, stdout], [2, ''], args.join(' '));
      return stderr;
    };
    const end = ' (see postmortem --help)\n';
    ok(line().startsWith('postmortem: a command is needed: lint, inspect, new, '));
    strictEqual(line('lnit', 'a.md'), `postmortem: unknown command lnit; did you mean lint?${end}`);
    strictEqual(line('lint', '--fromat', 'json'), `postmortem: unknown option --fromat; did you mean --format?${end}`);
    strictEqual(line('lint'), `postmortem: lint needs a file, a folder or -${end}`);
    strictEqual(
      line('lint', '--format', 'xml', 'a.md'),
      `postmortem: --format can be text, json, sarif, github, not “xml”${end}`,
    );
    strictEqual(line('new', '--title'), `postmortem: --title needs a value${end}`);
    strictEqual(
      line('new', '--title', '- a'),
      `postmortem: write --title=VALUE for a value that begins with a dash${end}`,
    );
    match(line('new', '--date', '2026-02-31'), /^postmortem: --date must be a date such as .*, not “2026-02-31”/);
    match(line('new', '--template', 'x'), /no template “x”; there are standard, incident-report/);
    strictEqual(line('config'), `postmortem: config needs --print${end}`);
  });

  describe('postmortem inspect', () => {
    it('prints what the documents say', () => {
      command.write('a.md', goodText);
      const { status, stdout } = command.run(['inspect', 'a.md', '-'], faultyText);
      const [first, second] = JSON.parse(stdout) as Record<string, unknown>[];
      strictEqual(status, 0);
      deepStrictEqual([first?.['path'], second?.['path']], ['a.md', '-']);
      deepStrictEqual(Object.keys(first ?? {}), [
        'path',
        'metadata',
        'sections',
        'timeline',
        'milestones',
        'metrics',
        'stated',
        'actions',
      ]);
      deepStrictEqual(first?.['metrics'], {
        timeToDetect: 5,
        timeToAcknowledge: null,
        timeToMitigate: 30,
        timeToResolve: 40,
      });
    });

    it('goes on after a file that cannot be read', () => {
      command.write('a.md', goodText);
      const { status, stdout, stderr } = command.run(['inspect', 'gone.md', 'a.md']);
      strictEqual(status, 2);
      strictEqual((JSON.parse(stdout) as unknown[]).length, 1);
      strictEqual(stderr, 'postmortem: gone.md: no such file or folder\n');
    });
  });

  describe('postmortem new', () => {
    it('prints a document with the answers in it', () => {
      const { status, stdout } = command.run([
        'new',
        '--title',
        'DNS: slow',
        '--date',
        '2026-03-04',
        '--severity',
        'SEV-2',
      ]);
      strictEqual(status, 0);
      ok(stdout.startsWith('---\ntitle: "DNS: slow"\nstatus: draft'), stdout);
      match(stdout, /^severity: SEV-2 /m);
      match(stdout, /^# DNS: slow$/m);
    });

    it('writes a file that did not exist, and prints its path', () => {
      const args = ['new', '--template', 'incident-report', '--title', 'DNS', '--date', '2026-03-04', '--out'];
      deepStrictEqual(command.run([...args, 'a.md']), { status: 0, stdout: 'a.md\n', stderr: '' });
      match(command.read('a.md'), /^## Issue summary$/m);
      command.write('a.md', 'mine');
      deepStrictEqual(command.run([...args, 'a.md']), {
        status: 2,
        stdout: '',
        stderr: 'postmortem: a.md: exists already; nothing was overwritten\n',
      });
      strictEqual(command.read('a.md'), 'mine');
    });

    it('chooses the next free name in a folder', () => {
      command.write('postmortems/2026-03-04-dns.md', 'mine');
      const { stdout } = command.run(['new', '--title', 'DNS', '--date', '2026-03-04', '--out', 'postmortems']);
      strictEqual(stdout, 'postmortems/2026-03-04-dns-2.md\n');
      strictEqual(command.read('postmortems/2026-03-04-dns.md'), 'mine');
    });

    it('offers the team’s own templates', () => {
      command.write('.postmortem.json', '{ "templates": { "folder": "docs/templates" } }');
      command.write('docs/templates/short.md', '# {{title}} ({{date}})\n\n{{cursor}}\n');
      const { stdout } = command.run(['new', '--template', 'short', '--title', 'DNS', '--date', '2026-03-04']);
      strictEqual(stdout, '# DNS (2026-03-04)\n\n\n');
    });

    it('answers the questions of a template, and takes one by its path', () => {
      command.write(
        'forms/payments.md',
        '---\ntemplate:\n  variables:\n    provider: { choices: [cards, transfers] }\n---\n# ${title} (${provider}, ${id}, ${time} ${zone}, ${author:nobody})\n${1:text}\n',
      );
      const run = (...args: readonly string[]) =>
        command.run(['new', '--template', 'forms/payments.md', '--title', 'Late', '--date', '2026-03-04', ...args]);
      strictEqual(
        run('--time', '14:51', '--zone', 'UTC', '--id', 'I-7').stdout,
        '# Late (cards, I-7, 14:51 UTC, nobody)\ntext\n',
      );
      strictEqual(run('--var', 'provider=transfers', '--author', 'Ana').stdout, '# Late (transfers, ,  , Ana)\ntext\n');
      match(run('--var', 'provider=cash').stderr, /--var provider can be cards, transfers, not “cash”/);
      match(run('--var', 'x=1').stderr, /--var x: the template “payments” has provider/);
      match(run('--var', 'x').stderr, /--var takes NAME=VALUE, not “x”/);
      match(run('--time', '25:10').stderr, /--time must be a time such as 14:51, not “25:10”/);
    });

    it('takes the author’s name from git', () => {
      command.write('.gitconfig', '[user]\n\tname = Ana Petrov\n');
      match(command.run(['new', '--date', '2026-03-04']).stdout, /^authors: \[Ana Petrov\] #/m);
    });

    it('says file, line and reason of a template that cannot be used, and writes nothing', () => {
      command.write('.postmortem.json', '{ "templates": { "folder": "forms" } }');
      command.write('forms/money.md', '# ${title}\n\nWe lost $500 and ${custmer}.\n');
      deepStrictEqual(command.run(['new', '--template', 'money', '--out', 'a.md']), {
        status: 2,
        stdout: '',
        stderr:
          'postmortem: forms/money.md:3:9: `$500` is an amount of money to a reader and a tab stop here; write `\\$500`\n' +
          'postmortem: forms/money.md:3:18: `${custmer}`: no variable “custmer”; there are title, date, time, zone, severity, author or id, and your own under `template.variables` in the front matter\n',
      });
      strictEqual(command.run(['lint', 'a.md']).status, 2);
    });

    it('lists the templates there are', () => {
      command.write('.postmortem.json', '{ "templates": { "folder": "forms" } }');
      command.write('forms/short.md', '---\ntemplate: { name: Short form, description: For small things. }\n---\n');
      command.write('forms/broken.md', '$HOME');
      command.write('forms/_part.md', 'no template');
      const lines = command.run(['new', '--list']).stdout.split('\n');
      match(lines[0] ?? '', /^broken +Broken: cannot be used, forms\/broken\.md:1:1: /);
      match(lines[1] ?? '', /^short +Short form: For small things\.$/);
      match(lines[2] ?? '', /^standard +Standard postmortem: /);
      strictEqual(lines.length, 13);
    });

    it('reads a shared folder by its absolute path or address', () => {
      command.write('shared/short.md', '# Shared\n');
      for (const folder of [`${command.folder}/shared`, `file://${command.folder}/shared`, '../shared']) {
        command.write('team/.postmortem.json', JSON.stringify({ templates: { folder } }));
        strictEqual(command.run(['new', '--template', 'short'], '', 'team').stdout, '# Shared\n', folder);
      }
      command.write('team/.postmortem.json', '{ "templates": { "folder": "vscode-vfs://github/a/b" } }');
      match(command.run(['new', '--template', 'short'], '', 'team').stderr, /only an editor can open this address/);
    });
  });

  describe('postmortem config --print', () => {
    it('prints each setting with its source', () => {
      command.write('docs/.postmortem.json', '{ "drafts": { "maxAgeDays": 7 }, "rules": { "action-vague": "off" } }');
      command.write('docs/a/b.md', goodText);
      const { status, stdout } = command.run(['config', '--print', 'docs/a/b.md']);
      strictEqual(status, 0);
      const { path, file, settings } = JSON.parse(stdout) as {
        path: string;
        file: string;
        settings: Record<string, { value: unknown; from: string }>;
      };
      strictEqual(path, 'docs/a/b.md');
      strictEqual(file, 'docs/.postmortem.json');
      deepStrictEqual(settings['drafts.maxAgeDays'], { value: 7, from: 'docs/.postmortem.json' });
      deepStrictEqual(settings['rules.action-vague'], { value: 'off', from: 'docs/.postmortem.json' });
      deepStrictEqual(settings['rules.timeline-order'], { value: 'warning', from: 'default' });
      deepStrictEqual(settings['timeline.gapMinutes'], { value: 60, from: 'default' });
    });
  });
});

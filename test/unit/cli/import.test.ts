import { match, ok, strictEqual } from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { Command, goodText } from './command';

const chat = `Ana Ruiz  [10:07 AM]
Uploads fail for everyone in the north region, mail ana@example.com
Deploy Bot APP  [10:20 AM]
Rollback of uploads finished
Ben  [10:21 AM]
has joined the channel
`;

describe('postmortem import', () => {
  const command = new Command();
  before(() => {
    command.build();
  });
  beforeEach(() => {
    command.clear();
    command.write('outage.md', goodText);
    command.write('chat.txt', chat);
  });
  after(() => {
    command.dispose();
  });

  it('puts what a chat tells into the timeline, and tells what it took for granted', () => {
    const { status, stdout, stderr } = command.run(['import', 'chat.txt', '--into', 'outage.md']);
    strictEqual(stdout, 'outage.md: added 2 entries, left out 1 not chosen, masked 1 e-mail address\n');
    match(stderr, /its times are taken as UTC .*\n.*begin on 2026-03-04/);
    strictEqual(status, 0);
    strictEqual(
      command.read('outage.md'),
      goodText.replace(
        '- 2026-03-04 10:30',
        '- 2026-03-04 10:07 Ana Ruiz: Uploads fail for everyone in the north region, mail ‹e-mail address›\n- 2026-03-04 10:20 Deploy Bot: Rollback of uploads finished\n- 2026-03-04 10:30',
      ),
    );
  });

  it('adds nothing the second time', () => {
    const args = ['import', 'chat.txt', '--into', 'outage.md', '--zone', 'UTC', '--date', '2026-03-04'];
    command.run(args);
    const once = command.read('outage.md');
    strictEqual(
      command.run(args).stdout,
      'outage.md: added 0 entries, left out 2 already told, left out 1 not chosen, masked 1 e-mail address\n',
    );
    strictEqual(command.read('outage.md'), once);
  });

  it('shows what it would add and writes nothing', () => {
    const args = [
      'import',
      'chat.txt',
      '--into',
      'outage.md',
      '--zone',
      'CET',
      '--date',
      '2026-03-04',
      '--people',
      'none',
      '--only',
      'people',
      '--dry-run',
    ];
    const { status, stdout } = command.run(args);
    strictEqual(stdout, '- 2026-03-04 09:07 Uploads fail for everyone in the north region, mail ‹e-mail address›\n');
    strictEqual(status, 0);
    strictEqual(command.read('outage.md'), goodText);
  });

  it('chooses by time, words and author', () => {
    const run = (...args: string[]): string =>
      command.run(['import', 'chat.txt', '--into', 'outage.md', '--dry-run', '--all', ...args]).stdout;
    ok(!run('--from', '10:10').includes('north'));
    ok(!run('--until', '2026-03-04T10:10Z').includes('Rollback'));
    ok(!run('--match', 'ROLLBACK').includes('north'));
    ok(run('--author', 'ben').includes('joined'));
  });

  it('opens exports with their users', () => {
    const message = {
      type: 'message',
      user: 'U1',
      text: 'Disk is <https://a.example|full> &amp; <@U2> looks',
      ts: '1772618820.000100',
    };
    const users = [
      { id: 'U1', profile: { real_name: 'Ana' } },
      { id: 'U2', name: 'ben' },
    ];
    const zip = zipSync({
      'users.json': strToU8(JSON.stringify(users)),
      'incident/2026-03-04.json': strToU8(JSON.stringify([message])),
      'incident/2026-03-05.json': strToU8('[]'),
    });
    command.write('export.zip', zip);
    match(
      command.run(['import', 'export.zip', '--into', 'outage.md', '--dry-run']).stdout,
      /^- 2026-03-04 10:07 Ana: Disk is full \(https:\/\/a\.example\) & @ben looks\n$/,
    );
  });

  it('changes nothing when a file cannot be read', () => {
    command.write('cut.json', '[{"type": "message",\n "ts": "1772');
    const { status, stderr } = command.run(['import', 'chat.txt', 'cut.json', '--into', 'outage.md']);
    strictEqual(status, 2);
    strictEqual(stderr, 'postmortem: cut.json: line 2 is not valid JSON; the file may have been cut off\n');
    strictEqual(command.read('outage.md'), goodText);
  });

  it('refuses an archive that grows beyond measure', () => {
    command.write('bomb.zip', zipSync({ 'a.json': new Uint8Array(220 * 1024 * 1024) }));
    const { stderr, status } = command.run(['import', 'bomb.zip', '--into', 'outage.md']);
    strictEqual(stderr, 'postmortem: bomb.zip: is an archive of more than 200 MB\n');
    strictEqual(status, 2);
  });

  it('says what is wrong with its options', () => {
    const complaint = (...args: string[]): string => command.run(['import', ...args]).stderr;
    match(complaint(), /import needs a file/);
    match(complaint('chat.txt'), /needs --into/);
    match(complaint('chat.txt', '--into', 'outage.md', '--zone', 'Mars'), /--zone must be/);
    match(complaint('chat.txt', '--into', 'outage.md', '--date', '4.3.'), /--date must be/);
    match(complaint('chat.txt', '--into', 'none.md'), /none\.md: no such file/);
    match(complaint('chat.txt', '--into', 'outage.md', '--format', 'fax'), /--format can be/);
  });
});

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { ActionItem, Located } from '../../../src/core/postmortem/actionItem';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

const read = (text: string): readonly ActionItem[] => new PostmortemReader().read(text).actions;
const inSection = (text: string): readonly ActionItem[] => read(`## Action items\n\n${text}\n`);
const texts = (text: string): string[] => inSection(text).map((action) => action.text);

function only(text: string): ActionItem {
  const actions = inSection(text);
  strictEqual(actions.length, 1, JSON.stringify(actions.map((action) => action.text)));
  const [action] = actions;
  if (!action) throw new Error('no action');
  return action;
}

const value = (located: Located | undefined): string | undefined => located?.value;

describe('Action items', () => {
  it('are bullets, numbers and checkboxes', () => {
    deepStrictEqual(
      inSection('- Add an alert\n\n1. Write a runbook\n\n- [ ] Test the failover\n- [x] Raise the limit').map(
        ({ form, done, text }) => [form, done, text],
      ),
      [
        ['bullet', undefined, 'Add an alert'],
        ['ordered', undefined, 'Write a runbook'],
        ['checkbox', false, 'Test the failover'],
        ['checkbox', true, 'Raise the limit'],
      ],
    );
  });

  it('do not take the check box for words when a link follows it', () => {
    const { text, done } = only('- [x] [Raise the limit](https://t.example/9) of the queue');
    deepStrictEqual({ text, done }, { text: 'Raise the limit of the queue', done: true });
  });

  it('stand below group labels; what explains them is none', () => {
    deepStrictEqual(texts('- **Short term:**\n  - Add an alert\n    - on the queue length\n- Write a runbook'), [
      'Add an alert',
      'Write a runbook',
    ]);
    deepStrictEqual(texts('- [ ] Alerts for:\n  - [ ] the queue\n  - [ ] the cache'), [
      'Alerts for',
      'the queue',
      'the cache',
    ]);
  });

  it('are rows of tables, columns in any order', () => {
    const text =
      '| Ticket | Owner | Action | Due date | Prio | Type | Status |\n|---|---|---|---|---|---|---|\n| [OPS-7](https://t.example/OPS-7) | Ines | Add an alert | 2026-04-01 | P1 | Detect | Done |\n| | | Write a runbook | TBD | | | open |\n';
    const [first, second] = inSection(text);
    deepStrictEqual(
      [
        first?.form,
        first?.text,
        value(first?.owner),
        value(first?.due),
        value(first?.priority),
        value(first?.type),
        value(first?.ticket),
        first?.done,
      ],
      ['row', 'Add an alert', 'Ines', '2026-04-01', 'P1', 'detect', 'OPS-7', true],
    );
    deepStrictEqual(
      [second?.text, value(second?.owner), value(second?.due), second?.done],
      ['Write a runbook', undefined, undefined, false],
    );
  });

  it('are not the rows of other tables', () => {
    deepStrictEqual(texts('| Host | Address |\n|---|---|\n| a.example | 10.0.0.1 |'), []);
  });

  it('are promises in prose, one for each paragraph', () => {
    deepStrictEqual(
      inSection('The limit was too low. We will raise it to 500. Then we will see.\n\nNothing else changed.').map(
        ({ form, line, text }) => [form, line, text],
      ),
      [['prose', 2, 'We will raise it to 500. Then we will see.']],
    );
  });

  it('are lines that are a list in all but syntax', () => {
    deepStrictEqual(texts('✅ Raise the limit\n✅ Add an alert'), ['Raise the limit', 'Add an alert']);
    deepStrictEqual(texts('Raise the limit of the pool.\nAdd an alert on its length.'), [
      'Raise the limit of the pool.',
      'Add an alert on its length.',
    ]);
  });

  it('are headings under which nothing is listed', () => {
    const [action] = inSection('### 1. Move the job to its own queue\n\nIt starves the others (OPS-9).');
    deepStrictEqual(
      [action?.form, action?.text, value(action?.ticket)],
      ['heading', 'Move the job to its own queue', 'OPS-9'],
    );
  });

  it('are not the words around the list', () => {
    deepStrictEqual(
      texts('The following actions were agreed:\n\n- Add an alert\n\nThese measures will prevent a repetition.'),
      ['Add an alert'],
    );
  });

  it('are marked as one anywhere', () => {
    deepStrictEqual(
      read('## Impact\n\nAction point: write down who may restart the shard.\n').map(({ text }) => text),
      ['write down who may restart the shard.'],
    );
  });

  it('name owner, due date, priority, type and ticket in their words', () => {
    const action = only('- [P1] Add an alert for the queue (owner: @ines, due: 2026-04-01) [prevent] OPS-12');
    deepStrictEqual(
      [
        action.text,
        value(action.owner),
        value(action.due),
        value(action.priority),
        value(action.type),
        value(action.ticket),
      ],
      ['Add an alert for the queue OPS-12', '@ines', '2026-04-01', 'P1', 'prevent', 'OPS-12'],
    );
    const prose = only('- Test the failover, assigned to Tomas Lind, by end of Q3');
    deepStrictEqual([value(prose.owner), value(prose.due)], ['Tomas Lind', 'end of Q3']);
    strictEqual(value(only('- @ben and @ana write the runbook').owner), '@ben and @ana');
    strictEqual(value(only('- Write it (due 4 March 2026)').due), '2026-03-04');
    strictEqual(
      value(only('- Fix it, see https://git.example/a/b/issues/12').ticket),
      'https://git.example/a/b/issues/12',
    );
  });

  it('name some of them without a key between the commas of a bracket', () => {
    const action = only('- [ ] Reject bad changes (owner: Ada Quist, due: 2026-12-04, P1, prevent, OPS-77)');
    deepStrictEqual(
      [action.text, ...[action.owner, action.due, action.priority, action.type, action.ticket].map(value)],
      ['Reject bad changes', 'Ada Quist', '2026-12-04', 'P1', 'prevent', 'OPS-77'],
    );
    strictEqual(only('- Reject bad changes (as @ada said, for P1 only)').priority, undefined);
    strictEqual(only('- Find what to block, detect and repair (owner: Ada)').type, undefined);
  });

  it('keep the place of every field', () => {
    const text = '## Action items\n\n- Add an alert (owner: Ines)\n';
    const [action] = read(text);
    const at = (span: { start: number; end: number } | undefined): string =>
      span ? text.slice(span.start, span.end) : '';
    deepStrictEqual(
      [at(action?.owner?.span), at(action?.textSpan), at(action?.span)],
      ['Ines', 'Add an alert', '- Add an alert (owner: Ines)'],
    );
  });

  it('do not take UTF-8, SEV-2 or a mail address for a ticket or an owner', () => {
    const action = only('- Store names as UTF-8 and mail ops@example.com after a SEV-2');
    deepStrictEqual([value(action.ticket), value(action.owner)], [undefined, undefined]);
  });

  it('are done when ticked, struck out, marked or told as done', () => {
    for (const line of [
      '- ✅ Raise it',
      '- ~~Raise it~~',
      '- Raise it (done)',
      '- Raise it **DONE**',
      '- We have raised the limit',
    ])
      strictEqual(only(line).done, true, line);
    for (const line of ['- Raise it (in progress)', '- TODO: raise it']) strictEqual(only(line).done, false, line);
    strictEqual(only('- Raise it').done, undefined);
  });

  it('take state and type from the heading above them', () => {
    const [first, second] = inSection('### Completed\n\n- Raise the limit\n\n### Prevention\n\n- Add a test\n');
    deepStrictEqual([first?.done, value(second?.type)], [true, 'prevention']);
  });

  describe('owners named without a key', () => {
    const withPeople = (...items: readonly string[]): unknown[][] =>
      read(`# X\n\nAuthors: Maria Sand, Anneke de Wit, Jonas\n\n## Action items\n\n${items.join('\n')}\n`).map(
        ({ text, owner, due, done }) => [text, value(owner), value(due), done],
      );

    it('stand behind a dash, in brackets or as the last sentence', () => {
      deepStrictEqual(
        withPeople(
          '- Add an alert – Maria',
          '- List the services (Anneke de Wit)',
          '- Review the rules. Jonas.',
          '- Test the failover (Jonas and Maria).',
        ),
        [
          ['Add an alert', 'Maria', undefined, undefined],
          ['List the services', 'Anneke de Wit', undefined, undefined],
          ['Review the rules.', 'Jonas', undefined, undefined],
          ['Test the failover', 'Jonas and Maria', undefined, undefined],
        ],
      );
    });

    it('are none where the text speaks of them as of things', () => {
      deepStrictEqual(withPeople('- Add an alert – Maria', '- Restart it – Grafana', '- Look into the Grafana log'), [
        ['Add an alert', 'Maria', undefined, undefined],
        ['Restart it – Grafana', undefined, undefined, undefined],
        ['Look into the Grafana log', undefined, undefined, undefined],
      ]);
    });

    it('cost time in proportion to their number', () => {
      const cost = (count: number): number => {
        const names = Array.from(
          { length: count },
          (_, i) => `K${[...String(i)].map((n) => 'abcdefghij'.charAt(+n)).join('')}`,
        );
        const started = process.cpuUsage();
        const owned = withPeople(...names.map((name) => `- Add an alert in the lab – ${name}`, '- Look – Maria'));
        const { user, system } = process.cpuUsage(started);
        strictEqual(
          owned.every(([, owner]) => owner !== undefined),
          true,
        );
        return (user + system) / 1000;
      };
      cost(100);
      const [few, many] = [Math.min(cost(400), cost(400)), Math.min(cost(3200), cost(3200))];
      // Eight times the names; quadratic time would be 64 times the cost.
      ok(many < 24 * Math.max(few, 5), `${few} ms for 400 names, ${many} ms for 3200`);
    });

    it('may be followed by a date or a state', () => {
      deepStrictEqual(
        withPeople(
          '- Add an alert (Maria, 20.03.2026)',
          '- Warn at 80%. Jonas. 23 January 2026.',
          '- Check it. Maria. Done.',
        ),
        [
          ['Add an alert', 'Maria', '2026-03-20', undefined],
          ['Warn at 80%.', 'Jonas', '2026-01-23', undefined],
          ['Check it.', 'Maria', undefined, true],
        ],
      );
    });

    it('may begin a promise', () => {
      deepStrictEqual(withPeople('**Maria** will add an alert.'), [
        ['Maria will add an alert.', 'Maria', undefined, undefined],
      ]);
    });

    it('give their place', () => {
      const text = '# X\n\nAuthor: Maria Sand\n\n## Actions\n\n- Add an alert – Maria\n';
      const [action] = read(text);
      strictEqual(text.slice(action?.owner?.span.start, action?.owner?.span.end), 'Maria');
      strictEqual(text.slice(action?.textSpan.start, action?.textSpan.end), 'Add an alert');
    });

    it('vouch for other names in the same form', () => {
      deepStrictEqual(
        withPeople('- Add an alert – Maria', '- Test it – Petra Holm').map((found) => (found as string[])[1]),
        ['Maria', 'Petra Holm'],
      );
    });

    it('need no one known where every item ends with a name', () => {
      deepStrictEqual(
        inSection('- Add an alert (Maria)\n- Test it (Tom)\n- Tell the users (Ola)').map(({ owner }) => value(owner)),
        ['Maria', 'Tom', 'Ola'],
      );
    });

    it('are not guessed', () => {
      for (const items of [
        '- Add an alert – Maria',
        '- Upgrade the queue (Kafka)\n- Tell the users',
        '- Upgrade the queue (Kafka)\n- Add disks to the Kafka hosts\n- Tell the users (Ola)',
        '- Add an alert. Quickly.\n- Test it. Soon.',
        '- Change the limit (High)\n- Test it (Low)\n- Ask (Medium)',
      ])
        deepStrictEqual(
          inSection(items).flatMap(({ owner }) => owner ?? []),
          [],
          items,
        );
    });
  });

  it('take the marks and dates of outliners', () => {
    deepStrictEqual(
      inSection('- TODO Alert on the queue DEADLINE: <2026-03-10 Tue>\n- DONE Tell the list').map(({ due, done }) => [
        value(due),
        done,
      ]),
      [
        ['2026-03-10', false],
        [undefined, true],
      ],
    );
  });

  it('take further words for owner, date and state in the head of a table', () => {
    deepStrictEqual(
      inSection(
        '| Measure | Action holder | Planned date | State |\n|--|--|--|--|\n| Keep a calendar | Anneke | 2026-03-01 | Outstanding |',
      ).map(({ text, owner, due, done }) => [text, value(owner), value(due), done]),
      [['Keep a calendar', 'Anneke', '2026-03-01', false]],
    );
  });

  describe('under lessons, of a document without a place for actions', () => {
    const learned = (...lines: readonly string[]): string[] =>
      read(`# X\n\n## Lessons learned\n\n${lines.join('\n')}\n`).map(({ text }) => text);

    it('are what somebody promises', () => {
      deepStrictEqual(
        learned(
          '- Backups were old.',
          '- We will test a restore each week',
          '',
          "We'll also write down who may restore.",
        ),
        ['We will test a restore each week', "We'll also write down who may restore."],
      );
    });

    it('are the list that a promise announces', () => {
      deepStrictEqual(
        learned('- Backups were old.', '', 'To prevent this we will:', '', '- Test a restore', '- Count the backups'),
        ['Test a restore', 'Count the backups'],
      );
    });

    it('are no wishes and no stories', () => {
      deepStrictEqual(
        learned(
          '- We should have tested it',
          '- We will never know why',
          '- Restores must be fast',
          '- They will learn',
        ),
        [],
      );
    });

    it('are none where the document has its actions elsewhere', () => {
      deepStrictEqual(learned('- We will test a restore', '', '## Action items', '', '- Count the backups'), [
        'Count the backups',
      ]);
    });
  });

  it('are due on a day of two numbers as the other dates of the document are written', () => {
    deepStrictEqual(
      inSection('- Add an alert (due: 03/04/2026)\n- Test it (due: 17/04/2026)').map(({ due }) => value(due)),
      ['2026-04-03', '2026-04-17'],
    );
    deepStrictEqual(
      inSection('- Add an alert (due: 03/04/2026)').map(({ due }) => value(due)),
      ['03/04/2026'],
    );
  });
});

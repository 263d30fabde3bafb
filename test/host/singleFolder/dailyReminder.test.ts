import assert from 'node:assert/strict';
import { window, workspace } from 'vscode';
import { remindOnceADay } from '../../../src/editor/features/library/dailyReminder';
import { Memory } from '../support/ownLibrary';

const views = { actions: 'postmortem.actionItems', postmortems: 'postmortem.postmortems' };
const fourteenDays = (): Promise<number> => Promise.resolve(14);

describe('The daily reminder', () => {
  const real = window.showInformationMessage;
  let said: string[];
  let memory: Memory;

  beforeEach(() => {
    said = [];
    memory = new Memory();
    Object.assign(window, {
      showInformationMessage: (message: string, ...buttons: readonly string[]) =>
        Promise.resolve(void said.push([message, ...buttons].join(' | '))),
    });
  });

  afterEach(async () => {
    Object.assign(window, { showInformationMessage: real });
    await workspace.getConfiguration('postmortem').update('overdueReminder', undefined);
  });

  function draft(date: string) {
    const lists = { services: [], tags: [], authors: [], causes: [], actions: [] };
    return {
      path: date,
      title: date,
      date,
      status: 'draft' as const,
      milestones: {},
      metrics: {},
      words: '',
      ...lists,
    };
  }

  function remind(overdueActions: number, ...summaries: ReturnType<typeof draft>[]): Promise<void> {
    return remindOnceADay({ overdueActions, summaries }, memory, fourteenDays, views);
  }

  it('says once a day what has waited too long', async () => {
    await remind(2, draft('2020-01-01'), draft('2999-01-01'));
    await remind(3);
    assert.deepEqual(said, [
      '2 action items of your postmortems are overdue. A draft has waited for its review for a long time. | Show Action Items | Show Postmortems',
    ]);
    await memory.update('postmortem.overdueReminder', '2020-01-01');
    await remind(1);
    assert.equal(said[1], 'An action item of your postmortems is overdue. | Show Action Items');
  });

  it('says nothing while nothing waits, and may still speak later that day', async () => {
    await remind(0, draft('2999-01-01'));
    assert.deepEqual(said, []);
    await remind(0, draft('2020-01-01'), draft('2020-01-02'));
    assert.deepEqual(said, ['2 drafts have waited for their review for a long time. | Show Postmortems']);
  });

  it('is off where a person does not want it', async () => {
    await workspace.getConfiguration('postmortem').update('overdueReminder', false);
    await remind(2);
    assert.deepEqual(said, []);
  });
});

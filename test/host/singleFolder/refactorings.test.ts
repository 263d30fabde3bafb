import assert from 'node:assert/strict';
import { commands, type CodeAction, type TextDocument } from 'vscode';
import { postmortemText } from '../support/examples';
import { apply, findingsOf, refactorings } from '../support/findings';
import { closeEditors, remove, show } from '../support/workspaceFiles';

const text = postmortemText();
const row = '| Give compaction an I/O limit, checked by the load test | Ana | 2026-04-01 | P1 | prevent | OPS-12 |';
const checklist =
  '- [ ] Give compaction an I/O limit, checked by the load test (owner: Ana) (due: 2026-04-01) (priority: P1) (type: prevent) (OPS-12)\n';

describe('Refactorings', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
    await remove('notes');
  });

  /** What is offered with the cursor where these words stand. */
  async function offeredAt(document: TextDocument, words: string): Promise<readonly CodeAction[]> {
    await findingsOf(document);
    return refactorings(document, document.positionAt(document.getText().indexOf(words)));
  }

  it('turn the table of actions into a checklist and back, each undone by one step', async () => {
    const document = await show('postmortems', text);
    await apply(await offeredAt(document, 'Give compaction'), /^Convert the table of actions to a checklist$/);
    assert.equal(document.getText(), text.replace(/\| Action \|[^]*$/, checklist));
    await apply(await offeredAt(document, 'Give compaction'), /^Mark the action as done$/);
    assert.equal(document.getText(), text.replace(/\| Action \|[^]*$/, checklist.replace('[ ]', '[x]')));
    await apply(await offeredAt(document, 'Give compaction'), /^Convert the actions to a table$/);
    const stateful = (line: string, state: string): string => `${line} ${state} |`;
    assert.equal(
      document.getText(),
      text
        .replace('Ticket |\n', `${stateful('Ticket |', 'State')}\n`)
        .replace('--- |\n|', `${stateful('--- |', '---')}\n|`)
        .replace(row, stateful(row, 'done')),
    );
    for (const expected of [checklist.replace('[ ]', '[x]'), checklist]) {
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text.replace(/\| Action \|[^]*$/, expected));
    }
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('mark the entry at the cursor as a milestone, in a file with CRLF too', async () => {
    const unmarked = text.replace(' [acknowledged]', '').replaceAll('\n', '\r\n');
    const document = await show('postmortems', unmarked);
    await apply(await offeredAt(document, 'The on-call engineer answers'), /^Mark the entry as acknowledged$/);
    assert.equal(
      document.getText(),
      unmarked.replace('The on-call engineer a', '[acknowledged] The on-call engineer a'),
    );
    await commands.executeCommand('undo');
    assert.equal(document.getText(), unmarked);
  });

  it('sort the timeline', async () => {
    const swapped = text.replace(/(- 2026-03-04 14:58.*\n)(- 2026-03-04 15:00.*\n)/, '$2$1');
    const document = await show('postmortems', swapped);
    await apply(await offeredAt(document, 'The index is compacted'), /^Sort the timeline$/);
    assert.equal(document.getText(), text);
  });

  it('state the zone', async () => {
    const silent = postmortemText({ zone: '' });
    const document = await show('postmortems', silent);
    await apply(await offeredAt(document, 'Latency is back'), /^State that all times are UTC$/);
    assert.equal(document.getText(), silent.replace('## Timeline\n', '## Timeline\n\nAll times are UTC.\n'));
  });

  it('set the status', async () => {
    const document = await show('postmortems', text);
    await apply(await offeredAt(document, '# Search answered'), /^Set the status to in-review$/);
    assert.equal(document.getText(), `---\nstatus: in-review\n---\n\n${text}`);
    await apply(await offeredAt(document, 'status'), /^Set the status to final$/);
    assert.equal(document.getText(), `---\nstatus: final\n---\n\n${text}`);
  });

  it('are offered neither elsewhere nor in other Markdown', async () => {
    const document = await show('postmortems', text);
    assert.deepEqual(await offeredAt(document, 'no data was lost'), []);
    const notes = await show('notes', '# Meeting\n\n- 10:00 Ana speaks\n- 09:00 Lunch\n', 'meeting.md');
    assert.deepEqual(await offeredAt(notes, 'Ana'), []);
  });
});

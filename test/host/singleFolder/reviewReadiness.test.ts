import assert from 'node:assert/strict';
import { commands, EventEmitter, Range, window, type TextDocument, type TreeItem } from 'vscode';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { lintWithSuppressions } from '../../../src/core/rules/lint';
import { Checklist } from '../../../src/editor/features/reviewReadiness/checklist';
import type { ChecklistNode } from '../../../src/editor/features/reviewReadiness/checklistItems';
import type { PostmortemReading } from '../../../src/editor/services/postmortemDocuments';
import { postmortemText } from '../support/examples';
import { closeEditors, remove, show } from '../support/workspaceFiles';

const blaming = postmortemText({ summary: 'The engineer forgot to raise the limit. Ben should have checked it.' });

describe('The review checklist', () => {
  let asked = 0;
  let isPostmortem = true;
  const changed = new EventEmitter<TextDocument>();
  const readings = new Map<TextDocument, PostmortemReading>();
  const checklists: Checklist[] = [];

  afterEach(async () => {
    for (const one of checklists.splice(0)) one.dispose();
    isPostmortem = true;
    await closeEditors();
    await remove('postmortems');
    await remove('notes');
  });

  function checklist(): Checklist {
    const made = new Checklist({
      onDidChange: changed.event,
      latest: (document) => {
        asked += 1;
        const reading = readings.get(document) ?? read(document, isPostmortem);
        readings.set(document, reading);
        return reading;
      },
    });
    checklists.push(made);
    return made;
  }

  const itemsOf = (list: Checklist, node?: ChecklistNode): TreeItem[] =>
    list.getChildren(node).map((one) => list.getTreeItem(one));

  /** All rows, those inside others too. */
  const allItems = (list: Checklist, node?: ChecklistNode): TreeItem[] =>
    list.getChildren(node).flatMap((one) => [list.getTreeItem(one), ...allItems(list, one)]);

  const labelled = (items: readonly TreeItem[], label: string): TreeItem => {
    const item = items.find((one) => one.label === label);
    assert.ok(item, `${label} is not among: ${items.map((one) => String(one.label)).join(' | ')}`);
    return item;
  };

  it('has a row for the document and for each expected section, by the name it has there', async () => {
    await show('postmortems', blaming);
    const labels = itemsOf(checklist()).map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 3), ['Document', 'Summary', 'Impact']);
    assert.ok(labels.includes('Root causes and contributing factors'), labels.join());
  });

  it('says the state of a point by icon and in words, and what was found', async () => {
    await show('postmortems', blaming.replace('the latency alert', 'it').replace(/## Impact[^]*?(?=## D)/, ''));
    const list = checklist();
    const [, , impact] = list.getChildren();
    const [point] = itemsOf(list, impact);
    assert.ok(point);
    assert.equal(point.label, 'Written');
    assert.match(String(point.description), /\?/);
    assert.match(String(point.accessibilityInformation?.label), /^Open: Written\. /);
    assert.match(JSON.stringify(point.iconPath), /"warning"/);
    assert.equal(point.command?.command, 'vscode.open');
  });

  it('jumps to the finding', async () => {
    const document = await show('postmortems', blaming);
    const list = checklist();
    const without = labelled(allItems(list), 'Tells it without blame');
    assert.equal(without.command, undefined);
    const omission = allItems(list).find(({ id }) => id === `${String(without.id)}/0`);
    assert.ok(omission?.command);
    assert.equal(omission.description, 'line 5');
    await commands.executeCommand(omission.command.command, ...((omission.command.arguments ?? []) as unknown[]));
    assert.match(document.getText(window.activeTextEditor?.selection ?? new Range(0, 0, 0, 0)), /forgot/);
  });

  it('jumps to the section where there is nothing to find', async () => {
    const document = await show('postmortems', blaming);
    const list = checklist();
    const done = allItems(list).find(({ id }) => id === 'impact/Written');
    assert.match(String(done?.accessibilityInformation?.label), /^Done: Written/);
    await commands.executeCommand('vscode.open', ...((done?.command?.arguments ?? []) as unknown[]));
    const editor = window.activeTextEditor;
    assert.equal(document.lineAt(editor?.selection.active.line ?? 0).text, '## Impact');
  });

  it('has ids of its own for every row, the same in every version', async () => {
    await show('postmortems', blaming);
    const ids = allItems(checklist()).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => id !== undefined));
    await show('postmortems', `\n\n${blaming}`, 'moved.md');
    assert.deepEqual(
      allItems(checklist()).map(({ id }) => id),
      ids,
    );
  });

  it('derives nothing before rows are asked for, and follows the document', async () => {
    const document = await show('postmortems', blaming);
    asked = 0;
    const list = checklist();
    let told = 0;
    list.onDidChangeTreeData(() => (told += 1));
    changed.fire(document);
    assert.deepEqual([told, asked], [1, 0]);
    assert.ok(itemsOf(list).length > 0);
  });

  it('is empty for other Markdown', async () => {
    isPostmortem = false;
    await show('notes', '# Meeting\n', 'meeting.md');
    assert.deepEqual(itemsOf(checklist()), []);
  });

  it('can be shown by a command', async () => {
    await show('postmortems', blaming);
    await commands.executeCommand('postmortem.showReviewReadiness');
  });
});

function read(document: TextDocument, isPostmortem: boolean): PostmortemReading {
  const postmortem = new PostmortemReader().read(document.getText());
  const { findings, unusedSuppressions } = lintWithSuppressions({
    postmortem,
    config: defaultConfig,
    today: '2026-03-06',
  });
  return {
    document,
    version: document.version,
    recognition: { isPostmortem, by: 'content', reason: '' },
    postmortem,
    findings,
    unusedSuppressions,
    inForce: { config: defaultConfig, uri: undefined, path: 'search.md' },
  };
}

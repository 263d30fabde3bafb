import assert from 'node:assert/strict';
import { commands, workspace, type DocumentSymbol, type TextDocument } from 'vscode';
import { postmortemText } from '../support/examples';
import { findingsOf } from '../support/findings';
import { closeEditors, remove, show } from '../support/workspaceFiles';

describe('The outline', () => {
  afterEach(async () => {
    await workspace.getConfiguration('postmortem').update('outline.enabled', undefined);
    await closeEditors();
    await remove('outline');
  });

  /** Names of ours, those inside others indented. Markdown's own symbols have no details and no children of other kinds. */
  async function outline(document: TextDocument): Promise<readonly string[]> {
    const all = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const lines = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
      symbols.flatMap(({ name, children }) => [`${'  '.repeat(depth)}${name}`, ...lines(children, depth + 1)]);
    return lines(all, 0);
  }

  it('holds entries and actions inside their sections', async () => {
    const document = await show('outline', postmortemText());
    await findingsOf(document);
    const names = await outline(document);
    const start = names.indexOf('  ## Timeline (all times UTC)');
    assert.ok(start >= 0, names.join('\n'));
    assert.ok(
      names.includes('    14:54 The index is compacted [impact start]') ||
        names.includes('    14:54 The index is compacted'),
      names.join('\n'),
    );
    assert.ok(names.includes('    Give compaction an I/O limit, checked by the load test'), names.join('\n'));
  });

  it('holds sections that are labels', async () => {
    const document = await show(
      'outline',
      '# Outage\n\n**Impact**: 40 users\n\n**Timeline**:\n\n- 10:00 Down\n- 10:10 Up\n\n**Root cause**: x\n',
    );
    await findingsOf(document);
    const names = await outline(document);
    assert.deepEqual(
      names.filter((name) => /^ {2}(?:Impact|Timeline|Root cause)$|^ {4}10:00 Down$/.test(name)),
      ['  Impact', '  Timeline', '    10:00 Down', '  Root cause'],
    );
  });

  it('says nothing about other Markdown, and nothing when it is switched off', async () => {
    const notes = await show('outline', '# Notes\n\n- 10:00 Coffee\n', 'notes.md');
    await findingsOf(notes);
    assert.ok(!(await outline(notes)).some((name) => name.includes('Coffee')));
    const document = await show('outline', postmortemText());
    await findingsOf(document);
    await workspace.getConfiguration('postmortem').update('outline.enabled', false);
    assert.ok(!(await outline(document)).some((name) => name.includes('14:54')));
  });
});

import assert from 'node:assert/strict';
import { commands, Position, type CompletionItem, type CompletionList, type Hover, type TextDocument } from 'vscode';
import { codesOf, findingsOf } from '../support/findings';
import { postmortemText } from '../support/examples';
import { closeEditors, remove, show } from '../support/workspaceFiles';

const frontMatter = (lines: string): string => `---\n${lines}\n---\n\n${postmortemText()}`;

describe('Front matter', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('postmortems');
  });

  async function completionsAt(document: TextDocument, position: Position): Promise<readonly CompletionItem[]> {
    await findingsOf(document);
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return items;
  }

  const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => String(label));

  it('completes the keys that are not there yet', async () => {
    const document = await show('postmortems', frontMatter('title: Search\nst'));
    const offered = labels(await completionsAt(document, new Position(2, 2)));
    assert.ok(offered.includes('status'), offered.join());
    assert.equal(offered.includes('title'), false);
  });

  it('completes the values of a key', async () => {
    const document = await show('postmortems', frontMatter('status: \nseverity: '));
    assert.ok(labels(await completionsAt(document, new Position(1, 8))).includes('draft'));
    assert.ok(labels(await completionsAt(document, new Position(2, 10))).includes('SEV-2'));
  });

  it('explains a key on hover', async () => {
    const document = await show('postmortems', frontMatter('status: draft'));
    await findingsOf(document);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new Position(1, 2),
    );
    assert.ok(hovers.length > 0);
  });

  it('that is wrong is reported on its own line', async () => {
    const document = await show('postmortems', frontMatter('status: dratf'));
    const wrong = (await findingsOf(document)).filter((one) => codesOf([one]).includes('invalid-metadata'));
    assert.deepEqual(
      wrong.map(({ range }) => document.getText(range)),
      ['dratf'],
    );
  });
});

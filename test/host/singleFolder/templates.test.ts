import assert from 'node:assert/strict';
import { commands, window, workspace, type QuickPickItem } from 'vscode';
import { untilShown, shownFindings } from '../support/findings';
import { resetConfig, writeConfig } from '../support/teamConfig';
import { closeEditors, inWorkspace, namesIn, remove, show, textOf, write } from '../support/workspaceFiles';

describe('Templates', () => {
  const { showQuickPick, showInputBox, showInformationMessage } = window;
  let messages: string[];

  beforeEach(() => {
    messages = [];
    Object.assign(window, {
      showInformationMessage: (message: string) => Promise.resolve(void messages.push(message)),
    });
  });

  afterEach(async () => {
    Object.assign(window, { showQuickPick, showInputBox, showInformationMessage });
    await closeEditors();
    await resetConfig();
    for (const folder of ['forms', 'postmortem-templates', 'restructured', 'saved']) await remove(folder);
  });

  /** The person picks the row with this label, and types this name when asked. */
  function choose(label: string, name?: string): void {
    Object.assign(window, {
      showQuickPick: (items: readonly QuickPickItem[]) => {
        const item = items.find((one) => one.label === label);
        assert.ok(item, items.map((one) => one.label).join());
        return Promise.resolve(item);
      },
      showInputBox: () => Promise.resolve(name),
    });
  }

  describe('Restructure to Template', () => {
    const text = '# Late\n\n## Root cause\n\nA queue.\n\n## Weather\n\nRain.\n\n## Summary\n\nShort.\n';

    it('puts sections into the order of a template, as one step that can be undone', async () => {
      await write('forms/short.md', '# ${title}\n\n## Overview\n\n## Impact\n\n## Causes\n');
      await writeConfig({ templates: { folder: 'forms' } });
      const document = await show('restructured', text);
      choose('Short');
      await commands.executeCommand('postmortem.restructureToTemplate');
      assert.equal(
        document.getText(),
        '# Late\n\n## Overview\n\nShort.\n\n## Impact\n\n## Causes\n\nA queue.\n\n## Weather\n\nRain.\n',
      );
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
      assert.deepEqual(messages, []);
    });

    it('says why it does nothing', async () => {
      const document = await show('restructured', '# Late\n\nNo sections here.\n');
      choose('One page');
      await commands.executeCommand('postmortem.restructureToTemplate');
      assert.equal(document.getText(), '# Late\n\nNo sections here.\n');
      assert.match(messages.join(), /No section under a heading/);
    });
  });

  describe('Save as Template', () => {
    const text = '---\ntitle: Late\nstatus: final\n---\n\n# Late\n\n## Our part\n\n- **Cost:** $500\n\nWords.\n';
    const head = '---\ntemplate:\n  name: Our form\ntitle: ${title}\nstatus: draft\n---\n\n# ${title}\n\n';

    it('makes a folder for the first one, names it in the configuration, and opens the file', async () => {
      await show('saved', text);
      choose('Its form', 'Our form');
      await commands.executeCommand('postmortem.saveAsTemplate');
      const uri = inWorkspace('postmortem-templates/our-form.md');
      assert.equal(await textOf(uri), `${head}## Our part\n\n- **Cost:**\n`);
      assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
      assert.deepEqual(JSON.parse(await textOf(inWorkspace('.postmortem.json'))), {
        templates: { folder: 'postmortem-templates' },
      });
    });

    it('never overwrites, and keeps the whole text on choice', async () => {
      await write('forms/our-form.md', 'mine');
      await writeConfig({ templates: { folder: './forms' } });
      await show('saved', text);
      choose('Its whole text', 'Our form');
      await commands.executeCommand('postmortem.saveAsTemplate');
      assert.deepEqual(await namesIn('forms'), ['our-form-2.md', 'our-form.md']);
      assert.equal(await textOf(inWorkspace('forms/our-form.md')), 'mine');
      assert.equal(
        await textOf(inWorkspace('forms/our-form-2.md')),
        `${head}## Our part\n\n- **Cost:** \\$500\n\nWords.\n`,
      );
    });

    it('does nothing without a name', async () => {
      await show('saved', text);
      choose('Its form', undefined);
      await commands.executeCommand('postmortem.saveAsTemplate');
      assert.deepEqual(await namesIn('postmortem-templates'), []);
    });
  });

  it('marks in an open template what keeps it from being used, until it is mended', async () => {
    await writeConfig({ templates: { folder: 'forms' } });
    const part = await write('forms/parts/costs.md', 'We lost $500.\n');
    const uri = await write('forms/money.md', '# ${titel}\n\n<!-- include: parts/costs.md -->\n');
    const editor = await window.showTextDocument(uri);
    await untilShown(uri, (found) => found.length === 1);
    await untilShown(part, (found) => found.length === 1);
    const [problem] = shownFindings(uri);
    assert.match(problem?.message ?? '', /no variable “titel”; did you mean “title”\?/);
    assert.deepEqual(
      [problem?.range.start.line, problem?.range.start.character, problem?.range.end.character],
      [0, 2, 10],
    );
    await editor.edit((edit) =>
      edit.replace(editor.document.validateRange(problem?.range ?? editor.selection), '${title}'),
    );
    await untilShown(uri, (found) => found.length === 0);
    await workspace.fs.writeFile(part, new TextEncoder().encode('We lost \\$500.\n'));
    await editor.edit((edit) => edit.insert(editor.selection.active, ' '));
    await untilShown(part, (found) => found.length === 0);
    await commands.executeCommand('workbench.action.files.save');
  });
});

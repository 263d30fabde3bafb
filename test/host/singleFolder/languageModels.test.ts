import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  CodeActionKind,
  commands,
  LanguageModelTextPart,
  lm,
  window,
  workspace,
  type CodeAction,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import { postmortemText } from '../support/examples';
import { findingsOf, findingWith } from '../support/findings';
import { expired, incident } from '../support/incidents';
import { closeEditors, remove, show, write } from '../support/workspaceFiles';

const blaming = 'Ana forgot to drain db-2 at 14:50.';

/** A language model that answers what the test wants, and keeps what it was sent. */
class FakeModel {
  readonly id = 'fake';
  readonly name = 'Fake Model';
  readonly requests: string[] = [];

  constructor(readonly answer: string) {}

  sendRequest(messages: readonly { readonly content: readonly LanguageModelTextPart[] }[]): Promise<unknown> {
    this.requests.push(...messages.flatMap(({ content }) => content.map(({ value }) => value)));
    const { answer } = this;
    async function* text() {
      yield* answer.match(/.{1,5}/g) ?? [];
    }
    return Promise.resolve({ text: text() });
  }
}

describe('Language models', () => {
  const { selectChatModels } = lm;
  const { showInformationMessage, showWarningMessage, showQuickPick } = window;
  let told: string[];

  beforeEach(() => {
    told = [];
  });

  afterEach(async () => {
    Object.assign(lm, { selectChatModels });
    Object.assign(window, { showInformationMessage, showWarningMessage, showQuickPick });
    await closeEditors();
    await remove('models');
  });

  /** `consent`: what the person answers when the request is shown. */
  function use(model: FakeModel | undefined, consent = true): void {
    Object.assign(lm, { selectChatModels: () => Promise.resolve(model ? [model] : []) });
    Object.assign(window, {
      showInformationMessage: (message: string, options: { readonly detail?: string }, ...items: string[]) => {
        // The daily reminder may come at any time.
        if (typeof options !== 'object') return Promise.resolve(undefined);
        told.push(`${message}\n${options.detail ?? ''}`);
        return Promise.resolve(consent ? items[0] : undefined);
      },
      showWarningMessage: (message: string) => {
        told.push(message);
        return Promise.resolve(undefined);
      },
      showQuickPick: (items: readonly QuickPickItem[]) => Promise.resolve(items[0]),
    });
  }

  async function opened(summary = blaming): Promise<TextDocument> {
    const document = await show('models', postmortemText({ summary }));
    await findingsOf(document);
    return document;
  }

  async function offered(document: TextDocument): Promise<readonly CodeAction[]> {
    const { range } = await findingWith(document, 'blame-omission');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      CodeActionKind.QuickFix.value,
    );
    return actions.filter(({ title }) => title.startsWith('Rephrase'));
  }

  async function rephrase(document: TextDocument): Promise<void> {
    const [action] = await offered(document);
    assert.ok(action?.command);
    await commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
  }

  it('are not spoken of without a model', async () => {
    use(undefined);
    assert.deepEqual(await offered(await opened()), []);
  });

  it('rephrase one sentence after the request was shown', async () => {
    const model = new FakeModel('The drain of db-2 at 14:50 was in no checklist.');
    use(model);
    const document = await opened();
    const before = document.getText();
    await rephrase(document);
    assert.equal(document.getText(), before.replace(blaming, model.answer));
    assert.equal(model.requests.length, 1);
    assert.ok(told[0]?.endsWith(model.requests[0] ?? 'nothing'), told[0]);
    assert.ok(model.requests[0]?.endsWith(`Sentence: ${blaming}`));
  });

  it('are sent nothing without consent', async () => {
    const model = new FakeModel('x');
    use(model, false);
    const document = await opened();
    const before = document.getText();
    await rephrase(document);
    assert.deepEqual([model.requests, document.getText()], [[], before]);
  });

  it('have no answer offered that changes a fact or blames again', async () => {
    for (const answer of [
      'The drain of db-3 at 14:50 was in no checklist.',
      'Ana should have drained db-2 at 14:50.',
    ]) {
      use(new FakeModel(answer));
      const document = await opened();
      const before = document.getText();
      await rephrase(document);
      assert.equal(document.getText(), before);
      assert.match(told.at(-1) ?? '', /^The answer is not offered because /);
    }
  });

  async function tool(name: string, input: object): Promise<unknown> {
    const source = new CancellationTokenSource();
    const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined }, source.token);
    const [part] = content;
    assert.ok(part instanceof LanguageModelTextPart);
    return JSON.parse(part.value) as unknown;
  }

  it('can inspect, check and see the timeline of a postmortem of the workspace', async () => {
    const document = await opened();
    const path = workspace.asRelativePath(document.uri);
    const inspected = (await tool('postmortem_inspect', { path })) as { sections: unknown[] };
    assert.equal(inspected.sections.length, 8);
    const { findings } = (await tool('postmortem_lint', {})) as { findings: { code: string; line: number }[] };
    assert.deepEqual(findings.find(({ code }) => code === 'blame-omission')?.line, 5);
    const { metrics } = (await tool('postmortem_timeline', { path })) as { metrics: { timeToDetect: number } };
    assert.equal(metrics.timeToDetect, 4);
  });

  it('can find earlier incidents that are alike, why, and what they still wait for', async () => {
    const open = '- [ ] Warn before a certificate expires (owner: Ana) (due: 2021-04-02)';
    await write('models/first.postmortem.md', incident('No payments', '2021-03-09', expired, open, '- [x] Renew it'));
    await write('models/other.postmortem.md', incident('Disk was full', '2022-03-09', 'Logs grew without a limit.'));
    const uri = await write('models/second.postmortem.md', incident('No logins', '2021-09-14', expired));
    await commands.executeCommand('postmortem.refreshPostmortems');
    const path = workspace.asRelativePath(uri);
    assert.deepEqual(await tool('postmortem_related', { path }), {
      path,
      related: [
        {
          path: 'models/first.postmortem.md',
          title: 'No payments',
          date: '2021-03-09',
          followUp: 'unfinished',
          unfinishedActions: [{ text: 'Warn before a certificate expires', owner: 'Ana', due: '2021-04-02', line: 18 }],
          why: 'same service payments; both about nothing warned, certificate, gateway',
        },
      ],
    });
  });

  it('cannot read what lies outside of the workspace', async () => {
    for (const path of ['../../../../etc/hosts', '/etc/hosts'])
      assert.deepEqual(await tool('postmortem_inspect', { path }), { error: `${path} is no file of this workspace.` });
  });
});

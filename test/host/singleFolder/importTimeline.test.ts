import assert from 'node:assert/strict';
import {
  commands,
  env,
  extensions,
  window,
  type InputBox,
  type QuickPick,
  type QuickPickItem,
  type TextDocument,
  type Uri,
} from 'vscode';
import { postmortemText } from '../support/examples';
import { findingsOf } from '../support/findings';
import { press, QuickInputs, type Question } from '../support/quickInputs';
import { closeEditors, remove, show, write } from '../support/workspaceFiles';

const chat = `Ana Ruiz  [2:56 PM]
Search takes ten seconds, mail me at ana@example.com
Deploy Bot APP  [2:57 PM]
Release 1.4 finished
Ben  [2:57 PM]
has joined the channel
Ben  [3:10 PM]
Moving traffic to the second cluster
`;

const deployed = '- 2026-03-04 14:57 Deploy Bot: Release 1.4 finished\n';
const slow = '- 2026-03-04 14:56 Ana Ruiz: Search takes ten seconds, mail me at ‹e-mail address›\n';
const moving = '- 2026-03-04 15:10 Ben: Moving traffic to the second cluster\n';

describe('Import Timeline', () => {
  let questions: QuickInputs;

  beforeEach(() => {
    questions = new QuickInputs();
  });

  afterEach(async () => {
    questions.stop();
    await closeEditors();
    await remove('postmortems');
    await remove('imports');
  });

  async function open(text = postmortemText()): Promise<TextDocument> {
    const document = await show('postmortems', text);
    await findingsOf(document);
    return document;
  }

  /** Takes what is offered for date and zone, and gives back the preview. */
  async function preview(): Promise<QuickPick<QuickPickItem>> {
    for (;;) {
      const question = await questions.next();
      if (isPreview(question)) return question;
      await press.enter();
    }
  }

  async function choose(label: RegExp | undefined): Promise<void> {
    const pick = await preview();
    if (label) pick.selectedItems = pick.items.filter((item) => label.test(item.label));
    await sent();
    await press.enter();
  }

  const withEntries = (...entries: readonly string[]): string =>
    [...entries].sort().reduce((text, entry) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.startsWith('- 2026') && line > entry);
      return [...lines.slice(0, at), entry.trimEnd(), ...lines.slice(at)].join('\n');
    }, postmortemText());

  it('pastes what is ticked into its place, with secrets masked', async () => {
    const document = await open();
    await env.clipboard.writeText(chat);
    const done = commands.executeCommand('postmortem.pasteAsTimeline');
    await choose(undefined);
    await done;
    assert.equal(document.getText(), withEntries(slow, deployed, moving));
  });

  it('is undone by one step', async () => {
    const document = await open();
    await env.clipboard.writeText(chat);
    const done = commands.executeCommand('postmortem.pasteAsTimeline');
    await choose(undefined);
    await done;
    await commands.executeCommand('undo');
    assert.equal(document.getText(), postmortemText());
  });

  it('asks for date and zone only when neither is said, and offers those of the document', async () => {
    await open();
    await env.clipboard.writeText(chat);
    const done = commands.executeCommand('postmortem.pasteAsTimeline');
    assert.equal(((await questions.next()) as InputBox).value, '2026-03-04');
    await press.enter();
    assert.equal(((await questions.next()) as InputBox).value, 'UTC');
    await press.enter();
    assert.ok(isPreview(await questions.next()));
    await press.escape();
    await done;
  });

  it('shows joins without a tick, and changes the ticks by its buttons', async () => {
    const document = await open();
    await env.clipboard.writeText(chat);
    const done = commands.executeCommand('postmortem.pasteAsTimeline');
    const pick = await preview();
    assert.match(pick.items.map(({ label }) => label).join('\n'), /joined the channel/);
    assert.equal(pick.selectedItems.length, 3);
    click(pick, /programs/);
    assert.deepEqual(
      pick.selectedItems.map(({ label }) => label),
      ['14:57 Deploy Bot: Release 1.4 finished'],
    );
    await sent();
    await press.enter();
    await done;
    assert.equal(document.getText(), withEntries(deployed));
  });

  it('asks which are meant of more events than a list can show, and takes those behind it along on choice', async () => {
    const document = await open();
    const lines = Array.from(
      { length: 3000 },
      (_, index) =>
        `2026-03-04T17:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}Z step ${index}`,
    );
    await env.clipboard.writeText(`${lines.join('\n')}\n`);
    const { showQuickPick } = window;
    const asked: string[] = [];
    Object.assign(window, {
      showQuickPick: (items: readonly QuickPickItem[], options: { readonly title: string }) => {
        asked.push(options.title, ...items.map(({ label, description }) => `${label}: ${description ?? ''}`));
        return Promise.resolve(items.find(({ label }) => label.startsWith('All but')));
      },
    });
    try {
      const done = commands.executeCommand('postmortem.pasteAsTimeline');
      const pick = await preview();
      assert.deepEqual(
        [asked[0], asked.at(-2)],
        ['Import Timeline: 3000 events', 'All but joins and notifications: 3000 events'],
      );
      assert.match(pick.placeholder ?? '', /^The first 2000 events; a button above takes the other 1000 along$/);
      click(pick, /Tick all/);
      click(pick, /Take the 1000 events/);
      assert.match(pick.title ?? '', /3000 of 3000 events/);
      await sent();
      await press.enter();
      await done;
      assert.equal(document.getText().match(/ step \d+$/gm)?.length, 3000);
    } finally {
      Object.assign(window, { showQuickPick });
    }
  });

  it('shows people by their roles, and secrets when that is wanted', async () => {
    const document = await open();
    await env.clipboard.writeText(chat);
    const done = commands.executeCommand('postmortem.pasteAsTimeline');
    const pick = await preview();
    click(pick, /People are shown/);
    click(pick, /masked/);
    pick.selectedItems = pick.items.filter(({ label }) => label.includes('ten seconds'));
    await sent();
    await press.enter();
    await done;
    assert.equal(
      document.getText(),
      withEntries('- 2026-03-04 14:56 Responder: Search takes ten seconds, mail me at ana@example.com'),
    );
  });

  it('imports several files at once', async () => {
    const document = await open();
    const alert = {
      labels: { alertname: 'Latency' },
      annotations: {},
      startsAt: '2026-03-04T14:59:00Z',
      endsAt: '0001-01-01T00:00:00Z',
    };
    const files = [await write('imports/chat.txt', chat), await write('imports/alerts.json', JSON.stringify([alert]))];
    await withFiles(files, async () => {
      const done = commands.executeCommand('postmortem.importTimeline');
      await choose(/Latency|Moving/);
      await done;
    });
    assert.equal(document.getText(), withEntries('- 2026-03-04 14:59 Latency firing', moving));
  });

  it('imports the history of the repository, ticking what happened around the incident', async () => {
    const document = await open();
    const commit = (day: number, index: number) => ({
      hash: `${index}`.padStart(40, 'a'),
      message: `Change ${index}\n\nMore`,
      authorName: 'Ana',
      commitDate: new Date(Date.UTC(2026, 2, day, 15, index)),
    });
    const commits = [...Array.from({ length: 40 }, (_, index) => commit(1, index)), commit(4, 40)];
    const repository = { log: () => Promise.resolve(commits) };
    const real = { getExtension: extensions.getExtension, showQuickPick: window.showQuickPick };
    const api = { repositories: [repository], getRepository: () => repository };
    Object.assign(extensions, { getExtension: () => ({ isActive: true, exports: { getAPI: () => api } }) });
    Object.assign(window, { showQuickPick: (items: readonly QuickPickItem[]) => Promise.resolve(items[1]) });
    try {
      const done = commands.executeCommand('postmortem.importTimeline');
      await choose(undefined);
      await done;
    } finally {
      Object.assign(extensions, { getExtension: real.getExtension });
      Object.assign(window, { showQuickPick: real.showQuickPick });
    }
    assert.equal(document.getText(), withEntries('- 2026-03-04 15:40 Ana: Commit aaaaaaaaaa: Change 40'));
  });

  it('changes nothing when a file cannot be read', async () => {
    const document = await open();
    await withFiles([await write('imports/cut.json', '[{"type": "mess')], async () => {
      await commands.executeCommand('postmortem.importTimeline');
    });
    assert.equal(document.getText(), postmortemText());
  });

  it('changes nothing when the person gives up', async () => {
    const document = await open();
    await env.clipboard.writeText(chat);
    const done = commands.executeCommand('postmortem.pasteAsTimeline');
    await preview();
    await press.escape();
    await done;
    assert.equal(document.getText(), postmortemText());
  });
});

function isPreview(question: Question): question is QuickPick<QuickPickItem> {
  return 'canSelectMany' in question && question.canSelectMany;
}

/** Until what was set on a question is on its way to the window: that happens in the next turn of the event loop. */
function sent(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What a click on the button does. */
function click(pick: QuickPick<QuickPickItem>, tooltip: RegExp): void {
  const button = pick.buttons.find((one) => tooltip.test(one.tooltip ?? '')) as { apply(): void } | undefined;
  assert.ok(button);
  button.apply();
}

/** The person chooses these files in the dialog. */
async function withFiles(files: readonly Uri[], run: () => Promise<void>): Promise<void> {
  const real = window.showOpenDialog;
  const realPick = window.showQuickPick;
  Object.assign(window, {
    showOpenDialog: () => Promise.resolve(files),
    showQuickPick: (items: readonly QuickPickItem[]) => Promise.resolve(items[0]),
  });
  try {
    await run();
  } finally {
    Object.assign(window, { showOpenDialog: real, showQuickPick: realPick });
  }
}

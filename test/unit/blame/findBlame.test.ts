import assert from 'node:assert/strict';
import type { BlameOptions } from '../../../src/core/blame/blameOptions';
import { findBlame } from '../../../src/core/blame/findBlame';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

function found(text: string, options: BlameOptions = {}): string[] {
  return findBlame(new PostmortemReader().read(text), options).map(({ span }) => text.slice(span.start, span.end));
}

const blaming = 'The engineer forgot to renew the certificate.';

describe('finding blame in a document', () => {
  it('points at the words in the document, in order', () => {
    const text = `# Outage\n\n## Summary\n\nAll well.\n\n${blaming}\n\n- ${blaming}\n`;
    assert.deepEqual(found(text), ['forgot to', 'forgot to']);
    const [first] = findBlame(new PostmortemReader().read(text));
    assert.equal(first === undefined ? '' : text.slice(first.sentence.start, first.sentence.end), blaming);
  });

  it('reads paragraphs, list items and table cells, also with markup, links and Windows line ends', () => {
    for (const text of [
      'The engineer **forgot** to renew `cert`.',
      '1. The [engineer](https://example.org/should-have-checked) forgot to renew it.',
      '| Time | Event |\n| --- | --- |\n| 10:00 | The engineer forgot to renew it. |',
      'Something.\r\n\r\nThe engineer\r\nforgot to renew it.\r\n',
    ])
      assert.equal(found(text).length, 1, text);
  });

  it('skips headings, quotations, code, HTML, comments, column names and logs', () => {
    for (const text of [
      '## What we should have checked',
      '> The engineer forgot to renew it.',
      '```\nThe engineer forgot to renew it.\n```',
      'Run `the engineer forgot to renew it` again.',
      '<!-- The engineer forgot to renew it. -->',
      '<p>The engineer forgot to renew it.</p>',
      '| The engineer forgot to renew it |\n| --- |\n| no |',
      '[ERROR] engineer failed to verify the backup',
      '---\ntitle: The engineer forgot to renew it.\n---\n',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('hears heat in a heading only where it tells of people', () => {
    assert.deepEqual(found('# The midnight meltdown'), []);
    assert.equal(found('# How we lived through the meltdown').length, 1);
  });

  it('knows a name behind a time', () => {
    assert.deepEqual(found('At 14:02 Maria should have checked `etcd-3` first.'), ['should have checked']);
  });

  it('leaves alone heat that warns, wishes and guesses', () => {
    for (const text of [
      '(STOLEN PAGE!!!!',
      'Take a copy first, in a second window !!!',
      'Why?!',
      'Floods and other natural disasters will come one day.',
      'In retrospect, it is most likely the small pool.',
      'This format is insanely hard to parse.',
      'May your queues stay short, and you stay vigilant!',
      'We will keep a close eye on the next few runs.',
      'Support got a report that we had introduced a regression in the export.',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('skips chat transcripts', () => {
    assert.deepEqual(found('ana: who broke the build?\nben: I forgot to run the tests\nana: be more careful'), []);
  });

  it('is strict in the summary and lenient in the lessons', () => {
    assert.equal(found('## Summary\n\nWe should have caught this in review.\n').length, 1);
    assert.deepEqual(found('## Lessons learned\n\nWe should have caught this in review.\n'), []);
  });

  it('takes owners and authors for people', () => {
    const text = 'Zorblax broke the build.\n';
    assert.deepEqual(found(text), []);
    assert.equal(found(`---\nauthors: [Zorblax]\n---\n\n${text}`).length, 1);
    assert.equal(found(text, { people: ['Zorblax'] }).length, 1);
  });

  it('finds the same after an edit as afresh, and keeps what did not change', () => {
    const reader = new PostmortemReader();
    const paragraphs = Array.from({ length: 20 }, (_, i) => `Step ${i}. ${blaming}`);
    const before = `## Summary\n\n${paragraphs.join('\n\n')}\n`;
    findBlame(reader.read(before));
    const after = before.replace('Step 3.', 'Step three.');
    assert.deepEqual(findBlame(reader.read(after)), findBlame(new PostmortemReader().read(after)));
  });

  it('counts positions of rewrites from the start of the document', () => {
    const text = `## Summary\n\nAll well. Jorge deleted the production database.\n`;
    const [finding] = findBlame(new PostmortemReader().read(text));
    const edit = finding?.rewrites[0]?.edits[0];
    assert.ok(edit);
    assert.equal(
      text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end),
      '## Summary\n\nAll well. The production database was deleted.\n',
    );
  });
});

describe('rewrites', () => {
  function rewritten(text: string): string[] {
    return findBlame(new PostmortemReader().read(text)).flatMap(({ rewrites }) =>
      rewrites.map(({ edits: [edit] }) =>
        edit === undefined ? '' : text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end),
      ),
    );
  }

  it('carry code over as it is written', () => {
    assert.equal(rewritten('Dave deleted the `orders` table.\n')[0], 'The `orders` table was deleted.\n');
  });

  it('are withheld where they would tear emphasis or a link', () => {
    for (const text of ['Dave deleted the **prod** volume.\n', 'Dave deleted the [volume](https://example.org/v).\n'])
      assert.deepEqual(rewritten(text), [], text);
  });

  it('do not ask again for the time that an entry begins with', () => {
    const text = '## Timeline\n\n- 14:02 The engineer forgot to renew it.\n- 15:10 Dave carelessly restarted it.\n';
    const changed = rewritten(text);
    assert.ok(changed.length > 0);
    for (const line of changed) assert.doesNotMatch(line, /\[time\]/);
  });

  it('keep the time stamp and the label in front of the sentence', () => {
    const text = '## Root cause\n\nRoot cause: human error.\n\n- 14:02 Dave pushed a bad config.\n';
    const changed = findBlame(new PostmortemReader().read(text)).map(({ rewrites }) => {
      const edit = rewrites[0]?.edits[0];
      assert.ok(edit);
      const start = text.lastIndexOf('\n', edit.span.start) + 1;
      return text.slice(start, edit.span.start) + edit.newText;
    });
    assert.match(changed[0] ?? '', /^Root cause: \[/);
    assert.equal(changed[1], '- 14:02 A bad config was pushed');
  });
});

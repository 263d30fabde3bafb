import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import type { PostmortemStatus } from '../../../src/core/postmortem/metadata';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { publicVersion } from '../../../src/core/publish/publicVersion';
import { answerQuestions, askedQuestions, reviewQuestions } from '../../../src/core/review/reviewQuestions';
import { moveTo, nextStatus, reviewBlocks } from '../../../src/core/review/reviewStep';
import { missingSignOffs, signOffs } from '../../../src/core/review/signOffs';
import { lint } from '../../../src/core/rules/lint';
import { readinessOf } from '../../../src/core/rules/readiness';
import type { TextEdit } from '../../../src/core/markdown/span';
import { goodText } from '../cli/command';
import { edited } from '../rules/support';

const read = (text: string) => new PostmortemReader().read(text);
const apply = (text: string, edits: readonly TextEdit[]) => edited(text, edits);

function blocks(text: string, status: PostmortemStatus): readonly string[] {
  const postmortem = read(text);
  const moved = read(apply(text, moveTo(postmortem, status, '2026-03-20')));
  const context = { postmortem: moved, config: defaultConfig, today: '2026-03-20' };
  return reviewBlocks(postmortem, status, readinessOf(context, lint(context))).map(({ message }) => message);
}

describe('a step of the review', () => {
  it('goes from draft to in review, final and closed', () => {
    const next = (status: string) => nextStatus(read(`---\nstatus: ${status}\n---\n`));
    deepStrictEqual(['draft', 'in-review', 'final', 'closed'].map(next), ['in-review', 'final', 'closed', undefined]);
    strictEqual(nextStatus(read('# Late\n')), 'in-review');
  });

  it('keeps the day on which a document got a status', () => {
    const moved = (text: string, status: PostmortemStatus) => apply(text, moveTo(read(text), status, '2026-03-20'));
    strictEqual(
      moved('---\nstatus: draft # so far\n---\n', 'in-review'),
      '---\nstatus: in-review # so far\nsubmitted: 2026-03-20\n---\n',
    );
    strictEqual(
      moved('---\ntitle: Late\n---\n', 'final'),
      '---\ntitle: Late\nstatus: final\nfinalized: 2026-03-20\n---\n',
    );
    strictEqual(moved('# Late\n', 'closed'), '---\nstatus: closed\nclosed: 2026-03-20\n---\n\n# Late\n');
    strictEqual(
      moved('# Late\n\n**Status**: Draft\n', 'final'),
      '# Late\n\n**Status**: final\n**Finalized**: 2026-03-20\n',
    );
    strictEqual(
      moved('---\nstatus: final\nfinalized: 2026-01-01\n---\n', 'draft'),
      '---\nstatus: draft\nfinalized: 2026-01-01\n---\n',
    );
  });

  it('says what speaks against it: open points first', () => {
    deepStrictEqual(blocks(goodText.replace('in review', 'draft'), 'in-review'), []);
    const [first] = blocks(
      goodText.replace('in review', 'draft').replace(/## Impact[^]*?(?=## Detection)/, ''),
      'in-review',
    );
    match(first ?? '', /^Impact: /);
  });

  it('takes the document as if it had the status already: what a draft may lack, a reviewed one may not', () => {
    const text = goodText
      .replace('in review', 'draft')
      .replace('A job that ends early', 'TODO: more. A job that ends early');
    const found = lint({ postmortem: read(text), config: defaultConfig, today: '2026-03-06' });
    ok(found.every(({ severity }) => severity === 'information' || severity === 'hint'));
    match(blocks(text, 'in-review').join(), /TODO/);
  });

  it('names reviewers who have not signed off, and questions without an answer', () => {
    const text = goodText.replace(
      '**Authors**',
      '**Reviewers**: Chidi Park, Dana Ruiz\n**Signoffs**: Chidi Park 2026-03-09\n**Authors**',
    );
    deepStrictEqual(signOffs(read(text)), [{ name: 'Chidi Park', date: '2026-03-09' }]);
    deepStrictEqual(missingSignOffs(read(text)), ['Dana Ruiz']);
    deepStrictEqual(blocks(text, 'final'), ['Dana Ruiz has not signed it off']);
    const asked = apply(
      text,
      answerQuestions(read(text), (question) => question !== reviewQuestions[0]),
    );
    deepStrictEqual(blocks(asked, 'final').slice(1), [`Not answered: ${reviewQuestions[0] ?? ''}`]);
  });

  it('names the actions that are still to be done before it is closed', () => {
    const final = goodText.replace('in review', 'final');
    deepStrictEqual(blocks(final, 'closed'), [
      'Still to do: Let the cleanup skip files that it cannot delete, and report them',
      'Still to do: Page at 85% disk usage',
    ]);
  });

  it('finds nothing against a step back', () => {
    deepStrictEqual(blocks(goodText, 'draft'), []);
  });
});

describe('the review questions', () => {
  it('are put at the end, out of the version for others, and are no actions and no findings', () => {
    const text = goodText.trimEnd();
    const asked = apply(
      text,
      answerQuestions(read(text), () => false),
    );
    strictEqual(
      asked.slice(text.length),
      `\n\n<!-- internal -->\n\n## Review questions\n\n${reviewQuestions.map((one) => `- [ ] ${one}\n`).join('')}\n<!-- /internal -->\n`,
    );
    const postmortem = read(asked);
    deepStrictEqual(postmortem.actions.length, read(text).actions.length);
    const context = { postmortem, config: defaultConfig, today: '2026-03-20' };
    deepStrictEqual(
      lint(context).map(({ code }) => code),
      lint({ ...context, postmortem: read(text) }).map(({ code }) => code),
    );
    ok(!publicVersion(postmortem, defaultConfig, { audience: 'public', kept: new Set() }).text.includes('outsider'));
  });

  it('are ticked in place, the team’s own ones too', () => {
    const text =
      '# Late\n\n## Review questions\n\n- [ ] Is it true?\n* [x] Is it kind?\n1. [X] Is it short?\n\n## Action items\n\n- [ ] Act\n';
    deepStrictEqual(
      askedQuestions(read(text)).map(({ text: question, isAnswered }) => [question, isAnswered]),
      [
        ['Is it true?', false],
        ['Is it kind?', true],
        ['Is it short?', true],
      ],
    );
    const edits = answerQuestions(read(text), (question) => question !== 'Is it kind?');
    strictEqual(
      apply(text, edits),
      text.replace('[ ] Is it true', '[x] Is it true').replace('[x] Is it kind', '[ ] Is it kind'),
    );
  });

  it('keep the line ends of the document', () => {
    const asked = apply(
      '# Late\r\n',
      answerQuestions(read('# Late\r\n'), () => true),
    );
    ok(!asked.replaceAll('\r\n', '').includes('\n'));
  });
});

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

function problems(text: string) {
  return new PostmortemReader().read(text).metadata.problems;
}

describe('problems of front matter', () => {
  it('points at the value of a key that stands without its quotes', () => {
    const text = '---\ntitle: Outage: db down\nstatus: draft\n---\n\n# A\n';
    const [problem] = problems(text);
    deepStrictEqual(
      [problem?.key, problem?.message, text.slice(problem?.span.start, problem?.span.end)],
      [
        'title',
        'The value of “title” has a colon followed by a blank, which means something in YAML. Put it in double quotes.',
        'Outage: db down',
      ],
    );
    deepStrictEqual(problem?.allowed, ['"Outage: db down"']);
    deepStrictEqual(problems(text.replace('Outage: db down', problem?.allowed[0] ?? '')), []);
  });

  it('points at a value that the schema does not allow', () => {
    const text = '---\ntitle: x\nstatus: finnal\n---\n\n# A\n';
    const [problem] = problems(text);
    deepStrictEqual(
      [problem?.key, problem?.allowed[0], text.slice(problem?.span.start, problem?.span.end)],
      ['status', 'final', 'finnal'],
    );
  });

  it('reads TOML with the same eyes', () => {
    strictEqual(problems('+++\ntitle = "x"\nstatus = "finnal"\n+++\n\n# A\n')[0]?.allowed[0], 'final');
  });

  it('says nothing about a document without front matter', () => {
    deepStrictEqual(problems('# A\n\nstatus: finnal\n'), []);
  });
});

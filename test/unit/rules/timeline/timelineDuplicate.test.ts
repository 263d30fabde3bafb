import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { but, complete } from '../complete';
import { onlyFinding, fixed, placesOf, silent } from '../support';

const entry = '- 14:09 [detected] Error-rate alert fires\n';

describe('timeline-duplicate', () => {
  it('shows the second of two equal entries and takes it out', () => {
    const text = but(entry, entry + entry);
    deepStrictEqual(placesOf('timeline-duplicate', text), ['14:09']);
    strictEqual(onlyFinding('timeline-duplicate', text).fixes[0]?.safe, true);
    strictEqual(fixed('timeline-duplicate', text), complete);
  });

  it('leaves it to the writer when the bodies differ', () => {
    const text = but(entry, `${entry}${entry}\n  \`\`\`\n  rate 8 %\n  \`\`\`\n`);
    strictEqual(onlyFinding('timeline-duplicate', text).fixes[0]?.safe, false);
  });

  it('leaves other words at the same time and the same words at other times alone', () => {
    silent('timeline-duplicate', but(entry, `${entry}- 14:09 The on-call engineer is paged\n`));
    silent('timeline-duplicate', but(entry, `${entry}- 14:10 Error-rate alert fires\n`));
  });

  it('takes out a row', () => {
    const table = '# X\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | Alert fires |\n';
    strictEqual(fixed('timeline-duplicate', `${table}| 14:05 | Alert fires |\n`), table);
  });
});

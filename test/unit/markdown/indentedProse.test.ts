import { equal } from 'node:assert/strict';
import { isIndentedProse } from '../../../src/core/markdown/indentedProse';
import { MarkdownParser } from '../../../src/core/markdown/markdownParser';

describe('isIndentedProse', () => {
  const judged = (text: string): boolean => {
    const [node] = new MarkdownParser().parse(text).children;
    return node !== undefined && isIndentedProse(node, text);
  };

  it('takes sentences with times for prose', () => {
    equal(judged('    14:05: The alert fires for the queue.\n    14:20: The deploy is rolled back.\n'), true);
  });

  it('leaves code and logs as they are', () => {
    equal(judged('    const retries = 5;\n    send(message);\n'), false);
    equal(judged('    14:05:11 ERROR could not reach the database.\n'), false);
    equal(judged('    kubectl rollout undo deployment checkout\n'), false);
    equal(judged('```\n14:05: The alert fires for the queue.\n```\n'), false);
    equal(judged('The alert fires for the queue.\n'), false);
  });

  it('is done at once with a long line', () => {
    equal(judged(`    A${' '.repeat(100_000)}b\n`), false);
  });
});

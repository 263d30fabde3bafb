import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { MarkdownReader } from '../../../src/core/markdown/markdownReader';
import { markdownHtml } from '../../../src/core/publish/markdownHtml';

function html(text: string, images: Record<string, string> = {}): string {
  return markdownHtml(new MarkdownReader().read(text), (address) => images[address])
    .parts.map((part) => part.html)
    .join('\n');
}

describe('markdownHtml', () => {
  it('renders what postmortems are written with', () => {
    deepStrictEqual(
      html('## Impact\n\n**40** users.\n\n| Time | Event |\n| --- | --- |\n| 10:00 | Alert |\n'),
      '<h2 id="impact">Impact</h2>\n<p><strong>40</strong> users.</p>\n<table>\n<thead>\n<tr>\n<th>Time</th>\n<th>Event</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>10:00</td>\n<td>Alert</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  it('gives headings of the same words names of their own', () => {
    const { parts } = markdownHtml(new MarkdownReader().read('# A b\n# A b\n# ?\n'), () => undefined);
    deepStrictEqual(
      parts.map(({ heading }) => heading?.id),
      ['a-b', 'a-b--2', 'section'],
    );
  });

  it('renders a very long list, which the reader divides, as one', () => {
    const items = Array.from({ length: 800 }, (_, i) => `- Restart worker ${i} and look at its queue\n`).join('');
    deepStrictEqual(html(items).match(/<\/?ul>/g), ['<ul>', '</ul>']);
  });

  it('shows HTML as text, keeps line breaks and drops comments', () => {
    deepStrictEqual(
      html('a<br>b <b onclick="x()">c</b> <!-- secret -->\n\n<script>alert(1)</script>\n'),
      '<p>a<br>b &#x3C;b onclick="x()">c&#x3C;/b> </p>\n&#x3C;script>alert(1)&#x3C;/script>',
    );
  });

  it('lets no link run anything', () => {
    deepStrictEqual(
      html('[a](javascript:alert(1)) [b](https://example.com)'),
      '<p><a>a</a> <a href="https://example.com">b</a></p>',
    );
  });

  it('turns pictures into links unless they are inside the page', () => {
    deepStrictEqual(
      html('![graph](https://example.com/a.png)'),
      '<p><a href="https://example.com/a.png">Picture: graph</a></p>',
    );
    deepStrictEqual(
      html('![graph](a.png)', { 'a.png': 'data:image/png;base64,AAAA' }),
      '<p><img src="data:image/png;base64,AAAA" alt="graph"></p>',
    );
  });

  it('never lets markup through, whatever is written', () => {
    const pieces = fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=a()>',
      '<!--',
      '-->',
      '](javascript:a)',
      '![',
      '[',
      '\n',
      '\n\n',
      '> ',
      '`',
      '```',
      '&lt;',
      '"',
      "'",
      '<svg/onload=a()>',
      '<style>',
      '| a |',
      '\n- ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const result = html(parts.join(''));
        ok(!/<(?:script|style|svg|iframe)|<[^>]*\son\w+=|(?:href|src)="javascript:/i.test(result), result);
      }),
    );
  });
});

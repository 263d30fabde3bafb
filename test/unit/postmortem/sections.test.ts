import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { PostmortemReader, type ReadOptions } from '../../../src/core/postmortem/postmortemReader';
import type { Postmortem } from '../../../src/core/postmortem/postmortem';
import { sectionCatalogue } from '../../../src/core/postmortem/sectionCatalogue';
import { SectionTitles } from '../../../src/core/postmortem/sectionTitle';

const read = (text: string, options?: ReadOptions): Postmortem => new PostmortemReader().read(text, options);

/** Kind, form, level and 1-based line of each section. */
function outline(text: string, options?: ReadOptions): string[] {
  const { sections, document } = read(text, options);
  return sections.map(
    ({ kind, form, level, label }) => `${document.lines.lineAt(label.start) + 1} ${kind} ${form} ${level}`,
  );
}

describe('Sections', () => {
  it('are introduced by headings of any level and style', () => {
    deepStrictEqual(outline('# Checkout outage\n\n## Impact\n\nTimeline\n--------\n\n##Root cause\n'), [
      '3 impact heading 2',
      '5 timeline heading 2',
      '8 cause heading 2',
    ]);
  });

  it('are introduced by bold labels, with text behind them or below', () => {
    deepStrictEqual(outline('# Report\n\n**Impact**: 40 users\n\n**Resolution:**\n\nRestarted.\n\n__Timeline__\n'), [
      '3 impact label 2',
      '5 resolution label 2',
      '9 timeline label 2',
    ]);
    deepStrictEqual(outline('- **Impact**: 40 users\n- **Detection**: an alert\n'), [
      '1 impact label 1',
      '2 detection label 1',
    ]);
  });

  it('are introduced by bare label lines', () => {
    deepStrictEqual(outline('Summary\nOrders failed.\n\nTimeline:\n10:00 failed\nRoot cause: a full disk\n'), [
      '1 summary line 1',
      '4 timeline line 1',
      '6 cause line 1',
    ]);
  });

  it('are introduced by questions', () => {
    deepStrictEqual(outline('What was the root cause?\n\nA full disk.\n\nHow did we fix it?\n\nWe emptied it.\n'), [
      '1 cause line 1',
      '5 resolution line 1',
    ]);
  });

  it('are introduced by HTML headings, bold HTML labels and table rows', () => {
    deepStrictEqual(outline('<h2>Timeline</h2>\n<p>10:00 failed</p>\n\n<b>Impact:</b> 40 users\n'), [
      '1 timeline html 2',
      '4 impact html 3',
    ]);
    deepStrictEqual(outline('| Field | Text |\n| --- | --- |\n| Impact | 40 users |\n| Trigger | a deploy |\n'), [
      '3 impact row 1',
      '4 trigger row 1',
    ]);
  });

  it('ignore decorations of their titles', () => {
    for (const title of [
      '2. Timeline',
      ':clock: Timeline',
      'Timeline (all times UTC)',
      '🕒 TIMELINE:',
      'IV. Timeline of events?',
    ])
      deepStrictEqual(outline(`## ${title}\n`), ['1 timeline heading 2'], title);
    deepStrictEqual(outline('## 5 Whys\n'), ['1 cause heading 2']);
  });

  it('may hold two kinds under one heading', () => {
    const { sections } = read('## Root cause and resolution\n\ntext\n');
    deepStrictEqual(
      sections.map(({ kind }) => kind),
      ['cause', 'resolution'],
    );
    deepStrictEqual(sections[0]?.span, sections[1]?.span);
  });

  it('may occur twice, and below others', () => {
    deepStrictEqual(
      outline(
        '## Action items\n\n## Lessons learned\n\n### What went well\n\n### Where we got lucky\n\n## Action items\n',
      ),
      ['1 actions heading 2', '3 lessons heading 2', '5 well heading 3', '7 lucky heading 3', '9 actions heading 2'],
    );
  });

  it('are not the groups of an action list nor the phases of a timeline', () => {
    deepStrictEqual(outline('## Action items\n\n### Detection\n\n- Add an alert\n\n### Prevention\n\n- Add a test\n'), [
      '1 actions heading 2',
    ]);
    deepStrictEqual(outline('## Timeline\n\n### Detection\n\n- 10:00 **Resolution**: rolled back\n'), [
      '1 timeline heading 2',
    ]);
  });

  it('are not the title of the document, bold words in a sentence or code', () => {
    deepStrictEqual(
      outline('# Timeline of the March outage\n\nThe **impact** was small.\n\n```\n## Impact\n```\n'),
      [],
    );
  });

  it('end where the next heading or label of the same level starts', () => {
    const text = '## Impact\n\na\n\n### Users\n\nb\n\n## Timeline\n\nc\n';
    const { sections } = read(text);
    const [impact] = sections;
    strictEqual(impact && text.slice(impact.content.start, impact.content.end), '\n\na\n\n### Users\n\nb\n\n');
    strictEqual(impact?.span.end, text.indexOf('## Timeline'));
  });

  it("take the team's own names", () => {
    deepStrictEqual(outline('## What the pager said\n'), []);
    deepStrictEqual(outline('## What the pager said\n', { sectionAliases: { detection: ['What the pager said'] } }), [
      '1 detection heading 2',
    ]);
  });

  it('stand beside every heading, recognised or not', () => {
    deepStrictEqual(
      read('# One\n\n## Impact\n\n### Odd thing\n').headings.map(({ title, level }) => `${level} ${title}`),
      ['1 One', '2 Impact', '3 Odd thing'],
    );
  });
});

describe('The section catalogue', () => {
  it('recognises its own titles and each of its names', () => {
    const titles = new SectionTitles();
    for (const { kind, title, aliases } of sectionCatalogue) {
      deepStrictEqual(titles.kindsOf(title, 'heading').includes(kind), true, title);
      for (const name of [...aliases.anywhere, ...aliases.heading]) {
        deepStrictEqual(titles.kindsOf(name, 'heading').includes(kind), true, `${kind}: ${name}`);
      }
      for (const name of aliases.alone) {
        deepStrictEqual(titles.kindsOf(name, 'label').includes(kind), true, `${kind}: ${name}`);
      }
    }
  });
});

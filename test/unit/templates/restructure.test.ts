import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { builtInTemplates } from '../../../src/core/templates/builtInTemplates';
import { restructure } from '../../../src/core/templates/restructure/restructure';
import type { Template } from '../../../src/core/templates/template';

const answers = { title: undefined, date: '2026-03-04', time: undefined, severity: undefined, zone: undefined };

const reading = { read: (text: string) => new PostmortemReader().read(text), sectionAliases: {} };

function own(...sections: readonly string[]): Template {
  const text = `# \${title}\n\n${sections.join('\n\n')}\n`;
  return { id: 'own', title: 'Own', description: '', text, variables: [], problems: [] };
}

const small = own(
  '## Overview\n\n<!-- in short -->',
  '## Impact',
  '## Timeline',
  '## Contributing factors',
  '## Actions',
);

/** The text afterwards, or why there is none. */
function restructured(text: string, template = small): string {
  const result = restructure(new PostmortemReader().read(text), template, answers, reading);
  if ('refusal' in result) return result.refusal;
  if (!result.edit) return text;
  const { span, newText } = result.edit;
  return text.slice(0, span.start) + newText + text.slice(span.end);
}

describe('restructuring to a template', () => {
  it('puts the sections into the template’s order and under its headings, and adds what is missing', () => {
    const text = `---
title: Late
---

# Late

Introduction.

# Root cause

A queue.

# Summary

Short.
`;
    strictEqual(
      restructured(text),
      `---
title: Late
---

# Late

Introduction.

## Overview

Short.

## Impact

## Timeline

## Contributing factors

A queue.

## Actions
`,
    );
  });

  it('keeps what a heading says beyond the usual name', () => {
    const text =
      '# Late\n\n## 2. Timeline (all times CET)\n\n- 10:00 a\n\n## What broke and why\n\nx\n\n## Root cause: the queue\n\ny\n';
    strictEqual(
      restructured(text, own('## Course of events', '## Causes')),
      '# Late\n\n## Course of events (all times CET)\n\n- 10:00 a\n\n## Root cause: the queue\n\ny\n\n## What broke and why\n\nx\n',
    );
  });

  it('puts what fits nowhere at the end, in its order and with its parts', () => {
    const text = '# Late\n\n## Weather\n\nRain.\n\n### Wind\n\nNone.\n\n## Glossary\n\n- a\n\n## Impact\n\n5 users.\n';
    const result = restructure(new PostmortemReader().read(text), own('## Impact'), answers, reading);
    deepStrictEqual('atTheEnd' in result && result.atTheEnd, ['Weather', 'Glossary']);
    strictEqual(
      restructured(text, own('## Impact')),
      '# Late\n\n## Impact\n\n5 users.\n\n## Weather\n\nRain.\n\n### Wind\n\nNone.\n\n## Glossary\n\n- a\n',
    );
  });

  it('moves parts of a section only where the template has a place for them', () => {
    const text =
      '# Late\n\n## Lessons learned\n\nMany.\n\n### What went well\n\n- a\n\n### Where we got lucky\n\n- b\n\n## Impact\n\nc\n';
    strictEqual(
      restructured(text, own('## Impact', '## Where we got lucky', '## Lessons learned')),
      '# Late\n\n## Impact\n\nc\n\n## Where we got lucky\n\n- b\n\n## Lessons learned\n\nMany.\n\n### What went well\n\n- a\n',
    );
  });

  it('moves sub-headings with their section to its new level', () => {
    const text = 'Late\n====\n\n### Impact\n\n#### Users ####\n\na\n\n### Trigger\n\nb\n';
    strictEqual(
      restructured(text, own('# Trigger', '# Impact')),
      'Late\n====\n\n# Trigger\n\nb\n\n# Impact\n\n## Users ####\n\na\n',
    );
  });

  it('puts a second section of a kind below the first, under its own name', () => {
    strictEqual(
      restructured('# Late\n\n## Impact\n\na\n\n## Customer impact\n\nb\n', own('## Impact')),
      '# Late\n\n## Impact\n\na\n\n### Customer impact\n\nb\n',
    );
  });

  it('leaves a heading that holds two kinds where its first one belongs, and adds neither', () => {
    strictEqual(
      restructured(
        '# Late\n\n## Root cause and resolution\n\na\n\n## Summary\n\nb\n',
        own('## Summary', '## Causes', '## Resolution'),
      ),
      '# Late\n\n## Summary\n\nb\n\n## Root cause and resolution\n\na\n',
    );
  });

  it('keeps together what a mark or a tag holds together', () => {
    const inside = '<!-- internal -->\n\n## Timeline\n\na\n\n## Impact\n\nb\n\n<!-- /internal -->\n\nc';
    const text = `# Late\n\n## Notes\n\n${inside}\n\n## Summary\n\nd\n`;
    strictEqual(
      restructured(text, own('## Summary', '## Impact', '## Timeline')),
      `# Late\n\n## Summary\n\nd\n\n## Notes\n\n${inside}\n`,
    );
  });

  it('moves a part out of its section only when nothing of the section follows it', () => {
    const text =
      '# Late\n\n## Action items\n\n- a\n\n### What went wrong\n\n- b\n\n### Documents\n\n- c\n\n## Summary\n\nd\n';
    strictEqual(
      restructured(text, own('## Summary', '## What went wrong', '## Action items')),
      '# Late\n\n## Summary\n\nd\n\n## Action items\n\n- a\n\n### What went wrong\n\n- b\n\n### Documents\n\n- c\n',
    );
  });

  it('does not take headings out of a list or a quotation', () => {
    const text = '# Late\n\n## Summary\n\n- ## Impact\n\n  a\n\n> ## Timeline\n>\n> b\n\n## Root cause\n\nc\n';
    strictEqual(
      restructured(text, own('## Causes', '## Summary')),
      '# Late\n\n## Causes\n\nc\n\n## Summary\n\n- ## Impact\n\n  a\n\n> ## Timeline\n>\n> b\n',
    );
  });

  it('says why it does nothing', () => {
    const open = '# Late\n\n## Impact\n\na\n\n## Summary\n\n```\nb\n';
    match(restructured(open, own('## Summary', '## Impact')), /opened and never closed/);
    match(restructured('# Late\n\n**Impact**: none\n'), /^No section under a heading/);
    match(restructured(''), /^No section under a heading/);
    const one = (name: string) => `## ${name}\n\n### Impact\n\n### Timeline\n\n### Root cause\n\n`;
    match(restructured(`# March\n\n${one('Monday')}${one('Friday')}`), /several incidents/);
  });

  it('keeps the line ends of the document', () => {
    strictEqual(
      restructured('# Late\r\n\r\n## Impact\r\n\r\na\r\n', own('## Summary', '## Impact')),
      '# Late\r\n\r\n## Summary\r\n\r\n## Impact\r\n\r\na\r\n',
    );
  });

  it('has nothing to do a second time, and loses no line, whatever the template', () => {
    for (const from of builtInTemplates) {
      const text = new PostmortemReader().read(from.text.replaceAll('{{title}}', 'Late')).document.text;
      for (const to of builtInTemplates) {
        const once = restructured(text, to);
        strictEqual(restructured(once, to), once, `${from.id} to ${to.id}`);
        const lines = (of: string) => of.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
        const left = lines(once);
        for (const line of lines(text)) ok(left.includes(line), line);
      }
    }
  });
});

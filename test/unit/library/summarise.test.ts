import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/core/config/defaultConfig';
import { BlockReader } from '../../../src/core/library/blockReader';
import { Summariser } from '../../../src/core/library/summarise';
import { findAction, summaryOf } from '../../../src/core/library/summaryOf';
import type { PostmortemSummary } from '../../../src/core/library/summary';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { withOrigin } from '../../../src/core/publish/publicOrigin';
import { generateIncident } from '../../bench/generateLibrary';

const config = defaultConfig;

function summarised(text: string, path = 'postmortems/a.md'): PostmortemSummary {
  const found = new Summariser(new BlockReader()).summarise(text, { path, globPath: path, config });
  if (found.kind === 'excluded') throw new Error(found.reason);
  return found.summary;
}

const text = `---
id: INC-7
title: Orders rejected
severity: P1
status: in review
date: 2026-03-04
services: [checkout, billing]
tags: [certificate]
authors: [Ines Ortega]
---

# Orders rejected

## Summary

For an hour the checkout refused all orders, because a certificate had expired.

## Detection

No alert fired. A customer wrote to support.

## Timeline (UTC)

- 10:00 [impact start] Orders fail.
- 10:20 [detected] Support hears of it.
- 11:00 [resolved] Orders work.

## Root causes

- The certificate of the gateway expired. Nobody was told.
- The renewal job waited for a record that was gone.

## Action items

- [ ] Page before a certificate expires (owner: @ines, due: 2026-04-01) [P1] OPS-12
- [x] Renew all certificates
`;

describe('A summary', () => {
  it('holds what lists, searches and trends need', () => {
    const { words, ...rest } = summarised(text);
    deepStrictEqual(rest, {
      path: 'postmortems/a.md',
      title: 'Orders rejected',
      id: 'INC-7',
      date: '2026-03-04',
      severity: 'SEV-1',
      severityRank: 0,
      status: 'in-review',
      duration: 60,
      detection: 'customer',
      gist: 'For an hour the checkout refused all orders, because a certificate had expired.',
      services: ['checkout', 'billing'],
      tags: ['certificate'],
      authors: ['Ines Ortega'],
      milestones: {
        impactStart: '2026-03-04T10:00',
        detected: '2026-03-04T10:20',
        mitigated: '2026-03-04T11:00',
        resolved: '2026-03-04T11:00',
      },
      metrics: { timeToDetect: 20, timeToMitigate: 60, timeToResolve: 60 },
      causes: ['The certificate of the gateway expired.', 'The renewal job waited for a record that was gone.'],
      actions: [
        {
          text: 'Page before a certificate expires OPS-12',
          form: 'checkbox',
          line: 35,
          owner: '@ines',
          due: '2026-04-01',
          priority: 'P1',
          ticket: 'OPS-12',
          done: false,
        },
        { text: 'Renew all certificates', form: 'checkbox', line: 36, done: true },
      ],
    });
    strictEqual(words.split(' ').includes('renewal'), true);
  });

  it('is named by its file when the document has no title, and dated by its timeline', () => {
    const { title, date } = summarised(
      '## Timeline\n\n- 2026-03-04 10:00 UTC It began.\n',
      'postmortems/slow-checkout.md',
    );
    deepStrictEqual([title, date], ['slow-checkout', '2026-03-04']);
  });

  it('leaves out the version for others of a document that is there itself', () => {
    const path = 'postmortems/a.public.md';
    const options = { path, globPath: path, config };
    const made = withOrigin(text, 'a'.repeat(64));
    strictEqual(new Summariser(new BlockReader()).summarise(made, options).kind, 'excluded');
    strictEqual(new Summariser(new BlockReader()).summarise(text, options).kind, 'postmortem');
  });

  it('is not made of other documents, and says why', () => {
    const options = { path: 'notes.md', globPath: 'notes.md', config };
    const found = new Summariser(new BlockReader()).summarise('# Notes\n', options);
    strictEqual(found.kind, 'excluded');
    strictEqual(
      new Summariser(new BlockReader()).summarise('# Notes\n', { ...options, named: true }).kind,
      'postmortem',
    );
  });

  it('equals that of the full reader', () => {
    const summariser = new Summariser(new BlockReader());
    for (let i = 0; i < 60; i++) {
      const document = generateIncident(i);
      const path = `postmortems/${i}.md`;
      const full = summaryOf(path, new PostmortemReader().read(document), config);
      const fast = summariser.summarise(document, { path, globPath: path, config });
      deepStrictEqual(fast, { kind: 'postmortem', summary: JSON.parse(JSON.stringify(full)) }, path);
    }
  });

  it('equals that of the full reader on any mixture of lines, whatever was read before, and never throws', () => {
    const lines = [
      ...text.split('\n'),
      '',
      '  more',
      '| Action | Owner |\n| --- | --- |\n| Add an alert | Ana |',
      '**Impact**: high',
    ];
    const summariser = new Summariser(new BlockReader());
    const path = 'postmortems/a.md';
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 }),
        (some) => {
          const document = some.join('\n');
          const full = summaryOf(path, new PostmortemReader().read(document), config);
          const fast = summariser.summarise(document, { path, globPath: path, config, named: true });
          deepStrictEqual(fast, { kind: 'postmortem', summary: JSON.parse(JSON.stringify(full)) });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('An action of a summary', () => {
  it('is found again in the document as it is now, the nearest of several', () => {
    const [first] = summarised(text).actions;
    if (!first) throw new Error('no action');
    const longer = text
      .replace('## Root causes', '## Impact\n\nAll orders.\n\n## Root causes')
      .replace('[ ] Page', '[x] Page');
    const twice = `${longer}- [ ] Page before a certificate expires OPS-12\n`;
    const found = findAction(new PostmortemReader().read(twice), first);
    deepStrictEqual([found?.line, found?.done], [38, true]);
    strictEqual(findAction(new PostmortemReader().read('# Empty\n'), first), undefined);
  });
});

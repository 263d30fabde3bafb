import { strictEqual } from 'node:assert/strict';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';
import { messageOf, type MessageKind } from '../../../src/core/publish/messages';

function message(text: string, kind: MessageKind): string {
  return messageOf(new PostmortemReader().read(text), kind);
}

const whole = `---
title: Slow checkout
date: 2026-03-04
severity: SEV-2
---

# Slow checkout

## Summary

Checkout was **slow** for an hour.

A second paragraph.

## Impact

40 users gave up.

## Root causes

A query lost its index.

## Resolution

The index was added again.

## Timeline (UTC)

- 10:00 **[impact start]** Queries slow down
- 11:06 **[resolved]** Index is back

## Action items

- [ ] Watch slow queries
- [x] Add the index
`;

describe('messageOf', () => {
  it('sums up for a chat', () => {
    strictEqual(
      message(whole, 'summary'),
      `*Slow checkout* (2026-03-04 · SEV-2 · duration 1 h 06 min)
Checkout was slow for an hour.
Impact: 40 users gave up.
Cause: A query lost its index.
Actions: 2 (1 open)
`,
    );
  });

  it('updates a status page', () => {
    strictEqual(
      message(whole, 'status'),
      `Resolved: Slow checkout
From 2026-03-04 10:00 UTC to 2026-03-04 11:06 UTC (1 h 06 min).
40 users gave up.
The index was added again.
`,
    );
  });

  it('tells what happened, what was done and what comes next', () => {
    strictEqual(
      message(whole, 'message'),
      `Slow checkout (2026-03-04)

What happened
Checkout was slow for an hour. 40 users gave up.

What we did
The index was added again.

What we are doing next
- Watch slow queries
`,
    );
  });

  it('shows gaps as gaps', () => {
    strictEqual(
      message('# Slow\n\n## Summary\n\nTODO\n', 'summary'),
      `*Slow*
[summary: not written yet]
Impact: [impact: not written yet]
Cause: [cause: not written yet]
Actions: [action items: not written yet]
`,
    );
  });
});

/** A postmortem that leaves nothing to ask. */
export const complete = `---
title: Checkout rejected orders
status: in-review
severity: SEV-2
date: 2026-03-04
authors: [Ana Petrov]
---

# Checkout rejected orders

## Summary

On 4 March the checkout was down for 42 minutes and rejected 1,200 orders. A migration held a lock on the orders table. Rolling it back ended the outage.

## Impact

About 8 % of shoppers saw an error page, and 1,200 orders were not placed.

## Detection

The error-rate alert of the checkout service paged the on-call engineer 4 minutes after the first failed order.

## Timeline

All times are UTC.

- 2026-03-04 14:00 Release 7 goes out with a migration of the orders table
- 14:05 [impact start] First orders are rejected
- 14:09 [detected] Error-rate alert fires
- 14:12 [acknowledged] The on-call engineer opens the incident channel
- 14:30 The lock shows up in the database dashboard
- 14:47 [mitigated] Migration rolled back, orders pass again
- 15:10 [resolved] Backlog of retries is empty

## Root causes

The migration rewrote the orders table under an exclusive lock. Staging holds a hundredth of the rows, so the lock lasted a second there, and no step of the pipeline measures lock time.

## Resolution

The migration was rolled back with the deploy tool.

## Lessons learned

The deploy tool can roll back a migration while it is still running.

## Action items

| Action | Owner | Due | Priority | Type | Ticket |
| --- | --- | --- | --- | --- | --- |
| Reject migrations that lock a table for more than 2 seconds | Ana Petrov | 2026-04-01 | P1 | prevent | OPS-12 |
| Load a tenth of production into staging every Sunday | Ben Okafor | 2026-04-15 | P2 | prevent | OPS-13 |
`;

/** The complete postmortem with one piece replaced; the piece must be there. */
export function but(piece: string, replacement: string): string {
  if (!complete.includes(piece)) throw new Error(`the complete postmortem does not say: ${piece}`);
  return complete.replace(piece, () => replacement);
}

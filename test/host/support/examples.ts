/** A short postmortem in which every required section has something to say; `with` puts sentences into its summary. */
export function postmortemText({ summary = '', zone = ' (all times UTC)' } = {}): string {
  return `# Search answered slowly

## Summary

On 2026-03-04 search answered slowly for 66 minutes for 40% of visitors, until the index was rebuilt. ${summary}

## Impact

12,000 visitors waited longer than five seconds; no data was lost.

## Detection

The latency alert paged the on-call engineer after four minutes.

## Timeline${zone}

- 2026-03-04 14:54 The index is compacted [impact start]
- 2026-03-04 14:58 The latency alert fires [detected]
- 2026-03-04 15:00 The on-call engineer answers [acknowledged]
- 2026-03-04 15:36 Traffic moves to the second cluster [mitigated]
- 2026-03-04 16:00 Latency is back to normal [resolved]

## Root causes and contributing factors

Compaction and the nightly import competed for the same disks, and no limit kept them apart.

## Response and resolution

Traffic moved to the second cluster while the index was rebuilt.

## Lessons learned

Compaction needs a budget of its own.

## Action items

| Action | Owner | Due | Priority | Type | Ticket |
| --- | --- | --- | --- | --- | --- |
| Give compaction an I/O limit, checked by the load test | Ana | 2026-04-01 | P1 | prevent | OPS-12 |
`;
}

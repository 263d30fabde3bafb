import { builtInTemplates } from '../../../src/core/templates/builtInTemplates';
import { fillTemplate } from '../../../src/core/templates/fillTemplate';
import { complete } from './complete';

const answers = { title: 'Checkout down', date: '2026-03-04', time: '14:05', severity: 'SEV-2', zone: 'UTC' };

/** New documents as New Postmortem writes them, with all answers and with none. */
export const freshTemplates: readonly string[] = builtInTemplates.flatMap((template) => [
  fillTemplate(template, answers).text,
  fillTemplate(template, {
    title: undefined,
    date: '2026-03-04',
    time: undefined,
    severity: undefined,
    zone: undefined,
  }).text,
]);

/** Documents of different layouts with many things to ask about. */
export const troubled: readonly string[] = [
  `# Outage of the shop

**Status**: Draft

**Summary**: Some users saw errors briefly. The outage lasted 30 minutes.

**Impact**: Users could not pay.

**Timeline**:

- 14:05 Errors begin
- 14:30 Rollback starts
- 14:20 Change found
- 14:20 Change found
- 14:47 PM Errors stop

**Root cause**: Human error.

**Action items**:

- Improve monitoring
- Be more careful with deploys
- Always test the failover
`,
  `---
title: Search was slow
status: final
date: 2026-01-03
---

# Search was slow

## Summary

TBD

## Impact

Many customers complained. The owner is <name here>.

## Timeline

| Time | Event |
| --- | --- |
| 2026-01-03 10:05 | [impact start] Latency grows |
| 2025-01-03 10:15 | [detected] A customer reported it |
| 2026-01-03 14:00 | [mitigated] Cache emptied |

## Root cause

The cache.

## Impact

Searches took 9 seconds.

## Actions

| Action | Owner | Due |
| --- | --- | --- |
| Investigate the cache | Ana, Ben | 2026-02-01 |
| Shard the index | | |
| Alert on latency | Platform team | ongoing |
`,
  `Incident 12
===========

Summary
-------

The export was down for 3 hours. {{service}} did not answer.

Timeline (PST)
--------------

### 11:05 AM Export fails

A shop calls.

### 11:21 PM Cause found

\`\`\`
2026-01-01 10:00:00 ERROR
\`\`\`

### 12:00 PM Export works [resolved]

Action items
------------

1. [P1] Restart the exporter every night (@ana)
2. Rewrite the exporter
3. TODO
`,
  '# Empty\n\n## Summary\n\n## Impact\n\n## Timeline\n\n## Root causes\n\n## Resolution\n\n## Lessons learned\n\n### What went well\n\n## Action items\n',
  '',
  'Just a note.',
];

export const documents: readonly string[] = [complete, ...troubled, ...freshTemplates].flatMap((text) => [
  text,
  text.replace(/\n/g, '\r\n'),
]);

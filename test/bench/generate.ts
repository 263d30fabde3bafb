/** Postmortems of any length in our own words, the same for the same size: for timing, not for finding rates. */
export function generatePostmortem(kilobytes: number): string {
  const random = sequence(kilobytes);
  const parts = [head];
  let length = head.length;
  for (let part = 1; length < kilobytes * 1024; part++) {
    const text = partOf(part, random);
    parts.push(text);
    length += text.length;
  }
  return parts.join('');
}

/** One section of prose, `kilobytes` long, between a title and a list of actions. */
export function generateLongSection(kilobytes: number): string {
  const random = sequence(7);
  const paragraphs: string[] = [];
  for (let length = 0; length < kilobytes * 1024;) {
    const text = `${paragraph(random, 5)}\n\n`;
    paragraphs.push(text);
    length += text.length;
  }
  return `${head}## Root causes\n\n${paragraphs.join('')}## Action items\n\n${actionList(random, 5)}`;
}

/** A timeline of `rows` rows in one table. */
export function generateLongTable(rows: number): string {
  const random = sequence(11);
  return `${head}## Timeline (UTC)\n\n${timelineTable(random, rows)}`;
}

/** `items` action items in one list. */
export function generateLongList(items: number): string {
  return `${head}## Action items\n\n${actionList(sequence(13), items)}`;
}

const head = `---
title: Orders rejected at the checkout
status: draft
severity: SEV-2
date: 2026-03-04
authors: [Ines Ortega, Tomas Lind]
services: [checkout, inventory]
---

# Orders rejected at the checkout

`;

const subjects = [
  'The gateway',
  'A canary host',
  'The inventory cache',
  'The on-call engineer',
  'A batch job',
  'The failover script',
  'The dashboard',
  'One shard',
  'The release pipeline',
  'Support',
];
const verbs = [
  'returned stale prices to',
  'dropped the connections of',
  'restarted behind',
  'paged the team about',
  'rolled back the change in',
  'queued requests for',
  'retried the calls from',
  'lost its lease on',
  'compared the counters of',
  'drained the traffic from',
];
const objects = [
  'the `order-api` pool',
  'the second region',
  'the read replica',
  '**three** of twelve workers',
  'the [payment runbook](https://runbooks.example/payments)',
  'the nightly export',
  'the feature flag store',
  'the session table',
  '*every* mobile client',
  'the load balancer',
];
const tails = [
  'while the error rate stood at NN %',
  'after NN seconds without a reply',
  'until the queue held NN messages',
  'because the limit was set to NN',
  'and NN users saw an empty basket',
  'which the alert did not cover for NN minutes',
];

type Random = (below: number) => number;

function sequence(seed: number): Random {
  let state = (seed * 2654435761) % 4294967296;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function pick(random: Random, list: readonly string[]): string {
  return list[random(list.length)] ?? '';
}

function sentence(random: Random): string {
  const tail = pick(random, tails).replace('NN', String(1 + random(9999)));
  return `${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, objects)} ${tail}.`;
}

function paragraph(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

function timelineTable(random: Random, rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => `| ${clock(i)} | ${sentence(random)} |\n`);
  return `| Time | Event |\n| --- | --- |\n${lines.join('')}\n`;
}

function timelineList(random: Random, entries: number): string {
  return `${Array.from({ length: entries }, (_, i) => `- ${clock(i)} ${sentence(random)}\n`).join('')}\n`;
}

function clock(i: number): string {
  const minutes = (600 + i * 3) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function actionList(random: Random, items: number): string {
  const lines = Array.from({ length: items }, () => {
    const ticket = `OPS-${1 + random(9000)}`;
    return `- [${random(3) === 0 ? 'x' : ' '}] Add an alert for ${pick(random, objects)} (owner: @ines, due: 2026-04-${String(1 + random(28)).padStart(2, '0')}) [P${random(3)}] ${ticket}\n`;
  });
  return `${lines.join('')}\n`;
}

function partOf(part: number, random: Random): string {
  return [
    `## Summary of part ${part}\n\n${paragraph(random, 4)}\n\n`,
    `## Impact\n\n${paragraph(random, 3)}\n\n- ${sentence(random)}\n- ${sentence(random)}\n\n`,
    `## Timeline (all times UTC)\n\n${part % 2 === 0 ? timelineTable(random, 12) : timelineList(random, 12)}`,
    `## Root causes\n\n${paragraph(random, 4)}\n\n${paragraph(random, 5)}\n\n> ${sentence(random)}\n\n`,
    `## Resolution\n\n${paragraph(random, 4)}\n\n\`\`\`sh\nkubectl rollout undo deployment/order-api-${part}\n\`\`\`\n\n`,
    `## Lessons learned\n\n### What went well\n\n- ${sentence(random)}\n- ${sentence(random)}\n\n### What went poorly\n\n- ${sentence(random)}\n\n`,
    `## Action items\n\n${actionList(random, 6)}`,
  ].join('');
}

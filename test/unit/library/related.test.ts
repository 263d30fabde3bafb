import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { anniversaries } from '../../../src/core/library/anniversaries';
import { RelatedIncidents } from '../../../src/core/library/findRelated';
import { Library } from '../../../src/core/library/library';
import { describeLikeness, recurrenceSection, relativeLink } from '../../../src/core/library/recurrenceSection';
import { action, summary } from './summaries';

const earlier = summary('2025/gateway.md', {
  title: 'Gateway refused connections [EU]',
  date: '2025-05-02',
  services: ['checkout'],
  causes: ['An expired certificate on the gateway'],
  actions: [action('Alert on expiry', { owner: '@ana', due: '2025-06-01' }), action('Renew', { done: true })],
});
const finished = summary('2024/tls.md', {
  title: 'TLS handshake refused',
  date: '2024-05-02',
  services: ['billing'],
  causes: ['The certificate of the invoice relay had expired during a freeze'],
  actions: [action('Renew', { done: true })],
});
const unlike = summary('2025/disk.md', {
  title: 'Disk full',
  date: '2025-01-01',
  services: ['checkout'],
  causes: ['Logs were never rotated'],
});
const later = summary('2027/again.md', { ...earlier, path: '2027/again.md', date: '2027-01-01' });
const current = summary('2026/now.md', {
  title: 'Orders rejected',
  date: '2026-03-04',
  services: ['checkout'],
  causes: ['The expired certificate of the load balancer'],
});
const library = new Library();
for (const one of [earlier, finished, unlike, later, current]) library.put(one);
const related = new RelatedIncidents(library).relatedTo(current);

describe('Related incidents', () => {
  it('are earlier ones with like causes; one name in common is not enough', () => {
    deepStrictEqual(
      related.map((one) => one.summary.path),
      ['2025/gateway.md', '2024/tls.md'],
    );
  });

  it('say why, in the words of the earlier one', () => {
    strictEqual(describeLikeness(related[0]?.reasons ?? []), 'same service checkout; both about expired certificate');
  });

  it('say what is still to be done, and what was done and did not suffice', () => {
    deepStrictEqual(
      related.map(({ followUp, unfinished }) => [followUp, ...unfinished.map(({ text }) => text)]),
      [['unfinished', 'Alert on expiry'], ['done']],
    );
  });

  it('are none for a document that says nothing yet', () => {
    deepStrictEqual(new RelatedIncidents(library).relatedTo(summary('new.md')), []);
  });

  it('can be inserted as a section with links', () => {
    strictEqual(
      recurrenceSection(current.path, related),
      `## Recurrence

Earlier incidents like this one:

- [Gateway refused connections \\[EU\\]](../2025/gateway.md) (2025-05-02): same service checkout; both about expired certificate. Still open there:
  - Alert on expiry (@ana, due 2025-06-01)
- [TLS handshake refused](../2024/tls.md) (2024-05-02): both about certificate, expired. Its one action is done: what did they not cover?
`,
    );
  });

  it('are linked to from anywhere, whatever their names', () => {
    strictEqual(relativeLink('a/b/c.md', 'a/b/d (1).md'), 'd%20%281%29.md');
    strictEqual(relativeLink('c.md', 'x/é.md'), 'x/%C3%A9.md');
    strictEqual(relativeLink('a/b.md', '\ud83d.md'), '../%EF%BF%BD.md');
  });
});

describe('Anniversaries', () => {
  it('are the days on which an incident happened, years later', () => {
    const found = (today: string, days?: number): unknown =>
      anniversaries(library.summaries, today, days).map((one) => [one.summary.path, one.years, one.daysLeft]);
    deepStrictEqual(found('2026-05-02'), [
      ['2025/gateway.md', 1, 0],
      ['2024/tls.md', 2, 0],
    ]);
    deepStrictEqual(found('2025-12-30', 3), [['2025/disk.md', 1, 2]]);
    deepStrictEqual(found('not a day'), []);
  });

  it('of a 29 February come on its eve', () => {
    const [found] = anniversaries([summary('a', { date: '2024-02-29' })], '2025-02-28');
    match(String(found?.daysLeft), /^0$/);
  });
});

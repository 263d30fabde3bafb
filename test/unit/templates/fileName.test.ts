import { match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { postmortemFileName } from '../../../src/core/templates/fileName';
import { anyText } from './anyText';

describe('postmortemFileName', () => {
  it('joins the date and the title in lower case', () => {
    strictEqual(postmortemFileName('2026-03-04', 'Card payments: 502s (EU)'), '2026-03-04-card-payments-502s-eu.md');
  });

  it('keeps letters and digits of any script, composed', () => {
    strictEqual(
      postmortemFileName('2026-03-04', 'Ausfall Zu\u0308rich, 東京 ١'),
      '2026-03-04-ausfall-zürich-東京-١.md',
    );
  });

  it('names a document without a title', () => {
    strictEqual(postmortemFileName('2026-03-04', undefined), '2026-03-04-incident.md');
    strictEqual(postmortemFileName('2026-03-04', ' 🔥 / .. '), '2026-03-04-incident.md');
  });

  it('drops marks that stand on no letter', () => {
    strictEqual(postmortemFileName('2026-03-04', '\u0301a \u0301\u0302'), '2026-03-04-a.md');
  });

  it('numbers the next free names', () => {
    strictEqual(postmortemFileName('2026-03-04', 'DNS', 1), '2026-03-04-dns.md');
    strictEqual(postmortemFileName('2026-03-04', 'DNS', 3), '2026-03-04-dns-3.md');
  });

  it('cuts long titles between words, and a long word inside', () => {
    strictEqual(
      postmortemFileName('2026-03-04', 'word '.repeat(30)),
      `2026-03-04-${'word-'.repeat(12).slice(0, -1)}.md`,
    );
    strictEqual(postmortemFileName('2026-03-04', 'x'.repeat(500)), `2026-03-04-${'x'.repeat(60)}.md`);
  });

  it('says so when the date is none', () => {
    strictEqual(postmortemFileName('../etc', 'con'), 'undated-con.md');
  });

  it('is a safe name for any title on any system', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const name = postmortemFileName('2026-03-04', title);
        match(name, /^2026-03-04-[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.md$/u);
        ok(new TextEncoder().encode(name).length <= 255);
        strictEqual(name, name.normalize('NFC'));
      }),
    );
  });
});

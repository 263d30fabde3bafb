import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { codesOf, fixed, onlyFinding, placesOf, silent } from '../support';

const timeline = (...dates: readonly string[]): string =>
  `# Outage\n\n## Timeline\n\nAll times are UTC.\n\n${dates.map((date, i) => `- ${date} 1${i}:05 Event ${i}`).join('\n')}\n`;

describe('timeline-suspicious-date', () => {
  for (const [what, dates, meant] of [
    ['last year', ['2026-01-03', '2025-01-03', '2026-01-03'], '2026-01-03'],
    ['another month', ['2026-01-03', '2026-01-03', '2026-02-03'], '2026-01-03'],
    ['exchanged figures', ['2026-01-02', '2026-01-20', '2026-01-02'], '2026-01-02'],
    ['day and month exchanged', ['2026-01-03', '2026-03-01', '2026-01-03'], '2026-01-03'],
  ] as const) {
    it(`sees ${what}`, () => {
      const text = timeline(...dates);
      const odd = dates.find((date) => date !== meant) ?? '';
      deepStrictEqual(
        placesOf('timeline-suspicious-date', text).map((place) => place.slice(0, 10)),
        [odd],
      );
      strictEqual(fixed('timeline-suspicious-date', text), text.replace(odd, meant));
    });
  }

  it('writes the date in the form in which it stands', () => {
    const text =
      '# X\n\n## Timeline\n\nAll times are UTC.\n\n- Jan 3, 2026 10:05 A\n- Jan 3, 2025 11:05 B\n- Jan 3, 2026 12:05 C\n';
    strictEqual(fixed('timeline-suspicious-date', text), text.replace('2025', '2026'));
  });

  it('takes causes that began long before as they are', () => {
    silent('timeline-suspicious-date', timeline('2024-06-17', '2026-01-03', '2026-01-03', '2026-01-04'));
  });

  it('takes a story over months as it is', () => {
    silent('timeline-suspicious-date', timeline('2025-05-15', '2025-06-16', '2025-08-01', '2025-11-15'));
  });

  it('does not report the same slip as an order fault', () => {
    strictEqual(codesOf(timeline('2026-01-03', '2025-01-03', '2026-01-03')).includes('timeline-order'), false);
  });

  it('asks about a date that has not come', () => {
    const text = timeline('2026-03-07', '2026-03-07', '2026-03-08');
    deepStrictEqual(placesOf('timeline-suspicious-date', text).length, 1);
    silent('timeline-suspicious-date', text, { today: undefined });
    silent('timeline-suspicious-date', timeline('2026-03-06', '2026-03-07'), { today: '2026-03-06' });
    strictEqual(onlyFinding('timeline-suspicious-date', text).fixes.length, 0);
  });
});

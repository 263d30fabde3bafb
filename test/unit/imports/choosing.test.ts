import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { chooseEvents } from '../../../src/core/imports/choose';
import { eventAt, type ImportedEvent } from '../../../src/core/imports/importedEvent';
import { maskEvents, withPeople } from '../../../src/core/imports/plainEvent';
import { maskSecrets, type SecretKind } from '../../../src/core/imports/maskSecrets';
import { rolesIn } from '../../../src/core/imports/roles';
import { openQuestions, settle } from '../../../src/core/imports/settle';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

const noon = Date.UTC(2026, 2, 4, 12);

function said(minute: number, text: string, more: Parameters<typeof eventAt>[2] = {}): ImportedEvent {
  return eventAt({ instant: noon + minute * 60_000 }, text, more);
}

function settled(events: readonly ImportedEvent[]) {
  return settle(events, { date: undefined, zone: undefined });
}

describe('choosing what lands', () => {
  const events = settled([
    said(0, 'Alert', { isBot: true }),
    said(1, 'joined', { isNoise: true, author: 'Ben' }),
    said(2, 'Rolled back', { author: 'Ana', isPinned: true }),
    said(3, 'Fine now', { author: 'Ben' }),
  ]);
  const texts = (choice: Parameters<typeof chooseEvents>[1]): readonly string[] =>
    chooseEvents(events, choice).map(({ text }) => text);

  it('leaves out noise unless asked', () => {
    deepStrictEqual(texts({}), ['Alert', 'Rolled back', 'Fine now']);
    strictEqual(texts({ withNoise: true }).length, 4);
  });

  it('keeps pins, people, programs, authors, words or a window of time', () => {
    deepStrictEqual(texts({ only: 'pinned' }), ['Rolled back']);
    deepStrictEqual(texts({ only: 'people' }), ['Rolled back', 'Fine now']);
    deepStrictEqual(texts({ only: 'bots' }), ['Alert']);
    deepStrictEqual(texts({ authors: ['ana'] }), ['Rolled back']);
    deepStrictEqual(texts({ keyword: 'FINE' }), ['Fine now']);
    deepStrictEqual(texts({ from: noon + 120_000, until: noon + 120_000 }), ['Rolled back']);
  });
});

describe('masking', () => {
  it('replaces addresses, tokens, keys and passwords, and counts them', () => {
    const cases: readonly (readonly [string, string, SecretKind])[] = [
      ['mail ana.ruiz+x@mail.example.com now', 'mail ‹e-mail address› now', 'e-mail address'],
      ['from 10.20.30.40:5432', 'from ‹IP address›:5432', 'IP address'],
      ['from 2001:db8::1:2', 'from ‹IP address›', 'IP address'],
      [`key AKIA${'Q'.repeat(16)}`, 'key ‹key›', 'key'],
      [`use ghp_${'a1'.repeat(18)}`, 'use ‹token›', 'token'],
      [`Authorization: Bearer ${'abc123'.repeat(4)}`, 'Authorization: Bearer ‹token›', 'token'],
      ['postgres://app:hunter2@db/x', 'postgres://app:‹password›@db/x', 'password'],
      ['DB_PASSWORD=s3cr3t-now', 'DB_PASSWORD=‹password›', 'password'],
    ];
    for (const [text, masked, kind] of cases) {
      const counts = new Map<SecretKind, number>();
      strictEqual(maskSecrets(text, counts), masked);
      deepStrictEqual([...counts], [[kind, 1]]);
    }
  });

  it('leaves times, versions, hashes and plain words alone', () => {
    const counts = new Map<SecretKind, number>();
    const text =
      'at 10:20:30 release 1.2.3 of a1b2c3d4e5f60718293a4b5c6d7e8f9012345678, password: none, token expired, 5.1.2.3.4';
    strictEqual(maskSecrets(text, counts), text);
    strictEqual(counts.size, 0);
  });

  it('drops links that hold a secret', () => {
    const { events, masked } = maskEvents(
      settled([said(0, 'See', { link: 'https://a.example/?api_key=abcdef12345' })]),
    );
    strictEqual(events[0]?.link, undefined);
    strictEqual(masked.get('password'), 1);
  });

  it('is linear', () => {
    for (const piece of [
      'a@',
      'a.',
      '1.1.',
      'token=',
      'eyJaaaaaaaa.',
      '-----BEGIN A PRIVATE KEY-----',
      'x',
      'ab:',
      '://a:',
    ]) {
      const start = performance.now();
      maskSecrets(piece.repeat(100_000 / piece.length), new Map());
      ok(performance.now() - start < 2000, piece);
    }
  });
});

describe('people', () => {
  const text = '# A\n\n**Incident commander**: Ana Ruiz\n\n## People\n\n- **Scribe:** Ben Okoro\n';
  const roles = rolesIn(new PostmortemReader().read(text));

  it('are shown by the roles that the document names', () => {
    const events = settled([
      said(0, 'Over to @Ben Okoro', { author: 'Ana Ruiz' }),
      said(1, 'Ok', { author: 'Ben Okoro' }),
      said(2, 'Hi', { author: 'Cy Li' }),
    ]);
    deepStrictEqual(
      withPeople(events, 'roles', roles).map(({ author, text: words }) => `${author ?? ''}: ${words}`),
      ['Incident commander: Over to Scribe', 'Scribe: Ok', 'Responder: Hi'],
    );
    deepStrictEqual(
      withPeople(events, 'none', roles).map(({ author, text: words }) => `${author ?? ''}: ${words}`),
      [': Over to Scribe', ': Ok', ': Hi'],
    );
  });
});

describe('times that a source leaves open', () => {
  const wall = (minutes: number, more: object = {}): ImportedEvent =>
    eventAt({ wall: { date: undefined, daysLater: 0, minutes, zone: undefined, ...more } }, 'x');

  it('are asked for, and only they', () => {
    deepStrictEqual(openQuestions([said(0, 'x')]), { date: false, zone: false });
    deepStrictEqual(openQuestions([wall(0)]), { date: true, zone: true });
    deepStrictEqual(openQuestions([wall(0, { zone: 'UTC', date: { year: 2026, month: 3, day: 4 } })]), {
      date: false,
      zone: false,
    });
    deepStrictEqual(openQuestions([wall(0, { zone: 'IST', date: { year: undefined, month: 3, day: 4 } })]), {
      date: true,
      zone: true,
    });
  });

  it('are completed by the answers', () => {
    const answers = { date: '2026-01-02', zone: 'Europe/Paris' };
    const instant = (event: ImportedEvent): string | undefined => {
      const found = settle([event], answers)[0];
      return found && new Date(found.instant).toISOString();
    };
    strictEqual(instant(wall(600)), '2026-01-02T09:00:00.000Z');
    strictEqual(instant(wall(600, { daysLater: 1 })), '2026-01-03T09:00:00.000Z');
    strictEqual(instant(wall(600, { date: { year: undefined, month: 12, day: 31 } })), '2025-12-31T09:00:00.000Z');
    strictEqual(instant(wall(600, { date: { year: 2026, month: 2, day: 30 } })), undefined);
  });
});

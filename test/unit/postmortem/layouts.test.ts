import { deepStrictEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '../../../src/core/postmortem/inspect';
import { PostmortemReader } from '../../../src/core/postmortem/postmortemReader';

/** Invented incidents, each in a layout that teams write in, with the reading of a careful person beside it. */
const folder = join('test', 'fixtures', 'layouts');

interface Reading {
  readonly sections: readonly { readonly kind: string; readonly line: number }[];
  readonly timeline: {
    readonly zone: string | null;
    readonly entries: readonly { readonly line: number; readonly date: string | null; readonly time: string | null }[];
  };
  readonly milestones: Readonly<Record<string, number | null>>;
  readonly actions: readonly {
    readonly line: number;
    readonly owner: string | null;
    readonly due: string | null;
    readonly ticket: string | null;
    readonly done: boolean | null;
  }[];
}

describe('layouts', () => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length));

  it('are many', () => ok(names.length >= 30));

  for (const name of names) {
    it(`reads ${name.replaceAll('-', ' ')}`, () => {
      const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Reading;
      deepStrictEqual(readingOf(readFileSync(join(folder, `${name}.md`), 'utf8')), expected);
    });
  }
});

/** What `inspect` tells, as far as the readings beside the documents go. */
function readingOf(text: string): Reading {
  const { sections, timeline, milestones, actions } = inspect('', new PostmortemReader().read(text));
  return {
    sections: sections.map(({ kind, line }) => ({ kind, line })),
    timeline: {
      zone: timeline.zone,
      entries: timeline.entries.map(({ line, date, time }) => ({ line, date, time })),
    },
    milestones,
    actions: actions.map(({ line, owner, due, ticket, done }) => ({ line, owner, due, ticket, done })),
  };
}

import { deepStrictEqual } from 'node:assert/strict';
import { groupActions, libraryActions } from '../../../src/core/library/libraryActions';
import { action, summary } from './summaries';

const today = '2026-03-06';
const first = summary('a.md', {
  date: '2026-03-04',
  actions: [
    action('later', { due: '2026-05-01', owner: '@ines', priority: 'P2' }),
    action('today', { due: '2026-03-06', owner: 'Ines' }),
    action('finished', { due: '2025-01-01', done: true, priority: 'P1' }),
    action('some day', { due: 'next sprint' }),
  ],
});
const second = summary('b.md', {
  date: '2026-03-05',
  actions: [action('late', { due: '2026-03-01', done: false }), action('no date')],
});
const actions = libraryActions([first, second], today);

describe('The actions of a library', () => {
  it('come by urgency, with the days that are left', () => {
    deepStrictEqual(
      actions.map(({ action: { text }, state, daysLeft }) => [text, state, daysLeft]),
      [
        ['late', 'overdue', -5],
        ['today', 'due-soon', 0],
        ['later', 'open', 56],
        ['no date', 'open', undefined],
        ['some day', 'open', undefined],
        ['finished', 'done', -429],
      ],
    );
  });

  it('are judged anew on another day', () => {
    deepStrictEqual(
      libraryActions([first], '2026-03-07').map(({ state }) => state),
      ['overdue', 'open', 'open', 'done'],
    );
  });

  it('are grouped by state, owner, priority or postmortem', () => {
    const groups = (by: Parameters<typeof groupActions>[1]): unknown =>
      groupActions(actions, by).map((group) => [group.name, group.actions.length]);
    deepStrictEqual(groups('state'), [
      ['overdue', 1],
      ['due-soon', 1],
      ['open', 3],
      ['done', 1],
    ]);
    deepStrictEqual(groups('owner'), [
      ['Ines', 2],
      [undefined, 4],
    ]);
    deepStrictEqual(groups('priority'), [
      ['P1', 1],
      ['P2', 1],
      [undefined, 4],
    ]);
    deepStrictEqual(groups('postmortem'), [
      ['b.md', 2],
      ['a.md', 4],
    ]);
  });
});

import type { PlacedItem } from './placedItem';
import { BlockItem } from './blockItem';
import { plainText } from './plainText';
import { findTime } from './timeInLine';
import { movedStamp } from './timestamp';

const dotted =
  /^[*_`[(]{0,4}(\d{1,2})\.(\d{2})(?![\d%]|\.\d|[ \u00a0]?(?:[kKMGT]i?B|m?s|ms|%|million|k|x)\b)(?=[\s*_`\])–-]|$)/;
/** What is said of versions. */
const ofVersions =
  /^\W{0,4}[\d.]+\W{1,4}(?:(?:is|was|has been|gets?) )?(?:released?|shipped|published|tagged|version|ga\b)/i;

const fewest = 3;

/**
 * Reads `09.12 Errors begin` as a time where the list as a whole reads as clock times: nearly every item begins with
 * such a number, they run one way (or past midnight once), and they are written with two digits or reach ten o'clock.
 */
export function withDottedTimes(placed: readonly PlacedItem[]): readonly PlacedItem[] {
  const items = placed.filter(({ item }) => item.kind !== 'heading' && item.form !== 'row' && item.text !== '');
  const unread = items.filter(({ item }) => item.stamp === undefined && dotted.test(item.source));
  const first = unread[0]?.item;
  if (!first) return placed;
  // Those with a separator behind them are read already.
  const found = items.filter(({ item }) => isDotted(item) || (item.stamp === undefined && dotted.test(item.source)));
  const listed = items.filter(({ item }) => item.depth === first.depth && item.form === first.form);
  if (found.length < fewest || found.length * 3 < listed.length * 2 || !areTimes(found)) return placed;
  const wanted = new Set(unread);
  return placed.map((one) => (wanted.has(one) ? { ...one, item: timed(one.item) } : one));
}

function isDotted({ place, stamp }: BlockItem): boolean {
  return place === 'start' && stamp?.time?.weak === true && stamp.date === undefined;
}

function areTimes(found: readonly PlacedItem[]): boolean {
  const clocks = found.map(({ item }) => clockOf(item));
  if (clocks.some(({ hour, minute }) => hour > 23 || minute > 59)) return false;
  if (found.some(({ item }) => ofVersions.test(item.source))) return false;
  // "12.03", "13.03" are days.
  if (clocks.every(({ minute }) => minute <= 12)) return false;
  if (!clocks.every(({ isPadded }) => isPadded) && !clocks.some(({ hour }) => hour > 9)) return false;
  const steps = clocks
    .slice(1)
    .map(({ hour, minute }, i) => (hour - (clocks[i]?.hour ?? 0)) * 60 + minute - (clocks[i]?.minute ?? 0));
  const forth = steps.filter((step) => step > 0).length;
  const back = steps.filter((step) => step < 0).length;
  return Math.min(forth, back) <= 1;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly isPadded: boolean;
}

function clockOf({ stamp, source }: BlockItem): Clock {
  if (stamp?.time)
    return { hour: stamp.time.hour, minute: stamp.time.minute, isPadded: stamp.time.end - stamp.time.start > 4 };
  const [, hour = '', minute = ''] = dotted.exec(source) ?? [];
  return { hour: Number(hour), minute: Number(minute), isPadded: hour.length === 2 };
}

const known = new WeakMap<BlockItem, BlockItem>();

/** The item with the time that its words begin with. */
function timed(item: BlockItem): BlockItem {
  const before = known.get(item);
  if (before) return before;
  const found = findTime(item.source, 0, item.source.length, true);
  const { textStart } = item;
  const read =
    found?.place === 'start'
      ? new BlockItem({
          ...item,
          kind: 'entry',
          place: 'start',
          stamp: movedStamp(found.stamp, textStart),
          textStart: textStart + found.textStart,
          textEnd: textStart + found.textEnd,
          source: item.source.slice(found.textStart, found.textEnd),
          text: plainText(item.source.slice(found.textStart, found.textEnd)),
        })
      : item;
  known.set(item, read);
  return read;
}

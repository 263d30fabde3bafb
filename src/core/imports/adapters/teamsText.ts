import { readClock } from '../../timeline/clockText';
import { readDate } from '../../timeline/dateText';
import type { Adapter } from '../adapter';
import { ChatLog } from '../chatLog';
import { WallClock } from '../wallClock';

const time = String.raw`\d{1,2}:\d{2}(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?`;
const day = String.raw`(?:(?:Yesterday|Today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{2}-\d{2}),?[ ])?`;
/** `[10:32 AM] Alice Smith`, and `[Yesterday 10:32 AM] Smith, Alice (Org)`, with the text behind it or below. */
const bracketed = new RegExp(`^\\[(${day})(${time})\\][ \\t]+(\\S.{0,79})$`);
/** `Smith, Alice  10:32 AM` and `Alice Smith  Yesterday 10:32 AM`. */
const trailing = new RegExp(`^(\\p{L}[^:]{0,79}?)[ \\t]{1,4}(${day})(${time})$`, 'u');
const person = /^(?:\p{Lu}[\p{L}'’-]+,? \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}(?: \([^()]{1,40}\))?)$/u;
const furniture =
  /^(?:edited|like \d+|heart \d+|\d+ repl(?:y|ies)(?: from .*)?|reply|see (?:less|more)|last read|meeting (?:started|ended).{0,40})$/i;

/** Text copied from Microsoft Teams. */
export const teamsText: Adapter = {
  id: 'teams-text',
  title: 'Microsoft Teams messages (copied)',

  detect({ sample }) {
    const found = sample.filter(({ text }) => headerOf(text.trim()) !== undefined).length;
    return found === 0 ? 0 : Math.min(0.95, 0.75 + found * 0.05);
  },

  parse({ lines }) {
    const log = new ChatLog();
    const clock = new WallClock();
    for (const { text } of lines) {
      const line = text.trim();
      const header = headerOf(line);
      const read = header && readClock(header.time, 0);
      if (header && read && !read.fault) {
        const date = readDate(header.day, 0);
        if (date?.month !== undefined && !date.numeric)
          clock.setDate({ year: date.year, month: date.month, day: date.day });
        log.begin(clock.at(read.minutes, undefined), nameInOrder(header.name));
      } else if (!furniture.test(line)) log.add(line);
    }
    return log.events();
  },
};

function headerOf(line: string): { readonly name: string; readonly day: string; readonly time: string } | undefined {
  const bracket = bracketed.exec(line);
  if (bracket && person.test(bracket[3] ?? ''))
    return { name: bracket[3] ?? '', day: bracket[1] ?? '', time: bracket[2] ?? '' };
  const behind = trailing.exec(line);
  const name = behind?.[1]?.trim() ?? '';
  if (behind && person.test(name) && (name.includes(',') || (behind[2] ?? '') !== '')) {
    return { name, day: behind[2] ?? '', time: behind[3] ?? '' };
  }
  return undefined;
}

/** `Smith, Alice (Org)` as Alice Smith. */
function nameInOrder(name: string): string {
  const [, last, first] = /^([^,]{1,40}), ([^(]{1,40}?)(?: \(.*\))?$/.exec(name) ?? [];
  return last === undefined || first === undefined ? name.replace(/ \([^()]*\)$/, '') : `${first} ${last}`;
}

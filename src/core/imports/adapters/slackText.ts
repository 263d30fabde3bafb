import { readClock } from '../../timeline/clockText';
import { readDate } from '../../timeline/dateText';
import type { Adapter } from '../adapter';
import { ChatLog, isPin } from '../chatLog';
import { WallClock } from '../wallClock';

const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[ \u00a0\u202f]?[AaPp]\.?[Mm]\.?)?`;
/** `Alice Smith  [10:32 AM]`, or `[10:33 AM]` for a further message of the same person. */
const bracketed = new RegExp(`^(?:(\\S.{0,79}?)[ \\t]{1,3})?\\[(${time})\\]$`);
const bracketedText = new RegExp(`^\\[(${time})\\][ \\t]+(\\S.*)$`);
/** `Alice Smith  10:32 AM` on one line. */
const named = new RegExp(`^(\\S.{0,79}?)(?:[ \\t]{2,}|\\u00a0{1,2}[ \\t]?)(${time})$`);
const timeAlone = new RegExp(`^([ \\t\\u00a0]*)(${time})$`);
const badge = /[ \t\u00a0]*\b(?:APP|BOT|WORKFLOW)$/;
const statusEmoji = /[ \t\u00a0]*:[a-z0-9_+-]{1,60}:$/i;
const divider = /^[-–— ]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?=[a-z]{3,9}\.? \d)/i;
const reaction =
  /^(?::[a-z0-9_+'-]{1,60}:(?::skin-tone-\d:)?|[\u{1F300}-\u{1FAFF}\u2600-\u27BF\u23E9-\u23FA]\uFE0F?)(?:[ \t]*\d{1,4})?$/iu;
/** What the program shows around messages. */
const furniture =
  /^(?:\d{1,4} (?:repl(?:y|ies)|files?|images?)|\d{1,4}|new(?: messages?)?|today|yesterday|last reply .{1,40}|view (?:thread|replies|newer replies)|also sent to (?:the channel|#\S+)|replied to a thread:.*|saved for later.*|only visible to you|\(edited\)|add reaction|image(?: from .*)?|collapse|show (?:more|less))$/i;
const pinnedBy = /^pinned by .{1,80}$/i;

/** Text copied from Slack: with times in brackets, as older programs copy, and with times alone or behind the name. */
export const slackText: Adapter = {
  id: 'slack-text',
  title: 'Slack messages (copied)',

  detect({ sample }) {
    let headers = 0;
    sample.forEach(({ text }, index) => {
      const before = sample[index - 1]?.text ?? '';
      if (bracketed.exec(text)?.[1] !== undefined || named.test(text)) headers++;
      else if (timeAlone.test(text) && isName(before.trim())) headers++;
    });
    if (headers === 0) return 0;
    return Math.min(0.9, 0.6 + headers * 0.1);
  },

  parse(source) {
    const log = new ChatLog();
    const clock = new WallClock();
    for (const { text } of source.lines) readLine(text, log, clock);
    return log.events();
  },
};

function readLine(text: string, log: ChatLog, clock: WallClock): void {
  if (readDivider(text, clock)) return;
  const line = text.trim();
  const header = bracketed.exec(line) ?? named.exec(line);
  if (header) return begin(header[1], header[2] ?? '', log, clock);
  const alone = timeAlone.exec(text.trimEnd());
  if (alone) return beginAlone(alone[1] !== '', alone[2] ?? '', log, clock);
  const continued = log.isEmpty ? null : bracketedText.exec(line);
  if (continued) {
    begin(undefined, continued[1] ?? '', log, clock);
    log.add(continued[2] ?? '');
  } else if (reaction.test(line)) {
    if (isPin(line.replace(/[ \t]*\d+$/, ''))) log.pin();
  } else if (pinnedBy.test(line)) log.pin();
  else if (!furniture.test(line)) log.add(text.replace(/[ \t]*\(edited\)[ \t]*$/i, ''));
}

function readDivider(text: string, clock: WallClock): boolean {
  const start = divider.exec(text)?.[0].length;
  if (start === undefined || text.length > 60) return false;
  const date = readDate(text, start);
  if (date?.month === undefined || !/^[-–— ]*$/.test(text.slice(date.end))) return false;
  clock.setDate({ year: date.year, month: date.month, day: date.day });
  return true;
}

/** A time alone belongs to the name above it, or continues what the same person says. */
function beginAlone(indented: boolean, written: string, log: ChatLog, clock: WallClock): void {
  const above = log.takeBack();
  const isAuthor = above !== undefined && isName(above) && (indented || log.isEmpty || log.hasAuthor(above));
  if (isAuthor) return begin(above, written, log, clock);
  if (above !== undefined) log.add(above);
  begin(undefined, written, log, clock);
}

function begin(name: string | undefined, written: string, log: ChatLog, clock: WallClock): void {
  const read = readClock(written, 0);
  if (!read || read.fault) return log.add(`${name ?? ''} ${written}`);
  let author = name?.trim();
  let isBot = author !== undefined && badge.test(author);
  author = author?.replace(badge, '');
  author = author?.replace(statusEmoji, '');
  // The badge of a program, or what a person shows as status, may stand on a line of its own below the name.
  if (author === '') author = log.takeBack();
  if (author === undefined) {
    author = log.lastAuthor;
    isBot = log.lastIsBot;
  }
  log.begin(clock.at(read.minutes, undefined), author, isBot);
}

function isName(text: string): boolean {
  return /^\p{L}[^\n:;!?[\]{}<>|]{0,59}$/u.test(text) && !/[.,]$/.test(text) && !furniture.test(text);
}

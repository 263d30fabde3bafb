import { monthNumber } from '../../timeline/calendar';
import { BadSource, type Adapter } from '../adapter';
import { eventAt, type EventTime, type ImportedEvent } from '../importedEvent';
import { isoTime } from '../instants';

const commitLine = /^commit ([\da-f]{7,64})\b(.*)$/;
const headerLine = /^(Author|AuthorDate|Date|Commit|CommitDate|Merge|TaggerDate|Tagger):\s+(.*)$/;
/** `--format='%h %cI %an %s'` and the like: hash and ISO time in either order, tabs or U+001F between. */
const oneLine =
  /^(?:([\da-f]{7,64})[ \t,|]+)?(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})? ?(?:Z|[+-]\d{2}:?\d{2}))[ \t,|]+(\S.*)$/;

/** What `git log` prints: its default form with any `--date`, and one line a commit with ISO times. */
export const gitLog: Adapter = {
  id: 'git-log',
  title: 'git log',

  detect({ sample }) {
    if (sample.some(({ text }, index) => commitLine.test(text) && headerLine.test(sample[index + 1]?.text ?? '')))
      return 0.95;
    const matching = sample.filter(({ text }) => oneLine.exec(plain(text))?.[1] !== undefined).length;
    return matching > 0 && matching * 2 >= sample.length ? 0.9 : 0;
  },

  parse({ lines }) {
    const isLong = lines.some(({ text }) => commitLine.test(text));
    return isLong ? longForm(lines) : lines.flatMap(({ text }) => shortForm(text) ?? []);
  },
};

type Lines = Parameters<Adapter['parse']>[0]['lines'];

interface Draft {
  readonly hash: string;
  readonly tags: string;
  readonly line: number;
  time: EventTime | undefined;
  author: string | undefined;
  subject: string | undefined;
}

function longForm(lines: Lines): readonly ImportedEvent[] {
  const drafts: Draft[] = [];
  for (const { text, number } of lines) {
    const commit = commitLine.exec(text);
    const draft = drafts.at(-1);
    if (commit) {
      const tags = /tag: ([^,)]+)/.exec(commit[2] ?? '')?.[1] ?? '';
      drafts.push({
        hash: commit[1] ?? '',
        tags,
        line: number,
        time: undefined,
        author: undefined,
        subject: undefined,
      });
    } else if (draft) readHeader(draft, text, number);
  }
  return drafts.map((draft) => {
    if (draft.time === undefined)
      throw new BadSource(`line ${draft.line}: commit ${draft.hash.slice(0, 10)} has no date`);
    return commitEvent(draft.time, draft.hash, draft.subject ?? '', draft.author, draft.tags);
  });
}

function readHeader(draft: Draft, text: string, line: number): void {
  const header = draft.subject === undefined ? headerLine.exec(text) : null;
  const value = header?.[2] ?? '';
  switch (header?.[1]) {
    case 'Author':
      draft.author = value.replace(/\s*<[^<>]*>\s*$/, '');
      break;
    case 'Date':
    case 'CommitDate':
    case 'AuthorDate': {
      const time = gitDate(value);
      if (time === undefined)
        throw new BadSource(`line ${line} has a date of no form that git prints: ${value.slice(0, 40)}`);
      draft.time = time;
      break;
    }
    default:
      if (draft.subject === undefined && /^ {4}\S/.test(text)) draft.subject = text.trim();
  }
}

const classic =
  /^(?:[A-Z][a-z]{2},? )?(?:([A-Z][a-z]{2}) (\d{1,2})|(\d{1,2}) ([A-Z][a-z]{2}))(?: (\d{4}))? (\d{2}:\d{2}:\d{2})(?: (\d{4}))?(?: ([+-]\d{4}))?$/;

/** `Mon May 10 19:03:52 2021 +0900`, `Mon, 10 May 2021 19:03:52 +0900`, ISO. */
function gitDate(written: string): EventTime | undefined {
  const match = classic.exec(written.trim());
  if (!match) return isoTime(written.trim());
  const month = monthNumber(match[1] ?? match[4] ?? '');
  const day = match[2] ?? match[3] ?? '';
  const two = (value: number | string): string => String(value).padStart(2, '0');
  return isoTime(`${match[7] ?? match[5] ?? ''}-${two(month)}-${two(day)}T${match[6] ?? ''}${match[8] ?? ''}`);
}

/** Fields may be separated by U+001F, the separator that no subject holds. */
function plain(text: string): string {
  return text.replaceAll('\u001F', '\t').trim();
}

function shortForm(text: string): ImportedEvent | undefined {
  const match = oneLine.exec(plain(text));
  const time = match && isoTime(match[2] ?? '');
  if (!time) return undefined;
  const parts = (match[3] ?? '').split('\t');
  const subject = parts.at(-1) ?? '';
  const author = parts.length > 1 ? parts.at(-2)?.replace(/\s*<[^<>]*>$/, '') : undefined;
  return commitEvent(time, match[1] ?? '', subject, author, '');
}

function commitEvent(
  time: EventTime,
  hash: string,
  subject: string,
  author: string | undefined,
  tag: string,
): ImportedEvent {
  const named = `Commit ${hash.slice(0, 10)}`.trim();
  return eventAt(time, `${tag === '' ? named : `Tag ${tag} (${named})`}: ${subject}`, { author });
}

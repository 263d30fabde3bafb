import { Library } from '../core/library/library';
import { LibrarySearch } from '../core/library/search';
import type { SearchHit, SearchMatch } from '../core/library/searchHit';
import { oneOf, parseCommandLine, textOf } from './commandLine';
import { UsageFailure } from './failure';
import { searchFormats, searchHelp } from './libraryHelp';
import { readSummaries } from './readSummaries';
import type { ExitStatus, Session } from './session';

/** `postmortem search`: the postmortems that a query finds, the best first. */
export async function searchCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    format: { type: 'string' },
    limit: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(searchHelp);
    return 0;
  }
  const format = oneOf('format', values['format'], searchFormats, 'text');
  const limit = limitOf(textOf(values['limit']));
  const [query, ...files] = operands;
  if (query === undefined || query.trim() === '') throw new UsageFailure('search needs words to look for');
  if (files.length === 0) throw new UsageFailure('search needs a file, a folder or - behind the words');
  const library = new Library();
  for (const summary of await readSummaries(session, files)) library.put(summary);
  const hits = new LibrarySearch(library).search(query, limit);
  if (format === 'json') session.print(JSON.stringify({ version: 1, query, hits: hits.map(hitAsJson) }, undefined, 2));
  else if (hits.length > 0) session.print(hits.map(hitAsText).join('\n'));
  else if (library.size > 0) session.note(`nothing found for ${query}`);
  return session.failed ? 2 : 0;
}

function limitOf(value: string | undefined): number {
  if (value === undefined) return 20;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageFailure(`--limit is a number from 1 on, not “${value}”`);
  return limit;
}

function hitAsJson({ summary, score, matches }: SearchHit): object {
  const { path, title, date, severity, status } = summary;
  return {
    path,
    title,
    date: date ?? null,
    severity: severity ?? null,
    status: status ?? null,
    score: Math.round(score * 100) / 100,
    matches: matches.map((match) => ({
      field: match.field,
      text: match.text,
      spans: match.spans,
      line: lineOf(summary, match),
    })),
  };
}

function lineOf(summary: SearchHit['summary'], { field, index }: SearchMatch): number | null {
  return field === 'actions' ? (summary.actions[index]?.line ?? null) : null;
}

function hitAsText({ summary, matches }: SearchHit): string {
  const facts = [summary.date, summary.severity].filter((fact) => fact !== undefined).join(', ');
  const title = matches.find(({ field }) => field === 'title');
  const head = `${summary.path}: ${title ? marked(title) : summary.title}${facts === '' ? '' : ` (${facts})`}`;
  const rest = matches.filter(({ field }) => field !== 'title').slice(0, 4);
  return [head, ...rest.map((match) => `  ${names[match.field]}: ${marked(match)}`)].join('\n');
}

const names: Readonly<Record<SearchMatch['field'], string>> = {
  title: 'title',
  id: 'id',
  services: 'service',
  tags: 'tag',
  causes: 'cause',
  actions: 'action',
  gist: 'summary',
  words: 'text',
};

/** The text on one line, with what matches in bold where a terminal shows it. */
function marked({ text, spans }: SearchMatch): string {
  const { NO_COLOR } = process.env;
  if (!process.stdout.isTTY || (NO_COLOR !== undefined && NO_COLOR !== '')) return oneLine(text);
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += `${oneLine(text.slice(at, start))}\u001b[1m${oneLine(text.slice(start, end))}\u001b[22m`;
    at = end;
  }
  return out + oneLine(text.slice(at));
}

/** What a document says never moves the cursor of a terminal. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

import { computeTrends } from '../core/library/computeTrends';
import { duplicateIds } from '../core/library/libraryFaults';
import type { LibraryFilter } from '../core/library/libraryFilter';
import { scaledSeverity } from '../core/library/severityScale';
import type { PostmortemSummary } from '../core/library/summary';
import { periodUnits } from '../core/library/trends';
import { parseIsoDate } from '../core/timeline/calendar';
import { oneOf, parseCommandLine, textOf, type OptionValues } from './commandLine';
import { UsageFailure } from './failure';
import { trendsText } from './formats/trendsText';
import { searchFormats, statsHelp } from './libraryHelp';
import { readSummaries } from './readSummaries';
import type { ExitStatus, Session } from './session';
import { today } from './today';

/** `postmortem stats`: what many postmortems show together, for people or for a warehouse. */
export async function statsCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    format: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    severity: { type: 'string' },
    service: { type: 'string' },
    tag: { type: 'string' },
    by: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(statsHelp);
    return 0;
  }
  const format = oneOf('format', values['format'], searchFormats, 'text');
  const unit = values['by'] === undefined ? undefined : oneOf('by', values['by'], periodUnits, 'month');
  const from = dateOf('from', textOf(values['from']));
  const to = dateOf('to', textOf(values['to']));
  if (operands.length === 0) throw new UsageFailure('stats needs a file, a folder or -');
  const summaries = await readSummaries(session, operands);
  for (const { id, summaries: same } of duplicateIds(summaries))
    session.note(`${same.length} postmortems have the id ${id}: ${same.map(({ path }) => path).join(', ')}`);
  const filter = { ...(from && { from }), ...(to && { to }), ...namesOf(values, summaries) };
  const trends = computeTrends(summaries, { today: today(), filter, ...(unit && { unit }) });
  session.print(format === 'json' ? JSON.stringify(trends, undefined, 2) : trendsText(trends));
  return session.failed ? 2 : 0;
}

/** A day, a month or a year. */
function dateOf(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const match = /^\d{4}(-\d{2})?(-\d{2})?$/.exec(value);
  const day =
    match && parseIsoDate(`${value}${match[1] === undefined ? '-01' : ''}${match[2] === undefined ? '-01' : ''}`);
  if (!day) throw new UsageFailure(`--${option} is a date such as 2026-03-04, 2026-03 or 2026, not “${value}”`);
  return value;
}

/** Names are parted by commas; severities may be written in any way that the scale understands. */
function namesOf(values: OptionValues, summaries: readonly PostmortemSummary[]): LibraryFilter {
  const list = (option: string): readonly string[] | undefined => {
    const names = textOf(values[option])
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return names === undefined || names.length === 0 ? undefined : names;
  };
  const scale = new Map<number, string>();
  for (const { severity, severityRank } of summaries)
    if (severity !== undefined && severityRank !== undefined) scale.set(severityRank, severity);
  const worstFirst = [...scale].sort(([a], [b]) => a - b).map(([, name]) => name);
  const severities = list('severity')?.map((name) => scaledSeverity(name, worstFirst).name);
  const services = list('service');
  const tags = list('tag');
  return { ...(severities && { severities }), ...(services && { services }), ...(tags && { tags }) };
}

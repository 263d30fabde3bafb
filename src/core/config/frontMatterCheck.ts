import validate from 'validator:front-matter';
import frontMatterSchema from '../../../schemas/front-matter.schema.json';
import type { Located } from '../postmortem/actionItem';
import type { MetadataProblem } from '../postmortem/metadata';
import { fieldKeys, incidentStatus, statusOf } from '../postmortem/metadataKeys';
import { parseIsoDate } from '../timeline/calendar';
import type { JsonSchema } from './jsonSchema';
import { schemaProblems } from './schemaProblem';

/** A key of the front matter (lower case) with its values; a list has several. */
export interface FrontMatterValue {
  readonly key: string;
  readonly values: readonly Located[];
}

const schema: JsonSchema = frontMatterSchema as JsonSchema;

/**
 * What cannot be right about front matter: values that the schema does not allow, days that no calendar has, an end
 * before its start. Keys that the schema does not know are the team's own; empty values are still to be written.
 */
export function frontMatterProblems(entries: readonly FrontMatterValue[]): readonly MetadataProblem[] {
  const first = new Map<string, Located>();
  const data: Record<string, unknown> = {};
  for (const { key, values } of entries) {
    const [value] = values;
    if (value === undefined || first.has(key)) continue;
    first.set(key, value);
    if (Object.hasOwn(schema.properties ?? {}, key)) data[key] = meant(key, values);
  }
  const wrong = validate(data) ? [] : schemaProblems(schema, data, validate.errors ?? []);
  const problems = wrong.flatMap(({ path, message, allowed }) => {
    const key = String(path[0]);
    const value = first.get(key);
    return value === undefined ? [] : [{ key, message, span: value.span, allowed }];
  });
  return [...problems, ...impossibleDays(first), ...endBeforeStart(first)].sort((a, b) => a.span.start - b.span.start);
}

/** A value in the words of the schema: lists as such, the usual words for a status and for yes and no. */
function meant(key: string, values: readonly Located[]): unknown {
  const text = values[0]?.value ?? '';
  const types = schema.properties?.[key]?.type;
  if (types === 'boolean')
    return /^(?:true|yes|on|1)$/i.test(text) || (/^(?:false|no|off|0)$/i.test(text) ? false : text);
  if (Array.isArray(types) && types.includes('array')) return values.map(({ value }) => value);
  // The state of the incident ("Resolved") stands in the same place in many teams.
  if (key === 'status') return statusOf(text) ?? (incidentStatus.test(text) ? 'draft' : text);
  return text;
}

const dateKeys = [...fieldKeys.date, 'end', 'submitted', 'finalized', 'closed', 'published'];

function impossibleDays(values: ReadonlyMap<string, Located>): MetadataProblem[] {
  return dateKeys.flatMap((key) => {
    const located = values.get(key);
    const day = /^\d{4}-\d{2}-\d{2}/.exec(located?.value ?? '')?.[0];
    if (located === undefined || day === undefined || parseIsoDate(day) !== undefined) return [];
    const message = `“${key}” is ${day}, which is no day of the calendar. Which day was it?`;
    return [{ key, message, span: located.span, allowed: [] }];
  });
}

/** Compared only when both are written the same way, so that no zone has to be guessed. */
function endBeforeStart(values: ReadonlyMap<string, Located>): MetadataProblem[] {
  const start = values.get('start');
  const end = values.get('end');
  if (start === undefined || end === undefined) return [];
  const from = isoMoment(start.value);
  const to = isoMoment(end.value);
  if (from === undefined || to === undefined || from.rest !== to.rest || to.moment >= from.moment) return [];
  const message = `“end” is ${end.value}, before “start” at ${start.value}. Is one of them a slip?`;
  return [{ key: 'end', message, span: end.span, allowed: [] }];
}

function isoMoment(text: string): { moment: string; rest: string } | undefined {
  const [, day, time = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?(.*)$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  return { moment: `${day} ${time}`, rest: `${time.length}${rest.trim()}` };
}

import type { LibraryFilter } from '../core/library/libraryFilter';
import { isArrayOf, isOneOf, isOptional, isRecord } from './guards';
import type { TrendsPart } from './trendsParts';

export type {
  ActionRow,
  ActionTrends,
  Distribution,
  Figure,
  IncidentRow,
  IncidentsOverTime,
  Trends,
} from '../core/library/trends';
export type { LibraryFilter } from '../core/library/libraryFilter';

/** From the extension to the panel of trends: one of the parts of what it is to show. */
export type TrendsHostMessage = {
  readonly type: 'trends';
  readonly part: TrendsPart;
  /** Parts of one picture have one number, and come in order; another number begins a new picture. */
  readonly picture: number;
  readonly isLast: boolean;
  /** Whether every postmortem has been read. */
  readonly isComplete: boolean;
};

export const trendsFileKinds = ['svg', 'png', 'csv'] as const;

export type TrendsFileKind = (typeof trendsFileKinds)[number];

/** From the panel of trends to the extension. */
export type TrendsPanelMessage =
  /** The panel listens now; nothing is sent to it before. */
  | { readonly type: 'ready' }
  | { readonly type: 'filter'; readonly filter: LibraryFilter }
  /** Show a postmortem in the editor, at a line (1-based) where one is named. */
  | { readonly type: 'open'; readonly path: string; readonly line?: number | undefined }
  /** Save a picture of a chart: the text of an SVG, or a PNG in base64. */
  | { readonly type: 'save'; readonly kind: 'svg' | 'png'; readonly name: string; readonly content: string }
  /** Save the rows behind a figure as CSV. */
  | { readonly type: 'saveRows'; readonly name: string; readonly paths: readonly string[] }
  | { readonly type: 'failed'; readonly message: string };

/** What the panel keeps over a reload of the window. */
export interface TrendsState {
  readonly filter: LibraryFilter;
}

export function isTrendsPanelMessage(value: unknown): value is TrendsPanelMessage {
  if (!isRecord(value)) return false;
  const { name, content, path, line, message } = value;
  switch (value['type']) {
    case 'ready':
      return true;
    case 'filter':
      return isLibraryFilter(value['filter']);
    case 'open':
      return isText(path) && isOptional(line, isLine);
    case 'save':
      return isOneOf(['svg', 'png'], value['kind']) && isText(name) && isText(content);
    case 'saveRows':
      return isText(name) && isArrayOf(value['paths'], isText);
    case 'failed':
      return isText(message);
    default:
      return false;
  }
}

export function isTrendsState(value: unknown): value is TrendsState {
  return isRecord(value) && isLibraryFilter(value['filter']);
}

const statuses = ['draft', 'in-review', 'final', 'closed'] as const;

function isLibraryFilter(value: unknown): value is LibraryFilter {
  if (!isRecord(value)) return false;
  const texts = (list: unknown): boolean => list === undefined || isArrayOf(list, isText);
  return (
    isOptional(value['from'], isText) &&
    isOptional(value['to'], isText) &&
    [value['severities'], value['services'], value['tags']].every(texts) &&
    (value['statuses'] === undefined || isArrayOf(value['statuses'], (one) => isOneOf(statuses, one)))
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

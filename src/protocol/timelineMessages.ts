import type { TimelineView } from '../core/timeline/view';
import { severities } from '../core/rules/finding';
import { type MilestoneKind, milestoneKinds } from '../core/timeline/timeline';
import { type ClockZone, clockZones } from '../core/timeline/viewClock';
import { isClockTime } from '../core/timeline/viewClockTime';
import { type ExportFormat, exportFormats } from '../core/timeline/viewExportFormat';
import { entryKinds } from '../core/timeline/viewKind';
import { type LaneGrouping, laneGroupings } from '../core/timeline/viewLanes';
import { isArrayOf, isOneOf, isOptional, isRecord } from './guards';

/** From the extension to the panel. Every message names the document it speaks of. */
export type HostMessage =
  | { readonly type: 'timeline'; readonly uri: string; readonly version: number; readonly view: TimelineView }
  /** The line (0-based) that the editor's cursor is on. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number }
  /** Why there is no timeline to show, in words for the reader. */
  | { readonly type: 'unavailable'; readonly uri: string; readonly reason: string };

/** From the panel to the extension. */
export type PanelMessage =
  /** The panel listens now; nothing is sent to it before. */
  | { readonly type: 'ready' }
  /** Show a line (0-based) in the editor; the panel keeps the focus unless the person asks for the editor. */
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number; readonly focus: boolean }
  /** Apply a fix of a finding, both by position in the reading that the panel was last sent (its `version`). */
  | (Edit & { readonly type: 'fix'; readonly finding: number; readonly fix: number })
  /** Make an entry (position) the milestone; without one, take its marks away. */
  | (Edit & { readonly type: 'mark'; readonly entry: number; readonly milestone?: MilestoneKind | undefined })
  /** Give an entry (position) another time of the 24-hour clock. */
  | (Edit & { readonly type: 'retime'; readonly entry: number; readonly time: string })
  /** Begin a new entry at a moment (minutes on the document's axis) and go there to write it. */
  | (Edit & { readonly type: 'add'; readonly minute: number })
  /** Save or copy the timeline, with its times on the clock that the panel shows. */
  | { readonly type: 'export'; readonly uri: string; readonly format: ExportFormat; readonly zone: ClockZone }
  /** Save an image that only a browser can make; base64. */
  | { readonly type: 'savePng'; readonly uri: string; readonly image: string }
  | { readonly type: 'failed'; readonly uri: string | undefined; readonly message: string };

/** A change of the document as the panel saw it; when it has moved on since, nothing is changed. */
interface Edit {
  readonly uri: string;
  readonly version: number;
}

/** What the panel remembers about itself through reloads. Anything else found in its place is ignored. */
export interface PanelState {
  readonly uri: string;
  readonly zoom: number;
  readonly from?: number | undefined;
  readonly zone: ClockZone;
  readonly lanes?: LaneGrouping | undefined;
}

/** Whether something that arrived is a message for the panel. Checks every field that is used, so a bad one changes nothing. */
export function isHostMessage(value: unknown): value is HostMessage {
  if (!isRecord(value) || typeof value['uri'] !== 'string') return false;
  switch (value['type']) {
    case 'timeline':
      return isCount(value['version']) && isTimelineView(value['view']);
    case 'cursor':
      return isCount(value['line']);
    case 'unavailable':
      return typeof value['reason'] === 'string';
    default:
      return false;
  }
}

/** Whether something that arrived is a message from the panel. */
export function isPanelMessage(value: unknown): value is PanelMessage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
      return true;
    case 'reveal':
      return typeof value['uri'] === 'string' && isCount(value['line']) && typeof value['focus'] === 'boolean';
    case 'fix':
      return isEdit(value) && isCount(value['finding']) && isCount(value['fix']);
    case 'mark':
      return isEdit(value) && isCount(value['entry']) && isOptional(value['milestone'], isMilestone);
    case 'retime':
      return (
        isEdit(value) && isCount(value['entry']) && typeof value['time'] === 'string' && isClockTime(value['time'])
      );
    case 'add':
      return isEdit(value) && isFinite(value['minute']);
    case 'export':
      return isString(value['uri']) && isOneOf(exportFormats, value['format']) && isOneOf(clockZones, value['zone']);
    case 'savePng':
      return (
        isString(value['uri']) && isString(value['image']) && /^[A-Za-z0-9+/]{1,40000000}={0,2}$/.test(value['image'])
      );
    case 'failed':
      return isOptional(value['uri'], isString) && typeof value['message'] === 'string';
    default:
      return false;
  }
}

/** Whether what VS Code kept for the panel is a state; an older or broken one is not. */
export function isPanelState(value: unknown): value is PanelState {
  return (
    isRecord(value) &&
    typeof value['uri'] === 'string' &&
    isFinite(value['zoom']) &&
    isOptional(value['from'], isFinite) &&
    isOneOf(clockZones, value['zone']) &&
    (value['lanes'] === undefined || isOneOf(laneGroupings, value['lanes']))
  );
}

function isEdit(value: Record<string, unknown>): boolean {
  return typeof value['uri'] === 'string' && isCount(value['version']);
}

function isMilestone(value: unknown): value is MilestoneKind {
  return isOneOf(milestoneKinds, value);
}

function isTimelineView(value: unknown): value is TimelineView {
  return (
    isRecord(value) &&
    [value['title'], value['severity'], value['status'], value['zone']].every((text) => isOptional(text, isString)) &&
    isCount(value['omitted']) &&
    isArrayOf(value['entries'], isViewEntry) &&
    isRecord(value['milestones']) &&
    Object.values(value['milestones']).every(isCount) &&
    isRecord(value['metrics']) &&
    Object.values(value['metrics']).every((minutes) => isOptional(minutes, isFinite)) &&
    isFindings(value['findings'])
  );
}

function isViewEntry(value: unknown): boolean {
  return (
    isRecord(value) &&
    isCount(value['line']) &&
    isCount(value['endLine']) &&
    typeof value['text'] === 'string' &&
    isOneOf(entryKinds, value['kind']) &&
    typeof value['approximate'] === 'boolean' &&
    isArrayOf(value['milestones'], isMilestone) &&
    isFindings(value['findings']) &&
    isOptional(value['actor'], isString) &&
    isOptional(value['date'], isString) &&
    isOptional(value['time'], isString) &&
    isOptional(value['end'], isString) &&
    isOptional(value['zone'], isString) &&
    isOptional(value['instant'], isFinite) &&
    isOptional(value['minutes'], isFinite) &&
    isOptional(value['endMinutes'], isFinite)
  );
}

function isFindings(value: unknown): boolean {
  return value === undefined || isArrayOf(value, isFinding);
}

function isFinding(value: unknown): boolean {
  return (
    isRecord(value) &&
    isCount(value['finding']) &&
    isOneOf(severities, value['severity']) &&
    typeof value['message'] === 'string' &&
    isArrayOf(value['fixes'], isString)
  );
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

import type { MilestoneKind } from '../../core/timeline/timeline';
import type { TimelineView } from '../../core/timeline/view';
import type { ClockZone } from '../../core/timeline/viewClock';
import type { EntryKind } from '../../core/timeline/viewKind';
import type { ExportFormat } from '../../core/timeline/viewExportFormat';
import type { LaneGrouping } from '../../core/timeline/viewLanes';
import { isHostMessage } from '../../protocol/timelineMessages';
import type { Host } from './host';

/** What the panel shows at one moment; replaced as a whole, so that comparing identities tells what changed. */
export interface PanelSnapshot {
  readonly view: TimelineView | undefined;
  readonly unavailable: string | undefined;
  /** Position of the entry that holds the editor's cursor. */
  readonly cursor: number | undefined;
  /** Position of the entry that the keyboard is on within the panel. */
  readonly active: number | undefined;
  /** Position of the entry under the pointer, in the list or in the picture. */
  readonly hovered: number | undefined;
  /** Whether the pointer is in the picture: the list needs no explanation. */
  readonly pointed: boolean;
  readonly zoom: number;
  readonly from: number | undefined;
  readonly zone: ClockZone;
  readonly lanes: LaneGrouping;
  readonly search: string;
  /** Kinds that are switched off. */
  readonly hidden: ReadonlySet<EntryKind>;
}

/** The panel's state and everything that may happen to it. No DOM. */
export class PanelModel {
  readonly #host: Host;
  readonly #listeners = new Set<() => void>();
  #uri: string | undefined;
  #version = 0;
  #line: number | undefined;
  #snapshot: PanelSnapshot = {
    view: undefined,
    unavailable: undefined,
    cursor: undefined,
    active: undefined,
    hovered: undefined,
    pointed: false,
    zoom: 1,
    from: undefined,
    zone: 'document',
    lanes: 'kind',
    search: '',
    hidden: new Set(),
  };

  constructor(host: Host) {
    this.#host = host;
    const state = host.load();
    if (!state) return;
    this.#uri = state.uri;
    this.#snapshot = {
      ...this.#snapshot,
      zoom: state.zoom,
      from: state.from,
      zone: state.zone,
      lanes: state.lanes ?? 'kind',
    };
  }

  get uri(): string | undefined {
    return this.#uri;
  }

  get snapshot(): PanelSnapshot {
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes whatever arrives; what is no message of ours is ignored. */
  receive(data: unknown): void {
    if (!isHostMessage(data)) return;
    switch (data.type) {
      case 'timeline':
        this.#version = data.version;
        return this.#show(data.uri, data.view);
      case 'cursor':
        if (data.uri !== this.#uri) return;
        this.#line = data.line;
        return this.#update({ cursor: this.#entryAt(this.#snapshot.view, data.line) });
      case 'unavailable':
        this.#uri = data.uri;
        this.#save();
        return this.#update({ view: undefined, unavailable: data.reason });
    }
  }

  /** Shows an entry's line in the editor; with `focus` the editor takes the keyboard. */
  reveal(place: number, focus: boolean): void {
    const line = this.#snapshot.view?.entries[place]?.line;
    if (this.#uri === undefined || line === undefined) return;
    this.#update({ active: place });
    this.#host.post({ type: 'reveal', uri: this.#uri, line, focus });
  }

  /** Makes the entry the milestone; without a kind, takes its marks away. */
  mark(entry: number, milestone: MilestoneKind | undefined): void {
    if (this.#uri !== undefined)
      this.#host.post({ type: 'mark', uri: this.#uri, version: this.#version, entry, milestone });
  }

  retime(entry: number, time: string): void {
    if (this.#uri !== undefined)
      this.#host.post({ type: 'retime', uri: this.#uri, version: this.#version, entry, time });
  }

  /** Begins a new entry; the editor takes the focus so that it can be written. */
  add(minute: number): void {
    if (this.#uri !== undefined) this.#host.post({ type: 'add', uri: this.#uri, version: this.#version, minute });
  }

  fix(finding: number, fix: number): void {
    if (this.#uri !== undefined) this.#host.post({ type: 'fix', uri: this.#uri, version: this.#version, finding, fix });
  }

  export(format: ExportFormat): void {
    if (this.#uri !== undefined) this.#host.post({ type: 'export', uri: this.#uri, format, zone: this.#snapshot.zone });
  }

  savePng(image: string): void {
    if (this.#uri !== undefined) this.#host.post({ type: 'savePng', uri: this.#uri, image });
  }

  activate(place: number | undefined): void {
    if (place !== this.#snapshot.active) this.#update({ active: place });
  }

  hover(place: number | undefined, pointed: boolean): void {
    if (place !== this.#snapshot.hovered) this.#update({ hovered: place, pointed });
  }

  look(zoom: number, from: number | undefined): void {
    this.#update({ zoom, from: zoom <= 1 ? undefined : from });
    this.#save();
  }

  useZone(zone: ClockZone): void {
    this.#update({ zone });
    this.#save();
  }

  groupBy(lanes: LaneGrouping): void {
    this.#update({ lanes });
    this.#save();
  }

  search(search: string): void {
    this.#update({ search });
  }

  toggle(kind: EntryKind): void {
    const hidden = new Set(this.#snapshot.hidden);
    if (!hidden.delete(kind)) hidden.add(kind);
    this.#update({ hidden });
  }

  #show(uri: string, view: TimelineView): void {
    const same = uri === this.#uri;
    this.#uri = uri;
    if (!same) this.#line = undefined;
    const active = same ? placeAfter(this.#snapshot.view, view, this.#snapshot.active) : undefined;
    const cursor = this.#line === undefined ? undefined : this.#entryAt(view, this.#line);
    this.#update({ view, unavailable: undefined, active, cursor, hovered: undefined });
    this.#save();
  }

  /** The innermost entry that reaches over a line: one entry's text may hold the next one. */
  #entryAt(view: TimelineView | undefined, line: number): number | undefined {
    let best: number | undefined;
    view?.entries.forEach((entry, place) => {
      if (entry.line > line || entry.endLine < line) return;
      if (best === undefined || entry.line >= (view.entries[best]?.line ?? 0)) best = place;
    });
    return best;
  }

  #update(change: Partial<PanelSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #save(): void {
    const { zoom, from, zone, lanes } = this.#snapshot;
    if (this.#uri !== undefined) this.#host.save({ uri: this.#uri, zoom, from, zone, lanes });
  }
}

/** Where an entry has gone in a newer view: entries may have been written above it, or it may have changed itself. */
function placeAfter(
  before: TimelineView | undefined,
  now: TimelineView,
  place: number | undefined,
): number | undefined {
  const entry = place === undefined ? undefined : before?.entries[place];
  if (!entry || place === undefined) return undefined;
  const there = now.entries[place];
  if (there?.text === entry.text) return place;
  const moved = now.entries.findIndex(({ time, text }) => time === entry.time && text === entry.text);
  if (moved >= 0) return moved;
  return there?.line === entry.line ? place : undefined;
}

import type { EntryKind } from './viewKind';
import { axisHeight, bandHeight, barHeight, type Lane, type MetricBar, type TimelineLayout } from './viewLayout';
import { labelFontSize, type Mark } from './viewMarks';
import type { PhaseKind } from './viewPhases';
import { fitText, isolated } from './viewText';
import { tickFontSize } from './viewTicks';

/** One SVG element as data: the panel makes DOM of it, exports write it as text. */
export interface SceneNode {
  readonly tag: 'g' | 'rect' | 'path' | 'text' | 'tspan';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SceneNode | string)[];
  /** The mark that the element stands for, or whose label it is. */
  readonly mark?: Mark;
}

/** Colours by what they mean: CSS variables in the panel, fixed colours in files. */
export interface Palette {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly background: string;
  readonly fault: string;
  readonly phases: Readonly<Record<PhaseKind, string>>;
  readonly kinds: Readonly<Record<EntryKind, string>>;
}

type Attributes = SceneNode['attributes'];

function element(tag: SceneNode['tag'], attributes: Attributes, ...children: (SceneNode | string)[]): SceneNode {
  return { tag, attributes, children };
}

/** The picture's parts from back to front. */
export function sceneOf(layout: TimelineLayout, palette: Palette): readonly SceneNode[] {
  return [
    element('g', { class: 'phases' }, ...phaseNodes(layout, palette)),
    element('g', { class: 'axis' }, ...axisNodes(layout, palette)),
    element('g', { class: 'breaks' }, ...breakNodes(layout, palette)),
    ...layout.lanes.map((lane) => laneNode(lane, layout, palette)),
    element('g', { class: 'bars' }, ...layout.bars.flatMap((bar) => barNodes(bar, palette))),
  ];
}

function phaseNodes({ phases, height }: TimelineLayout, palette: Palette): SceneNode[] {
  return phases.flatMap(({ kind, x, width, label, labelX }) => {
    const fill = palette.phases[kind];
    const box = { x: round(x), width: round(width) };
    const nodes = [
      element('rect', { ...box, y: axisHeight, height: height - axisHeight, fill, 'fill-opacity': 0.08 }),
      element('rect', { ...box, y: axisHeight, height: bandHeight, fill, 'fill-opacity': 0.3 }),
      element('rect', { ...box, y: axisHeight, height: 3, fill }),
      // Tells neighbours apart where their colours look alike.
      element('rect', { x: box.x, width: 1, y: axisHeight, height: bandHeight, fill: palette.text }),
    ];
    const at = { x: round(labelX), y: axisHeight + 17, 'font-size': 11, fill: palette.text };
    return label ? [...nodes, element('text', at, label)] : nodes;
  });
}

function axisNodes({ ticks, height, width }: TimelineLayout, { line, muted, text }: Palette): SceneNode[] {
  const nodes = [element('path', { d: `M0 ${axisHeight - 0.5}H${round(width)}`, stroke: line, fill: 'none' })];
  for (const { x, time, date, quiet } of ticks) {
    const at = round(x);
    const font = { 'font-size': tickFontSize, ...(quiet ? { 'font-style': 'italic' } : {}) };
    if (time) nodes.push(element('text', { x: at, y: 31, 'text-anchor': 'middle', fill: muted, ...font }, time));
    if (quiet) continue;
    nodes.push(
      element('path', {
        d: `M${at} ${axisHeight - 5}V${round(height)}`,
        stroke: line,
        'stroke-opacity': 0.45,
        'stroke-dasharray': '1 3',
        fill: 'none',
      }),
    );
    if (date)
      nodes.push(element('text', { x: Math.max(4, at - 12), y: 14, fill: text, 'font-weight': 600, ...font }, date));
  }
  return nodes;
}

/** A torn strip: two zigzag edges with the page between them. */
function breakNodes({ breaks, height }: TimelineLayout, { background, line }: Palette): SceneNode[] {
  return breaks.flatMap(({ x, width }) => {
    const tear = Math.max(2, Math.min(14, width - 4));
    const left = x + (width - tear) / 2;
    const edge = (at: number) => zigzag(at, axisHeight - 3, height);
    const strip = `${edge(left)}H${round(left + tear)}V${axisHeight - 3}H${round(left)}Z`;
    return [
      element('path', { d: strip, fill: background, stroke: 'none' }),
      element('path', { d: edge(left), stroke: line, fill: 'none' }),
      element('path', { d: edge(left + tear), stroke: line, fill: 'none' }),
    ];
  });
}

function zigzag(x: number, top: number, bottom: number): string {
  let path = `M${round(x)} ${round(top)}`;
  let side = 1;
  for (let y = top; y < bottom; y += 8) {
    path += `l${side * 4} ${Math.min(8, bottom - y)}`;
    side = -side;
  }
  return path;
}

function laneNode(lane: Lane, { width }: TimelineLayout, palette: Palette): SceneNode {
  const titleAt = { x: 8, y: lane.y + 11, 'font-size': 10, 'letter-spacing': 0.6, fill: palette.muted };
  return element(
    'g',
    { class: 'lane' },
    element('path', {
      d: `M0 ${lane.y - 3}H${round(width)}`,
      stroke: palette.line,
      'stroke-opacity': 0.35,
      fill: 'none',
    }),
    element('text', { ...titleAt, class: 'lane-title' }, fitText(lane.title.toUpperCase(), 11, width - 16)),
    ...lane.marks.flatMap((mark) => [markNode(mark, palette), ...labelNodes(mark, palette)]),
  );
}

function markNode(mark: Mark, palette: Palette): SceneNode {
  const { kind } = mark;
  const color = palette.kinds[kind];
  const x = round(mark.x);
  const y = round(mark.y);
  const nodes: SceneNode[] = [];
  if (mark.width > 0) {
    const range = { x, y: y - 8, width: round(Math.max(2, mark.width)), height: 16, rx: 4, fill: color };
    nodes.push(element('rect', { ...range, 'fill-opacity': 0.3 }));
  }
  // Fingers and shaky hands need more than the shape itself (WCAG 2.2, target size).
  nodes.push(element('rect', { x: x - 12, y: y - 11.5, width: 24, height: 23, fill: 'transparent', class: 'target' }));
  nodes.push(...shape(mark, kind, x, y, color, palette));
  return { ...element('g', { class: `mark${mark.milestone ? ' milestone' : ''}` }, ...nodes), mark };
}

function shape(mark: Mark, kind: EntryKind, x: number, y: number, color: string, palette: Palette): SceneNode[] {
  const fault = mark.faulty
    ? [element('text', { x: x + 4, y: y - 4, fill: palette.fault, 'font-size': 12, 'font-weight': 700 }, '!')]
    : [];
  if (mark.entries.length > 1) {
    const count = mark.entries.length > 99 ? '99+' : String(mark.entries.length);
    const width = 9 + count.length * 6;
    const box = {
      x: x - 7,
      y: y - 8,
      width,
      height: 16,
      rx: 8,
      fill: palette.background,
      stroke: color,
      'stroke-width': 1.5,
    };
    const at = { x: x - 7 + width / 2, y: y + 3.5, 'text-anchor': 'middle', 'font-size': 10, fill: palette.text };
    return [element('rect', { ...box, class: 'shape' }), element('text', at, count), ...fault];
  }
  const hollow = mark.approximate || kind === 'detection';
  const paint = {
    class: 'shape',
    fill: hollow && !mark.milestone ? palette.background : color,
    stroke: hollow && !mark.milestone ? color : palette.background,
    'stroke-width': hollow && !mark.milestone ? 2 : 1,
    ...(mark.approximate ? { 'stroke-dasharray': '2 1.5' } : {}),
  };
  return [element('path', { d: shapePath(mark.milestone ? 'milestone' : kind, x, y), ...paint }), ...fault];
}

/** A shape of its own for each kind, so that nothing hangs on colour alone. */
export function shapePath(kind: EntryKind | 'milestone', x: number, y: number): string {
  switch (kind) {
    case 'milestone':
      return `M${x} ${y - 8}l8 8l-8 8l-8 -8Z`;
    case 'impact':
      return `M${x} ${y - 6}l6 11h-12Z`;
    case 'change':
      return `M${x - 5} ${y - 5}h10v10h-10Z`;
    default:
      return `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`;
  }
}

function labelNodes(mark: Mark, palette: Palette): SceneNode[] {
  const { label } = mark;
  if (!label) return [];
  const parts: (SceneNode | string)[] = [];
  if (label.strong) parts.push(element('tspan', { 'font-weight': 600 }, label.strong));
  if (label.strong && label.text) parts.push(element('tspan', { dx: 7 }, isolated(label.text)));
  else if (label.text) parts.push(isolated(label.text));
  const at = { x: round(label.x), y: round(mark.y) + 4, 'text-anchor': label.anchor, 'font-size': labelFontSize };
  // The halo keeps words readable where they cross a line.
  const halo = { stroke: palette.background, 'stroke-width': 3, 'stroke-opacity': 0.75, 'stroke-linejoin': 'round' };
  const words = { ...at, ...halo, 'paint-order': 'stroke', fill: palette.text, class: 'label' };
  return [{ ...element('text', words, ...parts), mark }];
}

/** A dimension line as in a technical drawing: ends at the two entries, the length in the middle. */
function barNodes(bar: MetricBar, palette: Palette): SceneNode[] {
  const y = bar.y + barHeight / 2;
  const left = round(bar.x);
  const right = round(bar.x + bar.width);
  const path = `M${left} ${y - 6}V${y + 6}M${right} ${y - 6}V${y + 6}M${left} ${y}H${right}`;
  const at = { x: round(bar.labelX), y: y + 4, 'text-anchor': bar.anchor, 'font-size': 11, fill: palette.text };
  const halo = { stroke: palette.background, 'stroke-width': 8, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return [
    element('path', { d: path, stroke: palette.muted, 'stroke-width': 1.5, fill: 'none' }),
    element('text', bar.anchor === 'middle' ? { ...at, ...halo } : at, bar.label),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

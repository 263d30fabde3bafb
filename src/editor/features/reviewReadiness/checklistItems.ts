import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, type TextDocument } from 'vscode';
import type { Span } from '../../../core/markdown/span';
import type { PointState, ReadinessPart, ReadinessPoint } from '../../../core/rules/readiness';
import type { Finding } from '../../../core/rules/finding';
import { editorRange } from '../../services/editorRange';

/** One row of the checklist. Ids are the same for every document and version, so what was folded stays folded. */
export type ChecklistNode =
  | { readonly type: 'part'; readonly part: ReadinessPart }
  | { readonly type: 'point'; readonly part: ReadinessPart; readonly point: ReadinessPoint }
  | { readonly type: 'finding'; readonly point: ReadinessPoint; readonly id: string; readonly finding: Finding };

const icons: Readonly<Record<PointState, ThemeIcon>> = {
  open: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  worthALook: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  done: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
};

/** The rows inside a row. A single finding is told by its point. */
export function childrenOf(node: ChecklistNode): ChecklistNode[] {
  if (node.type === 'part') return node.part.points.map((point) => ({ type: 'point', part: node.part, point }));
  if (node.type === 'finding' || node.point.findings.length < 2) return [];
  const { part, point } = node;
  return point.findings.map((finding, index) => {
    return { type: 'finding', point, id: `${idOf(part, point)}/${index}`, finding };
  });
}

export function itemOf(node: ChecklistNode, document: TextDocument): TreeItem {
  switch (node.type) {
    case 'part':
      return partItem(node.part);
    case 'point':
      return pointItem(node.part, node.point, document);
    case 'finding':
      return findingItem(node.id, node.point, node.finding, document);
  }
}

function partItem(part: ReadinessPart): TreeItem {
  const done = part.points.filter(({ state }) => state === 'done').length;
  const isDone = done === part.points.length;
  const item = new TreeItem(
    part.title,
    isDone ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded,
  );
  item.id = part.kind;
  item.description = l10n.t('{0} of {1}', done, part.points.length);
  item.iconPath = icons[worst(part.points)];
  item.accessibilityInformation = {
    label: l10n.t('{0}: {1} of {2} points done', part.title, done, part.points.length),
  };
  return item;
}

function pointItem(part: ReadinessPart, point: ReadinessPoint, document: TextDocument): TreeItem {
  const { title, state, findings } = point;
  const [first] = findings;
  const several = findings.length > 1;
  const item = new TreeItem(title, several ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.id = idOf(part, point);
  item.iconPath = icons[state];
  const said = several ? l10n.t('{0} places', findings.length) : (first?.message ?? '');
  item.description = said;
  item.tooltip = first && !several ? first.message : title;
  item.accessibilityInformation = { label: said === '' ? spoken(state, title) : `${spoken(state, title)}. ${said}` };
  const place = several ? undefined : (first?.span ?? part.section?.label);
  if (place) item.command = jumpTo(document, place);
  return item;
}

function findingItem(id: string, point: ReadinessPoint, { message, span, severity }: Finding, document: TextDocument) {
  const item = new TreeItem(message);
  item.id = id;
  const line = document.positionAt(span.start).line + 1;
  item.description = l10n.t('line {0}', line);
  item.tooltip = message;
  item.iconPath = icons[severity === 'error' || severity === 'warning' ? 'open' : 'worthALook'];
  item.accessibilityInformation = { label: l10n.t('{0}, line {1}: {2}', point.title, line, message) };
  item.command = jumpTo(document, span);
  return item;
}

function worst(points: readonly ReadinessPoint[]): PointState {
  const states = points.map(({ state }) => state);
  return states.includes('open') ? 'open' : states.includes('worthALook') ? 'worthALook' : 'done';
}

/** The icon in words. */
function spoken(state: PointState, title: string): string {
  switch (state) {
    case 'open':
      return l10n.t('Open: {0}', title);
    case 'worthALook':
      return l10n.t('Worth a look: {0}', title);
    case 'done':
      return l10n.t('Done: {0}', title);
  }
}

function idOf({ kind }: ReadinessPart, { title }: ReadinessPoint): string {
  return `${kind}/${title}`;
}

/** Where the document is already shown: beside it another one, or its timeline, may have the focus. */
function jumpTo(document: TextDocument, span: Span): NonNullable<TreeItem['command']> {
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  return {
    command: 'vscode.open',
    title: l10n.t('Show in the Text'),
    arguments: [document.uri, { selection: editorRange(document, span), viewColumn: shown?.viewColumn }],
  };
}

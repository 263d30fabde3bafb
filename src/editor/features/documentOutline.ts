import {
  Disposable,
  DocumentSymbol,
  languages,
  Range,
  SymbolKind,
  workspace,
  type CancellationToken,
  type DocumentSymbolProvider,
  type TextDocument,
} from 'vscode';
import type { Span } from '../../core/markdown/span';
import type { Heading, Postmortem } from '../../core/postmortem/postmortem';
import type { Section } from '../../core/postmortem/section';
import { editorRange } from '../services/editorRange';
import type { PostmortemDocuments } from '../services/postmortemDocuments';
import { readSettings, settingsSection } from '../services/settings';

/**
 * Outline and breadcrumbs of a postmortem: all headings as Markdown's own outline has them, labelled sections, and inside
 * them the timeline's entries and the action items. VS Code shows each provider's outline as a group of its own, and the
 * breadcrumbs follow one of them; because the headings are here, too, neither loses anything.
 */
export function registerDocumentOutline(documents: PostmortemDocuments): Disposable {
  const register = (): Disposable =>
    languages.registerDocumentSymbolProvider({ language: 'markdown' }, new Outline(documents), { label: 'Postmortem' });
  let registered = register();
  return Disposable.from(
    // VS Code keeps what it was given for a version of a document until the providers change.
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(`${settingsSection}.outline`)) return;
      registered.dispose();
      registered = register();
    }),
    new Disposable(() => registered.dispose()),
  );
}

class Outline implements DocumentSymbolProvider {
  readonly #documents: PostmortemDocuments;

  constructor(documents: PostmortemDocuments) {
    this.#documents = documents;
  }

  async provideDocumentSymbols(document: TextDocument, token: CancellationToken): Promise<DocumentSymbol[]> {
    if (!readSettings(document.uri).showOutline) return [];
    const reading = await this.#documents.read(document);
    if (!reading?.recognition.isPostmortem || token.isCancellationRequested) return [];
    return nested(partsOf(reading.postmortem), document);
  }
}

/** One row of the outline, not yet put into its place. */
interface Part {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** Everything that belongs to it. */
  readonly span: Span;
  /** What is shown when it is chosen. */
  readonly label: Span;
}

function partsOf({ headings, sections, timeline, actions }: Postmortem): readonly Part[] {
  return [
    ...headings.map(headingPart),
    ...sections.filter(({ form }) => form !== 'heading').map(sectionPart),
    ...timeline.entries
      .filter(({ form }) => form !== 'heading')
      .map(({ time, date, text, span, timeSpan }) => ({
        name: `${time ?? date ?? ''} ${text}`.trim(),
        detail: '',
        kind: SymbolKind.Event,
        span,
        label: timeSpan,
      })),
    ...actions
      .filter(({ form }) => form !== 'heading')
      .map(({ text, owner, span, textSpan }) => ({
        name: text,
        detail: owner?.value ?? '',
        kind: SymbolKind.Constant,
        span,
        label: textSpan,
      })),
  ].filter(({ name }) => name.trim() !== '');
}

function headingPart({ title, level, span, end }: Heading): Part {
  return {
    name: `${'#'.repeat(level)} ${title}`,
    detail: '',
    kind: SymbolKind.String,
    span: { start: span.start, end },
    label: span,
  };
}

function sectionPart({ title, label, span }: Section): Part {
  return { name: title, detail: '', kind: SymbolKind.String, span, label };
}

/** Puts parts into those around them; what only overlaps stands beside. */
function nested(parts: readonly Part[], document: TextDocument): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { readonly symbol: DocumentSymbol; readonly end: number }[] = [];
  const sorted = [...parts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const { name, detail, kind, span, label } of sorted) {
    while ((open.at(-1)?.end ?? Infinity) < span.end || (open.at(-1)?.end ?? Infinity) <= span.start) open.pop();
    const range = editorRange(document, span);
    const symbol = new DocumentSymbol(name, detail, kind, range, within(range, editorRange(document, label)));
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
    open.push({ symbol, end: span.end });
  }
  return roots;
}

/** The editor refuses a symbol whose selection is outside of it. */
function within(range: Range, selection: Range): Range {
  return range.intersection(selection) ?? new Range(range.start, range.start);
}

import type { Config } from '../config/config';
import { applyEdits } from '../markdown/applyEdits';
import { MarkdownReader } from '../markdown/markdownReader';
import type { Postmortem } from '../postmortem/postmortem';
import { hiddenText } from './hiddenText';
import { findInternalMarks, type MarkProblem } from './internalMarks';
import { leftOut } from './leftOut';
import type { ChangeKind, PublicChange } from './publicChange';
import { publicLinks } from './publicLinks';
import { withoutOverlaps } from './redaction';
import { redactorFor, type Audience, type Redactor } from './redactor';

export interface PublicVersion {
  /** The whole text for others. */
  readonly text: string;
  /** Every difference to the document, in document order; spans are the document's. */
  readonly changes: readonly PublicChange[];
  /** What the writer has to put right in the document; the text is safe nevertheless. */
  readonly problems: readonly MarkProblem[];
}

export interface PublicOptions {
  readonly audience: Audience;
  /** Kinds that a person decided to keep. Marked blocks and internal sections always go. */
  readonly kept: ReadonlySet<ChangeKind>;
}

/**
 * The version of a postmortem for readers outside the team. The document itself is never changed. What is marked as
 * internal, comments and the team's own front matter are left out; people become roles; secrets, addresses and links that
 * lead inside are replaced. All other words stay as they are, wording that regulators ask for included.
 */
export function publicVersion(postmortem: Postmortem, config: Config, options: PublicOptions): PublicVersion {
  const { document } = postmortem;
  const always: ReadonlySet<ChangeKind> = new Set(['mark', 'section']);
  const wanted = (kind: ChangeKind): boolean => always.has(kind) || !options.kept.has(kind);
  const redactor = redactorFor(postmortem, config, options.audience, wanted);
  const whole = leftOut(postmortem, config, wanted);
  const words = redactor.find(document.text);
  const links = publicLinks(document, redactor);
  const changes = layered(whole, links, words);
  const text = applyEdits(document.text, changes);
  const hidden = withoutHidden(text, redactor, changes);
  return { ...hidden, problems: findInternalMarks(document.text).problems };
}

/** Earlier layers win: nothing is changed twice. */
function layered(...layers: readonly (readonly PublicChange[])[]): PublicChange[] {
  const [first = [], ...others] = layers;
  let taken = withoutOverlaps(first);
  for (const layer of others) taken = withoutOverlaps([...taken, ...outside(layer, taken)]);
  return taken;
}

/** The changes, cut to what lies outside those that are taken already. */
function outside(layer: readonly PublicChange[], taken: readonly PublicChange[]): PublicChange[] {
  const result: PublicChange[] = [];
  let place = 0;
  for (const change of [...layer].sort((a, b) => a.span.start - b.span.start)) {
    while ((taken[place]?.span.end ?? Infinity) <= change.span.start) place++;
    let { start } = change.span;
    for (let other = place; start < change.span.end; other++) {
      const next = taken[other]?.span;
      const end = Math.min(change.span.end, next?.start ?? Infinity);
      if (end > start) result.push({ ...change, span: { start, end } });
      start = Math.max(start, next?.end ?? Infinity);
    }
  }
  return result;
}

/** The text without blocks that show by roundabout ways what must not be seen. */
function withoutHidden(
  text: string,
  redactor: Redactor,
  changes: readonly PublicChange[],
): { readonly text: string; readonly changes: readonly PublicChange[] } {
  const spans = hiddenText(new MarkdownReader().read(text), redactor);
  if (spans.length === 0) return { text, changes };
  const edits = spans.map((span) => ({ span, newText: '‹left out›' }));
  const origin = originOf(changes);
  const more = spans.map(({ start, end }): PublicChange => ({
    kind: 'term',
    span: { start: origin(start), end: origin(end) },
    newText: '‹left out›',
    reason: 'Markup hides something in it that must not be seen.',
    unsure: true,
  }));
  return { text: applyEdits(text, edits), changes: withoutOverlaps([...changes, ...more]) };
}

/** Where an offset of the changed text comes from in the document. */
function originOf(changes: readonly PublicChange[]): (offset: number) => number {
  return (offset) => {
    let shift = 0;
    for (const { span, newText } of changes) {
      if (span.start + shift >= offset) break;
      shift += newText.length - (span.end - span.start);
    }
    return Math.max(0, offset - shift);
  };
}

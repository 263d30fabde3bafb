import type { Span } from '../markdown/span';

/** Where an action item stands, so that edits keep the list's own style. */
export type ActionForm = 'bullet' | 'ordered' | 'checkbox' | 'row' | 'prose' | 'heading';

/** A value together with the place where the document says it. */
export interface Located<T = string> {
  readonly value: T;
  readonly span: Span;
}

/** A corrective or preventive action as the document states it; `undefined` where the document says nothing. */
export interface ActionItem {
  readonly form: ActionForm;
  /** The whole item: list item, table row or sentence. */
  readonly span: Span;
  /** 0-based line. */
  readonly line: number;
  /** What is to be done, without owner, due, priority and state marks. */
  readonly text: string;
  readonly textSpan: Span;
  /** The owner as written; several are joined as written ("Ana, Ben"). */
  readonly owner: Located | undefined;
  /** ISO date when it can be read as one, else the text as written ("Q3", "next sprint"). */
  readonly due: Located | undefined;
  readonly priority: Located | undefined;
  /** prevent, mitigate, detect, process, … lower case. */
  readonly type: Located | undefined;
  readonly ticket: Located | undefined;
  /** `undefined` when nothing tells. */
  readonly done: boolean | undefined;
  /** The checkbox's mark (`x` or blank, one character) or the state word. */
  readonly doneSpan: Span | undefined;
}

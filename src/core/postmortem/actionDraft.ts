import type { ActionFields } from './actionFields';
import type { ActionForm } from './actionItem';

/** An action item found in a block; its place and the places of its fields count from the start of the block. */
export interface ActionDraft {
  readonly form: ActionForm;
  readonly start: number;
  readonly end: number;
  /** Where the source of `fields` starts; their places count from here. */
  readonly base: number;
  readonly fields: ActionFields;
}

import { l10n } from 'vscode';
import type { ActionState } from '../../../core/library/actionState';
import type { PostmortemStatus } from '../../../core/postmortem/metadata';

export function statusName(status: PostmortemStatus): string {
  switch (status) {
    case 'draft':
      return l10n.t('Draft');
    case 'in-review':
      return l10n.t('In review');
    case 'final':
      return l10n.t('Final');
    case 'closed':
      return l10n.t('Closed');
  }
}

export function stateName(state: ActionState): string {
  switch (state) {
    case 'overdue':
      return l10n.t('Overdue');
    case 'due-soon':
      return l10n.t('Due soon');
    case 'open':
      return l10n.t('Open');
    case 'done':
      return l10n.t('Done');
  }
}

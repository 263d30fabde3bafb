import { l10n } from 'vscode';
import type { ChangeKind } from '../../../core/publish/publicChange';

/** What a kind of change is called in the editor's language. */
export function changeTitle(kind: ChangeKind): string {
  switch (kind) {
    case 'mark':
      return l10n.t('Blocks marked as internal');
    case 'section':
      return l10n.t('Internal sections');
    case 'comment':
      return l10n.t('Comments');
    case 'metadata':
      return l10n.t('Front matter for the team');
    case 'person':
      return l10n.t('People');
    case 'secret':
      return l10n.t('Secrets');
    case 'e-mail':
      return l10n.t('E-mail addresses');
    case 'ip':
      return l10n.t('IP addresses');
    case 'host':
      return l10n.t('Internal hosts');
    case 'ticket':
      return l10n.t('Tickets');
    case 'chat':
      return l10n.t('Chats and calls');
    case 'link':
      return l10n.t('Links that lead inside');
    case 'term':
      return l10n.t('Terms that stay inside');
  }
}

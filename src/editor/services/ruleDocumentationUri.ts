import { Uri } from 'vscode';
import type { FindingCode } from '../../core/rules/findingCode';

export const openRuleDocumentationCommand = 'postmortem.openRuleDocumentation';

/** A link to a rule's page. VS Code opens command links of diagnostic codes, so the page needs no network. */
export function ruleDocumentationUri(code: FindingCode): Uri {
  return Uri.from({ scheme: 'command', path: openRuleDocumentationCommand, query: JSON.stringify([code]) });
}

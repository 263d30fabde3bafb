import type { ChangeKind, PublicChange } from './publicChange';
import type { MarkdownDocument } from '../markdown/markdownDocument';
import type { PublicVersion } from './publicVersion';

/** What a kind of change is called in lists. */
export const changeTitles: Readonly<Record<ChangeKind, string>> = {
  mark: 'Blocks marked as internal',
  section: 'Internal sections',
  comment: 'Comments',
  metadata: 'Front matter for the team',
  person: 'People',
  secret: 'Secrets',
  'e-mail': 'E-mail addresses',
  ip: 'IP addresses',
  host: 'Internal hosts',
  ticket: 'Tickets',
  chat: 'Chats and calls',
  link: 'Links that lead inside',
  term: 'Terms that stay inside',
};

/**
 * Every change with its line (1-based) and reason, as Markdown: for the person who reviews the version, never for its
 * readers, since it quotes what was taken out. Secrets are not quoted.
 */
export function publicReport(
  { changes, problems }: PublicVersion,
  document: Pick<MarkdownDocument, 'text' | 'lines'>,
): string {
  // A link goes in two pieces; the one with the address tells enough.
  const told = changes.filter(({ span }) => document.text.slice(span.start, span.end) !== '[');
  const rows = told.map(
    (change) =>
      `| ${lineOf(document, change)} | ${changeTitles[change.kind]} | ${cell(what(document.text, change))} | ${cell(change.newText)} | ${cell(change.reason + (change.unsure ? ' Please look: this may mean something else.' : ''))} |`,
  );
  return [
    `# Changes for the version for others`,
    '',
    `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}. This report quotes what was taken out; keep it inside.`,
    '',
    ...problems.map(({ message, span }) => `- Line ${document.lines.positionAt(span.start).line + 1}: ${message}`),
    ...(problems.length > 0 ? [''] : []),
    '| Line | What | Was | Is | Why |',
    '| ---: | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function lineOf({ lines }: Pick<MarkdownDocument, 'lines'>, { span }: PublicChange): number {
  return lines.positionAt(span.start).line + 1;
}

function what(text: string, { kind, span }: PublicChange): string {
  if (kind === 'secret') return '…';
  const found = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return found.length > 60 ? `${found.slice(0, 59)}…` : found;
}

function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|#@]/g, '\\$&').replace(/\s+/g, ' ');
}

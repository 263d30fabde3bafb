import type { ActionItem } from '../postmortem/actionItem';
import type { Postmortem } from '../postmortem/postmortem';

/** The web address of an action's ticket as the document gives it; `undefined` when it only names the ticket. */
export function ticketLink({ document }: Postmortem, { span, ticket }: ActionItem): string | undefined {
  const item = document.text.slice(span.start, span.end);
  const links = item.match(/https?:\/\/[^\s<>()[\]|"'`]+/gi)?.map((link) => link.replace(/[.,;:!?]+$/, '')) ?? [];
  if (!ticket) return links[0];
  const name = ticket.value.toLowerCase();
  const said = item.slice(Math.max(0, ticket.span.start - span.start));
  // A Markdown link has its address behind its words.
  return links.find((link) => link.toLowerCase().includes(name)) ?? linkBehind(said);
}

function linkBehind(text: string): string | undefined {
  return /^[^\]\n]{0,200}\]\((https?:\/\/[^\s<>()"]+)\)/i.exec(text)?.[1];
}

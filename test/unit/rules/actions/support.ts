/** A document whose action items are these. */
export function actions(list: string, before = ''): string {
  return `---\nstatus: in-review\nauthors: [Ana Petrov]\n---\n\n# Outage\n\n${before}## Action items\n\n${list}\n`;
}

/** `YYYY-MM-DD-slug.md`; `attempt` 2, 3, … appends `-2`, `-3` for the next free name. The slug keeps letters and digits of any script. */
export function postmortemFileName(date: string, title: string | undefined, attempt = 1): string {
  throw new Error(`not written yet ${date} ${title} ${attempt}`);
}

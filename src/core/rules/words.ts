/** Words of a text: runs of letters and digits with what joins them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’\-/.%]*/gu)?.length ?? 0;
}

/** “a”, “a and b”, “a, b and c”. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The beginning of a text on one line, for quoting it in a message. */
export function quoted(text: string, limit = 50): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? `“${line}”` : `“${line.slice(0, limit).trimEnd()}…”`;
}

/** Minutes as a reader says them: “45 min”, “1 h 6 min”, “2 d 3 h”. */
export function spokenMinutes(minutes: number): string {
  const total = Math.round(Math.abs(minutes));
  const [days, hours, rest] = [Math.floor(total / 1440), Math.floor((total % 1440) / 60), total % 60];
  const parts = [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''];
  return parts.filter((part) => part !== '').join(' ') || '0 min';
}

/** A text up to its first full stop, colon or semicolon. */
export function firstSentence(text: string): string {
  return /^.*?[.:;](?=\s|$)/.exec(text)?.[0].replace(/[:;]$/, '.') ?? text;
}

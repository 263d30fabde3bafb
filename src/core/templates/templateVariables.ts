/** The values that a template's variables have; a variable without a value is empty. */
export type TemplateValues = Readonly<Partial<Record<string, string>>>;

/** How a value is written at an offset of the text written so far. */
export type WriteValue = (value: string, written: string) => string;

/**
 * Replaces `{{name}}` by its value, keeps what stands between `{{#name}}` and `{{/name}}` only when the variable has a
 * value, and what stands between `{{^name}}` and `{{/name}}` only when it has none. A closing mark without its opening
 * one disappears, an opening one without its closing one reaches to the end: a template is never refused. Linear.
 */
export function replaceVariables(text: string, values: TemplateValues, write: WriteValue = (value) => value): string {
  const open: { readonly name: string; readonly kept: boolean }[] = [];
  let written = '';
  let from = 0;
  const keep = (): boolean => open[open.length - 1]?.kept ?? true;
  for (const mark of text.matchAll(/\{\{([#^/]?)([a-z]{1,30})\}\}/g)) {
    const [whole, kind, name = ''] = mark;
    if (keep()) written += text.slice(from, mark.index);
    from = mark.index + whole.length;
    const value = Object.hasOwn(values, name) ? (values[name] ?? '') : '';
    if (kind === '#' || kind === '^') open.push({ name, kept: keep() && (kind === '#') === (value !== '') });
    else if (kind === '/') {
      if (open[open.length - 1]?.name === name) open.pop();
    } else if (keep()) written += write(value, written);
  }
  return keep() ? written + text.slice(from) : written;
}

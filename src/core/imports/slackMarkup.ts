/** Slack's markup as plain text: mentions by name, links with their words, entities unescaped. */
export function slackPlainText(markup: string, names: ReadonlyMap<string, string>): string {
  return markup
    .replace(
      /<([@#!]?)([^<>|\n]{1,2000})(?:\|([^<>\n]{0,2000}))?>/g,
      (_, sign: string, target: string, words?: string) => shown(sign, target, words, names),
    )
    .replace(/&(lt|gt|amp);/g, (_, name: string) => (name === 'lt' ? '<' : name === 'gt' ? '>' : '&'));
}

function shown(sign: string, target: string, words: string | undefined, names: ReadonlyMap<string, string>): string {
  if (sign === '@') return `@${words ?? names.get(target) ?? target}`;
  if (sign === '#') return `#${words ?? target}`;
  if (sign === '!') return words ?? `@${target.replace(/^subteam\^/, '').replace(/\^.*$/, '')}`;
  const address = target.replace(/^(?:mailto|tel):/, '');
  if (words === undefined || words === '' || address.endsWith(words)) return address;
  return `${words} (${address})`;
}

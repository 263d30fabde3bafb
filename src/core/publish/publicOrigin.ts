/** Name of the version for others beside its document: `outage.md` → `outage.public.md`. */
export function publicFileName(name: string): string {
  return name.replace(/(\.(?:md|markdown))?$/i, (extension) => `.public${extension || '.md'}`);
}

/** Name of the document that a version for others was made from; `undefined` for any other name. */
export function sourceFileName(name: string): string | undefined {
  const match = /^(.+)\.public(\.(?:md|markdown))$/i.exec(name);
  return match === null ? undefined : `${match[1] ?? ''}${match[2] ?? ''}`;
}

const stamp = /\n?<!-- made from a postmortem, sha256:([\da-f]{64}) -->\n*$/;

/** The text with a mark of what it was made from: the digest (SHA-256, hexadecimal) of the document, nothing else of it. */
export function withOrigin(text: string, digest: string): string {
  return `${text.replace(stamp, '').replace(/\n*$/, '\n')}\n<!-- made from a postmortem, sha256:${digest} -->\n`;
}

/** The digest that a version carries; `undefined` when it was not made here. */
export function originOf(text: string): string | undefined {
  return stamp.exec(text)?.[1];
}

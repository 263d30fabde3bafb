/** Words that YAML 1.1 or 1.2 reads as something other than text. */
const notText = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;
/** Letters of any script first, then nothing that YAML could take for syntax; digits first would be numbers and dates. */
const plain = /^\p{L}[\p{L}\p{M}\p{N} ,.()/_+-]*$/u;

/** A date stays as people write it: text in YAML 1.2, and YAML 1.1 readers know it as the same date. */
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** One line of text as a YAML scalar that reads back as the same text; quoted only where YAML needs it. */
export function yamlScalar(line: string): string {
  if (isoDate.test(line)) return line;
  if (plain.test(line) && !line.endsWith(' ') && !notText.test(line)) return line;
  return yamlQuoted(line);
}

/** The same inside `[…]` or `{…}`, where a comma ends the text. */
export function yamlFlowScalar(line: string): string {
  return line.includes(',') ? yamlQuoted(line) : yamlScalar(line);
}

/** The same between double quotes: JSON's strings are YAML's. */
export function yamlQuoted(line: string): string {
  return JSON.stringify(line);
}

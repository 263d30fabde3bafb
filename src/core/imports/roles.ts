import type { Postmortem } from '../postmortem/postmortem';
import { plainText } from '../timeline/plainText';

/** A section of people longer than this tells a story. */
const longest = 5000;

/** The roles that a document gives to people ("Incident commander: Ana Ruiz"), by name in small letters. */
export function rolesIn({ document, sections, metadata }: Postmortem): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  const add = (role: string, names: string): void => {
    for (const name of names.split(/\s*(?:[,;/&]|\band\b)\s*/)) {
      const key = name
        .replace(/\s*\([^()]*\)/g, '')
        .trim()
        .replace(/^@/, '')
        .toLowerCase();
      if (key !== '' && !roles.has(key)) roles.set(key, role);
    }
  };
  for (const [key, { value }] of metadata.other) {
    if (roleWords.test(key)) add(key.charAt(0).toUpperCase() + key.slice(1).replace(/[_-]/g, ' '), value.slice(0, 500));
  }
  for (const { kind, content } of sections) {
    if (kind !== 'people') continue;
    for (const line of document.text
      .slice(content.start, Math.min(content.end, content.start + longest))
      .split(/[\r\n]+/)) {
      const match = /^[\s>|*+-]*([\p{L}][\p{L} /-]{1,40}?)\s*[:|–—]\s*(.+)$/u.exec(line.replace(/\*\*|__/g, ''));
      if (match) add(plainText(match[1] ?? ''), plainText((match[2] ?? '').replace(/\|/g, ' ')));
    }
  }
  return roles;
}

const roleWords =
  /commander|lead|scribe|communications|liaison|operations|responder|on[ _-]?call|manager|expert|owner/i;

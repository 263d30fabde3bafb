import { findPrivateText, type PrivateKind } from '../secrets/findPrivateText';

/** What is masked in imported text. */
export type SecretKind = 'key' | 'token' | 'password' | 'e-mail address' | 'IP address';

const shownKinds: Readonly<Record<PrivateKind, SecretKind>> = {
  key: 'key',
  token: 'token',
  password: 'password',
  email: 'e-mail address',
  ip: 'IP address',
};

/** The text with secrets replaced by ‹what they were›; adds to the counts by kind. */
export function maskSecrets(text: string, counts: Map<SecretKind, number>): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of findPrivateText(text)) {
    if (end <= from) continue;
    if (start >= from) {
      const shown = shownKinds[kind];
      counts.set(shown, (counts.get(shown) ?? 0) + 1);
      masked += `${text.slice(from, start)}‹${shown}›`;
    }
    // What reaches beyond a secret that began earlier goes with it.
    from = end;
  }
  return masked + text.slice(from);
}

import { countBelow } from '../rules/spanIndex';
import { findSecrets } from './secretRules';

/** What a text may hold that should not leave the team. */
export type PrivateKind = 'key' | 'token' | 'password' | 'email' | 'ip';

/** A private piece of a text. */
export interface PrivateSpan {
  readonly kind: PrivateKind;
  /** What found it, in words. */
  readonly rule: string;
  /** UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

interface SecretPattern {
  readonly kind: PrivateKind;
  /** A text without this cannot match; saves the search in most texts. */
  readonly needs: RegExp;
  /** What stands in front of the secret and stays is the first group, if any. */
  readonly pattern: RegExp;
}

/**
 * Besides the kept rules of secretlint (`findSecrets`): what chats and logs show. Forms as the issuers document them
 * (prefix and alphabet), and values behind words that announce a secret. Every repetition is bounded or of one class, so
 * the search is linear.
 */
const patterns: readonly SecretPattern[] = [
  {
    kind: 'key',
    needs: /-----BEGIN/,
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g,
  },
  // AWS access keys, Google API keys, Stripe keys, SendGrid keys, npm tokens.
  {
    kind: 'key',
    needs: /AKIA|ASIA|AIza|[rs]k_(?:live|test)|SG\./,
    pattern:
      /\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|[rs]k_(?:live|test)_[A-Za-z0-9]{10,200}|SG\.[\w-]{16,64}\.[\w-]{16,64})\b/g,
  },
  // GitHub, GitLab, Slack (with its webhooks), npm, PyPI, OpenAI and Anthropic style tokens, JSON web tokens.
  {
    kind: 'token',
    needs: /gh[pousr]_|github_pat_|glpat-|xox|xapp-|hooks\.slack|npm_|pypi-|sk-|eyJ/,
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255}|glpat-[\w-]{16,64}|xox[a-z]-[\w-]{10,250}|xapp-[\w-]{10,250}|npm_[A-Za-z0-9]{30,64}|pypi-[\w-]{30,250}|sk-[\w-]{20,250}|eyJ[\w-]{8,4000}\.[\w-]{4,4000}(?:\.[\w-]{4,4000})?)|hooks\.slack\.com\/(?:services|workflows)\/[\w/-]{10,200}/g,
  },
  {
    kind: 'token',
    needs: /bearer|basic/i,
    pattern: /\b((?:Authorization: ?)?(?:Bearer|Basic) )[\w.~+/-]{16,4000}={0,2}/gi,
  },
  // user:password@host in an address.
  { kind: 'password', needs: /:\/\//, pattern: /(:\/\/[^\s/:@]{0,100}:)[^\s/@]{1,200}(?=@)/g },
  {
    kind: 'password',
    needs: /pass|secret|token|key|pwd/i,
    pattern:
      /\b((?:[a-z]{0,20}[_-])?(?:password|passwd|passphrase|pwd|secret|api[_-]?key|access[_-]?key|(?:access|auth|refresh|api)[_-]?token|token)["']?\s{0,3}[:=]\s{0,3}["']?)(?=[^\s"',;]{0,200}[\d!$%^&*+/=_-])[^\s"',;]{6,200}/gi,
  },
  {
    kind: 'email',
    needs: /@/,
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}\b/g,
  },
  {
    kind: 'ip',
    needs: /\d\.\d/,
    pattern: /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g,
  },
  {
    kind: 'ip',
    needs: /[\da-f]:[\da-f:]/i,
    pattern: /(?<![\w:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6})(?![\w:])/gi,
  },
];

const rules: Readonly<Record<PrivateKind, string>> = {
  key: 'a key',
  token: 'a token',
  password: 'a password',
  email: 'an e-mail address',
  ip: 'an IP address',
};

/** Private pieces of a text in document order; they may overlap. Linear. */
export function findPrivateText(text: string): readonly PrivateSpan[] {
  const own = ownPatternsIn(text).sort((a, b) => a.start - b.start);
  const starts = own.map(({ start }) => start);
  // Of an address with a sign-in only the password is secret, not the whole of it.
  const kept = findSecrets(text).filter((secret) => {
    const inside = own[countBelow(starts, secret.start)];
    return inside === undefined || inside.end > secret.end;
  });
  const more = kept.map(({ rule, start, end }): PrivateSpan => ({
    kind: rule === 'privatekey' ? 'key' : 'token',
    rule: `secretlint: ${rule}`,
    start,
    end,
  }));
  return [...own, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
}

function ownPatternsIn(text: string): PrivateSpan[] {
  const found: PrivateSpan[] = [];
  for (const { kind, needs, pattern } of patterns) {
    if (!needs.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (match[1]?.length ?? 0);
      found.push({ kind, rule: rules[kind], start, end: match.index + match[0].length });
    }
  }
  return found;
}

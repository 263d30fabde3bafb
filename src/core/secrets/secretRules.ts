import { rules } from '@secretlint/secretlint-rule-preset-recommend';

/** What a rule of secretlint reports: `range` in UTF-16 offsets, end exclusive. */
interface Report {
  readonly range: readonly [number, number];
}

/** The part of a secretlint rule that is used here; its files are read at once, without waiting. */
interface SecretRule {
  readonly meta: { readonly id: string };
  create(context: object, options: object): { file?(source: object): unknown };
}

/** A secret and the rule of the set that found it ("github", "slack", "privatekey"). */
export interface FoundSecret {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

let sink: FoundSecret[] = [];

const checks = (rules as unknown as readonly SecretRule[]).map((rule) => {
  const name = rule.meta.id.replace(/^.*secretlint-rule-/, '');
  const context = {
    // Messages are not shown; the name of the rule tells enough.
    createTranslator: () => () => ({ message: name, messageId: name }),
    report: ({ range: [start, end] }: Report) => sink.push({ rule: name, start, end }),
    ignore: () => undefined,
    sharedOptions: {},
  };
  return rule.create(context, {});
});

/** No secret of the set is without a long run of such characters, an address with a sign-in, or the head of a key. */
const candidate = /[\w+/=.-]{16}|:\/\/[^\s@]{1,300}@|-----BEGIN|:_auth/;

/**
 * Secrets that the recommended rules of secretlint (MIT) find in a text, in no particular order. The rules are kept by
 * others as issuers change the form of their tokens.
 */
export function findSecrets(content: string): readonly FoundSecret[] {
  if (!candidate.test(content)) return [];
  sink = [];
  const source = { filePath: 'text.md', content, contentType: 'text', ext: '.md' };
  for (const check of checks) check.file?.(source);
  return sink;
}

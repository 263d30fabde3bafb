import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearMiss } from '../core/config/nearMiss';
import { UsageFailure } from './failure';

type Options = NonNullable<ParseArgsConfig['options']>;

/** An option that may be given several times has a list. */
export type OptionValue = string | boolean | readonly string[] | undefined;

/** Option values by name; an option that was not given is missing. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

export interface ParsedArguments {
  readonly values: OptionValues;
  readonly operands: readonly string[];
}

/** Parses what follows the command's name; fails with one line that names the option at fault. */
export function parseCommandLine(args: readonly string[], options: Options): ParsedArguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as OptionValues, operands: positionals };
  } catch (error) {
    throw new UsageFailure(explained(error, options));
  }
}

/** The value of an option that must be one of a few words. */
export function oneOf<Word extends string>(
  option: string,
  value: OptionValue,
  words: readonly Word[],
  otherwise: Word,
): Word {
  if (value === undefined) return otherwise;
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new UsageFailure(`--${option} can be ${words.join(', ')}, not “${String(value)}”`);
}

export function textOf(value: OptionValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may be given several times. */
export function textsOf(value: OptionValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function explained(error: unknown, options: Options): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(-+[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return withoutValue(message) ?? message.replace(/\. .*$/s, '').replaceAll("'", '');
  const near = nearMiss(unknown, Object.keys(options));
  return `unknown option ${unknown}${near === undefined ? '' : `; did you mean --${near}?`}`;
}

/** The parser's two complaints about an option that lacks its value, in words that say what to type. */
function withoutValue(message: string): string | undefined {
  const option = /^Option '(?:-\w, )?(--[\w-]+) ?[^']*' argument (?:missing|is ambiguous)/.exec(message)?.[1];
  if (option === undefined) return undefined;
  return message.includes('ambiguous')
    ? `write ${option}=VALUE for a value that begins with a dash`
    : `${option} needs a value`;
}

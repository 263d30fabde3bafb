import type { PostmortemSummary } from './summary';

const texts = ['title', 'words'] as const;
const optionalTexts = ['id', 'date', 'severity', 'status', 'detection', 'gist'] as const;
const optionalNumbers = ['severityRank', 'duration'] as const;
const lists = ['services', 'tags', 'authors', 'causes'] as const;

/** Whether a value that was read from a file is the summary of `path`: the types of all that views and searches rely on. */
export function isSummary(value: unknown, path: string): value is PostmortemSummary {
  if (!isObject(value) || value['path'] !== path) return false;
  return (
    texts.every((key) => typeof value[key] === 'string') &&
    optionalTexts.every((key) => isOptional(value[key], 'string')) &&
    optionalNumbers.every((key) => isOptional(value[key], 'number')) &&
    lists.every((key) => isListOf(value[key], (one) => typeof one === 'string')) &&
    isObject(value['milestones']) &&
    Object.values(value['milestones']).every((moment) => typeof moment === 'string') &&
    isObject(value['metrics']) &&
    Object.values(value['metrics']).every((minutes) => typeof minutes === 'number') &&
    isListOf(value['actions'], isAction)
  );
}

function isAction(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value['text'] === 'string' &&
    typeof value['form'] === 'string' &&
    typeof value['line'] === 'number' &&
    ['owner', 'due', 'priority', 'type', 'ticket'].every((key) => isOptional(value[key], 'string')) &&
    isOptional(value['done'], 'boolean')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOptional(value: unknown, type: 'string' | 'number' | 'boolean'): boolean {
  return value === undefined || typeof value === type;
}

function isListOf(value: unknown, holds: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

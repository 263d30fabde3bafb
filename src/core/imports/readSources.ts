import { adapters } from './adapters';
import { BadSource, type Adapter, type ImportContext } from './adapter';
import { slackUsers } from './adapters/slackExport';
import type { ImportedEvent } from './importedEvent';
import { SourceText } from './sourceText';

export interface NamedText {
  /** What the person calls it: a path or "clipboard". */
  readonly name: string;
  readonly text: string;
}

export interface ReadSource {
  readonly name: string;
  /** Identifier and title of the adapter that read it. */
  readonly format: string;
  readonly title: string;
  readonly events: readonly ImportedEvent[];
}

export interface SourceProblem {
  readonly name: string;
  /** One sentence without a full stop; names the line or key where there is one. */
  readonly problem: string;
}

export interface SourcesReading {
  readonly sources: readonly ReadSource[];
  readonly problems: readonly SourceProblem[];
}

/**
 * Reads texts of one import; each is recognised by its content unless a format (an adapter's identifier) is given.
 * Files that only give names to people count as read. Never throws.
 */
export function readSources(texts: readonly NamedText[], format?: string): SourcesReading {
  const steps = readSourcesStepwise(texts, format);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps, each with the name of the text that comes next: between them others may have their turn. */
export function* readSourcesStepwise(
  texts: readonly NamedText[],
  format?: string,
): Generator<string, SourcesReading, void> {
  const sources: ReadSource[] = [];
  const problems: SourceProblem[] = [];
  const names = new Map<string, string>();
  const told: { name: string; source: SourceText }[] = [];
  const guarded = (name: string, read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof BadSource)) throw error;
      problems.push({ name, problem: error.message });
    }
  };
  for (const { name, text } of texts) {
    yield name;
    const source = new SourceText(text);
    guarded(name, () => {
      const users = slackUsers(source);
      if (users === undefined) told.push({ name, source });
      else for (const [id, person] of users) names.set(id, person);
    });
  }
  for (const { name, source } of told) {
    yield name;
    guarded(name, () => sources.push({ name, ...readOne(source, { names }, format) }));
  }
  return { sources, problems };
}

function readOne(source: SourceText, context: ImportContext, format: string | undefined): Omit<ReadSource, 'name'> {
  if (source.text.trim() === '') throw new BadSource('is empty');
  const adapter = format === undefined ? recognise(source) : adapters.find(({ id }) => id === format);
  if (adapter === undefined) throw new BadSource(`there is no format “${format ?? ''}”`);
  const events = adapter.parse(source, context);
  if (events.length === 0) throw new BadSource(`${adapter.title} without any event`);
  return { format: adapter.id, title: adapter.title, events };
}

/** The adapter that is surest of a text. Throws `BadSource` when none knows it. */
export function recognise(source: SourceText): Adapter {
  let best: Adapter | undefined;
  let confidence = 0;
  for (const adapter of adapters) {
    const own = adapter.detect(source);
    if (own > confidence) [best, confidence] = [adapter, own];
  }
  if (best !== undefined) return best;
  // Parsing tells where JSON breaks off, which is the better message.
  if (source.looksLikeJson && source.values.length >= 0) throw new BadSource('is JSON of no kind that is known');
  throw new BadSource('is of no kind that is known, and no line begins with a time');
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { documentHtml } from '../core/publish/documentHtml';
import { changeKinds, type ChangeKind } from '../core/publish/publicChange';
import { originOf, publicFileName, sourceFileName, withOrigin } from '../core/publish/publicOrigin';
import { titleOf } from '../core/publish/pageFacts';
import { publicReport } from '../core/publish/publicReport';
import { publicVersion, type PublicOptions, type PublicVersion } from '../core/publish/publicVersion';
import { nearMiss } from '../core/config/nearMiss';
import { postmortemFileName } from '../core/templates/fileName';
import { oneOf, parseCommandLine, textOf, type OptionValues } from './commandLine';
import { deliver } from './deliver';
import { Failure, UsageFailure } from './failure';
import { readPostmortem } from './fileTask';
import { writeGenerated } from './generatedFile';
import { slashes } from './paths';
import { postmortemFiles, type PostmortemFile } from './postmortemFiles';
import { publishHelp } from './publishHelp';
import type { ExitStatus, Session } from './session';
import type { SitePage } from './writeSite';

/** `postmortem publish`: the version for others, of one document or of a folder. */
export async function publishCommand(session: Session, args: readonly string[]): Promise<ExitStatus> {
  const { values, operands } = parseCommandLine(args, {
    out: { type: 'string' },
    format: { type: 'string' },
    beside: { type: 'boolean' },
    audience: { type: 'string' },
    keep: { type: 'string' },
    drafts: { type: 'boolean' },
    report: { type: 'boolean' },
    check: { type: 'boolean' },
    title: { type: 'string' },
    'base-url': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    session.print(publishHelp);
    return 0;
  }
  if (operands.length === 0) throw new UsageFailure('publish needs a file, a folder or -');
  if (values['beside'] === true && textOf(values['out']) !== undefined)
    throw new UsageFailure('--beside and --out exclude each other');
  return values['check'] === true ? check(session, operands) : publish(session, operands, values);
}

async function publish(session: Session, operands: readonly string[], values: OptionValues): Promise<ExitStatus> {
  const format = oneOf('format', values['format'], ['html', 'markdown'] as const, 'html');
  const options: PublicOptions = {
    audience: oneOf('audience', values['audience'], ['public', 'company'] as const, 'public'),
    kept: keptKinds(textOf(values['keep'])),
  };
  const pages: SitePage[] = [];
  for await (const file of sources(session, operands, values['drafts'] === true)) {
    const version = publicVersion(file.postmortem, file.found.config, options);
    if (values['report'] === true) session.print(publicReport(version, file.postmortem.document));
    else if (!isComplete(session, file, version)) continue;
    else if (values['beside'] === true) await writeBeside(session, file, version);
    else pages.push(pageOf(file, version, format));
  }
  if (values['report'] !== true && values['beside'] !== true) {
    await deliver(session, pages, {
      out: textOf(values['out']),
      title: textOf(values['title']),
      baseUrl: textOf(values['base-url']),
    });
  }
  return session.failed ? 2 : 0;
}

/** Documents that may be published: no versions made earlier, and no drafts that nobody named. */
async function* sources(
  session: Session,
  operands: readonly string[],
  withDrafts: boolean,
): AsyncGenerator<PostmortemFile> {
  for await (const file of postmortemFiles(session, operands)) {
    const status = file.postmortem.metadata.status?.value;
    if (sourceFileName(basename(file.path)) !== undefined) continue;
    if (!file.named && !withDrafts && (status === 'draft' || status === 'in-review'))
      session.note(`${file.path}: left out because its status is ${status} (--drafts takes it in)`);
    else yield file;
  }
}

/** A mark without its partner is the writer's to mend: what it was to guard cannot be known. */
function isComplete(session: Session, { path, postmortem }: PostmortemFile, { problems }: PublicVersion): boolean {
  for (const { message, span } of problems) {
    const { line, column } = postmortem.document.lines.positionAt(span.start);
    session.fail(`${path}:${line + 1}:${column + 1}`, new Failure(message));
  }
  return problems.length === 0;
}

/** Named by what the version itself says: the document's own name and folders may tell what stays inside. */
function pageOf(file: PostmortemFile, { text }: PublicVersion, format: 'html' | 'markdown'): SitePage {
  const postmortem = readPostmortem(text, file.found.config);
  const path = postmortemFileName(postmortem.metadata.date?.value ?? '', titleOf(postmortem), 1);
  return format === 'html'
    ? { path, postmortem, text: documentHtml(postmortem), extension: 'html' }
    : { path, postmortem, text: withOrigin(text, digestOf(file.postmortem.document.text)), extension: 'md' };
}

async function writeBeside(session: Session, file: PostmortemFile, { text }: PublicVersion): Promise<void> {
  const path = join(dirname(file.path), publicFileName(basename(file.path)));
  try {
    await writeGenerated(path, withOrigin(text, digestOf(file.postmortem.document.text)));
    session.print(slashes(path));
  } catch (error) {
    session.fail(undefined, error);
  }
}

/** Compares versions beside documents with what they were made from. */
async function check(session: Session, operands: readonly string[]): Promise<ExitStatus> {
  let behind = 0;
  for await (const { path, postmortem } of postmortemFiles(session, operands)) {
    if (sourceFileName(basename(path)) !== undefined) continue;
    const version = join(dirname(path), publicFileName(basename(path)));
    const text = await readFile(version, 'utf8').catch(() => undefined);
    const digest = text === undefined ? undefined : originOf(text);
    if (digest === undefined || digest === digestOf(postmortem.document.text)) continue;
    behind++;
    session.print(`${slashes(version)}: is behind ${basename(path)}; publish it again`);
  }
  return session.failed ? 2 : behind > 0 ? 1 : 0;
}

function keptKinds(text: string | undefined): ReadonlySet<ChangeKind> {
  const optional = changeKinds.filter((kind) => kind !== 'mark' && kind !== 'section');
  const kept = new Set<ChangeKind>();
  for (const word of text?.split(/\s*,\s*/) ?? []) {
    const kind = optional.find((known) => known === word);
    if (kind === undefined) {
      const near = nearMiss(word, optional);
      throw new UsageFailure(
        `--keep can name ${optional.join(', ')}, not “${word}”${near === undefined ? '' : `; did you mean ${near}?`}`,
      );
    }
    kept.add(kind);
  }
  return kept;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

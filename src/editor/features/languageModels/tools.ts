import {
  Disposable,
  l10n,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type LanguageModelTool,
  type TextDocument,
} from 'vscode';
import { inspect } from '../../../core/postmortem/inspect';
import type { RelatedIncident } from '../../../core/library/related';
import type { PostmortemLibrary } from '../../services/library/postmortemLibrary';
import type { PostmortemDocuments, PostmortemReading } from '../../services/postmortemDocuments';

interface ToolInput {
  /** Path in the workspace; the postmortem in the active editor when left out. */
  readonly path?: string;
}

/**
 * Tools for chat agents in the editor: what our engine reads from a postmortem. They read only what is in the workspace
 * or open already, change nothing, and send nothing by themselves.
 */
export function registerLanguageModelTools(documents: PostmortemDocuments, library: PostmortemLibrary): Disposable {
  return Disposable.from(
    lm.registerTool(
      'postmortem_inspect',
      tool(documents, (reading, path) => inspect(path, reading.postmortem)),
    ),
    lm.registerTool('postmortem_lint', tool(documents, findingsOf)),
    lm.registerTool('postmortem_timeline', tool(documents, timelineOf)),
    lm.registerTool(
      'postmortem_related',
      tool(documents, (reading, path, token) => relatedOf(library, reading, path, token)),
    ),
  );
}

type Answer = (reading: PostmortemReading, path: string, token: CancellationToken) => unknown;

function tool(documents: PostmortemDocuments, answer: Answer): LanguageModelTool<ToolInput> {
  return {
    prepareInvocation: ({ input }) => ({
      invocationMessage: l10n.t('Reading {0}', input.path ?? l10n.t('the active postmortem')),
    }),
    // What cannot be read is an answer, too: an agent reads on, and the editor's log has no error in it.
    invoke: async ({ input }, token) => {
      const document = await documentFor(input);
      const reading = typeof document === 'string' ? undefined : await documents.read(document);
      if (typeof document === 'string') return resultOf({ error: document });
      if (!reading) return resultOf({ error: documents.refusal(document) ?? l10n.t('Only Markdown files are read.') });
      return resultOf(await answer(reading, workspace.asRelativePath(document.uri), token));
    },
  };
}

function resultOf(value: unknown): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(value))]);
}

function findingsOf({ findings, document, recognition }: PostmortemReading, path: string): unknown {
  return {
    path,
    isPostmortem: recognition.isPostmortem,
    findings: findings.map(({ code, severity, message, span }) => {
      const { line, character } = document.positionAt(span.start);
      return { code, severity, message, line: line + 1, column: character + 1 };
    }),
  };
}

function timelineOf({ postmortem }: PostmortemReading, path: string): unknown {
  const { timeline, milestones, metrics, stated } = inspect(path, postmortem);
  return { path, timeline, milestones, metrics, stated };
}

async function relatedOf(
  library: PostmortemLibrary,
  { document, postmortem, inForce }: PostmortemReading,
  path: string,
  token: CancellationToken,
): Promise<unknown> {
  const contents = await library.complete();
  if (!contents) return { path, related: [] };
  const { summaryOf, describeLikeness } = contents.part;
  const related = await library.relatedTo(summaryOf(library.pathOf(document.uri), postmortem, inForce.config), token);
  return { path, related: related.map((one) => ({ ...incidentOf(library, one), why: describeLikeness(one.reasons) })) };
}

function incidentOf(library: PostmortemLibrary, { summary, followUp, unfinished }: RelatedIncident) {
  const uri = library.uriOf(summary);
  const { title, date, severity } = summary;
  return {
    path: uri ? workspace.asRelativePath(uri) : summary.path,
    title,
    date,
    severity,
    followUp,
    unfinishedActions: unfinished.map(({ text, owner, due, priority, ticket, line }) => {
      return { text, owner, due, priority, ticket, line };
    }),
  };
}

/** A model may name any path: only files of the workspace's folders are opened, and folders cannot be left. Else says why not. */
async function documentFor({ path }: ToolInput): Promise<TextDocument | string> {
  if (path === undefined || path === '') {
    return window.activeTextEditor?.document ?? l10n.t('No file is open; name one with its path.');
  }
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const base = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    const file = path.startsWith(base) ? uri.with({ path }) : Uri.joinPath(uri, path);
    if (!file.path.startsWith(base)) continue;
    try {
      return await workspace.openTextDocument(file);
    } catch {
      // Another folder may have it.
    }
  }
  return l10n.t('{0} is no file of this workspace.', path);
}

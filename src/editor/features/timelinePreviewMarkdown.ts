import { commands, Uri, workspace } from 'vscode';
import { defaultConfig } from '../../core/config/defaultConfig';
import type { Postmortem } from '../../core/postmortem/postmortem';
import type { PostmortemReader } from '../../core/postmortem/postmortemReader';
import { viewTimeline } from '../../core/timeline/view';
import { clockFor } from '../../core/timeline/viewClock';
import { previewPalette } from '../../core/timeline/viewPalette';
import { pictureOf } from '../../core/timeline/viewPicture';
import { fluidSvgText } from '../../core/timeline/viewSvg';
import { loadReading } from '../services/parts';
import type { PostmortemDocuments } from '../services/postmortemDocuments';

/** As much of markdown-it as is used here; VS Code brings the library. */
interface Token {
  readonly level: number;
  readonly map: readonly [number, number] | null;
  meta: unknown;
}

interface CoreState {
  readonly src: string;
  readonly tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}

type RenderRule = (tokens: readonly Token[], index: number, options: unknown, env: unknown) => string;

export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: CoreState) => void): void } };
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}

const tokenType = 'postmortem_timeline';
/** Pixels; the picture shrinks with the preview. */
const width = 720;

/**
 * Puts the picture above the timeline section in VS Code's own Markdown preview: a plain SVG, no script. Other Markdown
 * stays as it is. Parsing finds the place; only rendering knows which document it is.
 */
export function timelineInMarkdownPreview(documents: PostmortemDocuments): <T extends MarkdownIt>(markdown: T) => T {
  return (markdown) => {
    // markdown-it does not wait: the first preview is drawn without the picture, and again once it can be read.
    void loadReading().then(({ PostmortemReader, recognise }) => {
      const reader = new PostmortemReader();
      markdown.core.ruler.push(tokenType, (state) => markPlace(state, reader));
      markdown.renderer.rules[tokenType] = (tokens, index, _, env) => {
        const postmortem = tokens[index]?.meta as Postmortem;
        return isPostmortem(env, postmortem, documents, recognise) ? figureOf(postmortem) : '';
      };
      return commands.executeCommand('markdown.preview.refresh');
    });
    return markdown;
  };
}

function markPlace({ src, tokens, Token }: CoreState, reader: PostmortemReader): void {
  const postmortem = reader.read(src);
  const section = postmortem.sections.find(({ kind }) => kind === 'timeline');
  if (!section || postmortem.timeline.entries.length === 0) return;
  const line = postmortem.document.lines.lineAt(section.label.start);
  const place = tokens.findIndex(({ level, map }) => level === 0 && map !== null && map[0] <= line && line < map[1]);
  if (place < 0) return;
  const token = new Token(tokenType, '', 0);
  token.meta = postmortem;
  tokens.splice(place, 0, token);
}

/** As the editor has decided; for a document that is not open, as for a team without a policy. */
function isPostmortem(
  env: unknown,
  postmortem: Postmortem,
  documents: PostmortemDocuments,
  recognise: Awaited<ReturnType<typeof loadReading>>['recognise'],
): boolean {
  const uri = typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
  if (!(uri instanceof Uri)) return false;
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  const reading = document && documents.get(document);
  const recognition =
    reading?.recognition ?? recognise(workspace.asRelativePath(uri, false), postmortem, defaultConfig);
  return recognition.isPostmortem;
}

function figureOf(postmortem: Postmortem): string {
  const view = viewTimeline(postmortem);
  const clock = clockFor(view, 'document', { name: 'UTC', offsetAt: () => 0 });
  const picture = pictureOf(view, { width, clock, palette: previewPalette, heading: false });
  return `<figure style="margin:1em 0">${fluidSvgText(picture, 'none')}</figure>\n`;
}

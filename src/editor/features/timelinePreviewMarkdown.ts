import { workspace } from 'vscode';
import { defaultConfig } from '../../core/config/defaultConfig';
import type { Postmortem } from '../../core/postmortem/postmortem';
import { PostmortemReader } from '../../core/postmortem/postmortemReader';
import { recognise } from '../../core/postmortem/recognise';
import { viewTimeline } from '../../core/timeline/view';
import { clockFor } from '../../core/timeline/viewClock';
import { previewPalette } from '../../core/timeline/viewPalette';
import { pictureOf } from '../../core/timeline/viewPicture';
import { fluidSvgText } from '../../core/timeline/viewSvg';
import type { PostmortemDocuments } from '../services/postmortemDocuments';

/** As much of markdown-it as is used here; VS Code brings the library. */
interface Token {
  readonly level: number;
  readonly map: readonly [number, number] | null;
  content: string;
}

interface CoreState {
  readonly src: string;
  readonly env: unknown;
  readonly tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}

export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: CoreState) => void): void } };
}

/** Pixels; the picture shrinks with the preview. */
const width = 900;

/**
 * Puts the picture above the timeline section in VS Code's own Markdown preview: a plain SVG, no script. Other Markdown
 * stays as it is.
 */
export function timelineInMarkdownPreview(documents: PostmortemDocuments): <T extends MarkdownIt>(markdown: T) => T {
  const reader = new PostmortemReader();
  return (markdown) => {
    markdown.core.ruler.push('postmortem_timeline', (state) => {
      const postmortem = postmortemOf(state, documents, reader);
      if (postmortem) insertPicture(state, postmortem);
    });
    return markdown;
  };
}

function postmortemOf(
  { src, env }: CoreState,
  documents: PostmortemDocuments,
  reader: PostmortemReader,
): Postmortem | undefined {
  const uri = uriOf(env);
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
  const reading = document && documents.get(document);
  if (reading) return reading.recognition.isPostmortem ? samePostmortem(reading.postmortem, src, reader) : undefined;
  // Not read yet, or shown without being open: decided as for a team without a policy.
  const postmortem = reader.read(src);
  return recognise(uri ?? '', postmortem, defaultConfig).isPostmortem ? postmortem : undefined;
}

/** The preview may run ahead of the reading, or show the text with other line ends. */
function samePostmortem(postmortem: Postmortem, src: string, reader: PostmortemReader): Postmortem {
  return postmortem.document.text === src ? postmortem : reader.read(src);
}

function uriOf(env: unknown): string | undefined {
  const document =
    typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
  return document === undefined || document === null ? undefined : String(document);
}

function insertPicture({ tokens, Token }: CoreState, postmortem: Postmortem): void {
  const section = postmortem.sections.find(({ kind }) => kind === 'timeline');
  if (!section || postmortem.timeline.entries.length === 0) return;
  const line = postmortem.document.lines.lineAt(section.label.start);
  const place = tokens.findIndex(({ level, map }) => level === 0 && map !== null && map[0] <= line && line < map[1]);
  if (place < 0) return;
  const view = viewTimeline(postmortem);
  const clock = clockFor(view, 'document', { name: 'UTC', offsetAt: () => 0 });
  const picture = pictureOf(view, { width, clock, palette: previewPalette, heading: false });
  const token = new Token('html_block', '', 0);
  token.content = `<figure style="margin:1em 0">${fluidSvgText(picture, 'none')}</figure>\n`;
  tokens.splice(place, 0, token);
}

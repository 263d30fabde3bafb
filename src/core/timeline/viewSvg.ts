import type { Picture } from './viewPicture';
import type { SceneNode } from './viewScene';

const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The picture as one SVG element that needs nothing else: no script, no style sheet, no font. */
export function svgText(picture: Picture, background: string): string {
  return svgOf(picture, background, `width="${picture.width}" height="${picture.height}"`);
}

/** The same for a page that is narrower or wider: it takes the width it is given. */
export function fluidSvgText(picture: Picture, background: string): string {
  return svgOf(picture, background, `width="100%"`);
}

function svgOf({ width, height, title, facts, nodes }: Picture, background: string, size: string): string {
  const body = nodes.map((node) => nodeText(node)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" role="img" font-family="${escapedMarkup(fonts)}">` +
    `<title>${escapedMarkup(title)}</title><desc>${escapedMarkup(facts)}</desc>` +
    `<rect width="${width}" height="${height}" fill="${escapedMarkup(background)}"/>${body}</svg>`
  );
}

function nodeText({ tag, attributes, children }: SceneNode): string {
  const names = Object.entries(attributes).filter(([name]) => name !== 'class');
  const written = names.map(([name, value]) => ` ${name}="${escapedMarkup(String(value))}"`).join('');
  const inner = children.map((child) => (typeof child === 'string' ? escapedMarkup(child) : nodeText(child))).join('');
  return inner === '' ? `<${tag}${written}/>` : `<${tag}${written}>${inner}</${tag}>`;
}

// eslint-disable-next-line no-control-regex -- these are the characters meant
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Safe in elements and in quoted attributes, of HTML and of XML: characters that XML forbids are dropped. */
export function escapedMarkup(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

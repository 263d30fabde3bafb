import type { Picture } from '../../core/timeline/viewPicture';
import type { SceneNode } from '../../core/timeline/viewScene';

/** Longest side of the image in pixels; browsers refuse much larger canvases. */
const mostPixels = 8192;

/** The picture as a PNG of twice its size, in base64; `undefined` when the browser cannot make one. */
export async function paintPicture(picture: Picture, background: string): Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, mostPixels / Math.max(picture.width, picture.height));
  canvas.width = Math.ceil(picture.width * scale);
  canvas.height = Math.ceil(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const node of picture.nodes) paint(context, node);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob ? base64(new Uint8Array(await blob.arrayBuffer())) : undefined;
}

/** Draws the few kinds of element that a scene has; the page's policy lets no image in, so SVG cannot be loaded as one. */
function paint(context: CanvasRenderingContext2D, node: SceneNode): void {
  const { tag, attributes, children } = node;
  context.save();
  const shift = /^translate\(0 (\d+)\)$/.exec(String(attributes['transform'] ?? ''))?.[1];
  if (shift !== undefined) context.translate(0, Number(shift));
  if (tag === 'g') {
    for (const child of children) if (typeof child !== 'string') paint(context, child);
  } else if (tag === 'text') paintText(context, node);
  else fillAndStroke(context, shapeOf(node), attributes);
  context.restore();
}

function shapeOf({ tag, attributes }: SceneNode): Path2D {
  if (tag === 'path') return new Path2D(String(attributes['d']));
  const path = new Path2D();
  const at = (name: string) => Number(attributes[name] ?? 0);
  path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  return path;
}

function fillAndStroke(context: CanvasRenderingContext2D, path: Path2D, attributes: SceneNode['attributes']): void {
  const { fill, stroke } = attributes;
  if (fill !== undefined && fill !== 'none' && fill !== 'transparent') {
    context.globalAlpha = Number(attributes['fill-opacity'] ?? 1);
    context.fillStyle = String(fill);
    context.fill(path);
  }
  if (stroke !== undefined && stroke !== 'none') {
    context.globalAlpha = Number(attributes['stroke-opacity'] ?? 1);
    context.strokeStyle = String(stroke);
    context.lineWidth = Number(attributes['stroke-width'] ?? 1);
    context.setLineDash(
      String(attributes['stroke-dasharray'] ?? '')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
    context.stroke(path);
  }
}

interface Run {
  readonly text: string;
  readonly weight: string;
  readonly gap: number;
}

function paintText(context: CanvasRenderingContext2D, { attributes, children }: SceneNode): void {
  const runs = children.map((child): Run => {
    if (typeof child === 'string') return { text: child, weight: String(attributes['font-weight'] ?? 400), gap: 0 };
    const { 'font-weight': weight = 400, dx = 0 } = child.attributes;
    return { text: child.children.join(''), weight: String(weight), gap: Number(dx) };
  });
  const style = attributes['font-style'] === 'italic' ? 'italic ' : '';
  const useFont = ({ weight }: Run) =>
    (context.font = `${style}${weight} ${attributes['font-size']}px system-ui, sans-serif`);
  const widths = runs.map((run) => {
    useFont(run);
    return run.gap + context.measureText(run.text).width;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const anchor = attributes['text-anchor'];
  let x = Number(attributes['x']) - (anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0);
  const y = Number(attributes['y']);
  runs.forEach((run, at) => {
    useFont(run);
    if (attributes['stroke'] !== undefined) {
      context.globalAlpha = Number(attributes['stroke-opacity'] ?? 1);
      context.strokeStyle = String(attributes['stroke']);
      context.lineWidth = Number(attributes['stroke-width'] ?? 1);
      context.lineJoin = 'round';
      context.strokeText(run.text, x + run.gap, y);
    }
    context.globalAlpha = 1;
    context.fillStyle = String(attributes['fill']);
    context.fillText(run.text, x + run.gap, y);
    x += widths[at] ?? 0;
  });
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

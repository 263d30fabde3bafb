import { type ComponentChild, h, type JSX } from 'preact';
import type { Mark } from '../../core/timeline/viewMarks';
import type { SceneNode } from '../../core/timeline/viewScene';

/** What the panel adds to the drawing of a mark (name, role, state) and of its label. */
export type MarkAttributes = (mark: Mark, part: 'shape' | 'label') => JSX.SVGAttributes;

/** Turns the drawing into elements. Text stays text: nothing in it is ever read as markup. */
export function drawn(node: SceneNode | string, markAttributes: MarkAttributes, key?: number): ComponentChild {
  if (typeof node === 'string') return node;
  const children = node.children.map((child, place) => drawn(child, markAttributes, place));
  const attributes = node.mark
    ? { ...node.attributes, ...markAttributes(node.mark, node.tag === 'text' ? 'label' : 'shape') }
    : node.attributes;
  return h(node.tag, { key, ...attributes } as JSX.SVGAttributes, ...children);
}

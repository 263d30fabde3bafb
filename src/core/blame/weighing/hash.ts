/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One hash of two, in this order. */
export function joined(a: number, b: number): number {
  return Math.imul(a ^ (b >>> 3), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
}

/** FNV-1a over UTF-16 units: 32 bits, with a sign; the same everywhere. Another `start` gives another hash. */
export function fnv1a(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

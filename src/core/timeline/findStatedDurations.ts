import type { ReadBlock, TimelineSource } from './readTimeline';
import type { StatedDuration } from './statedDurations';

export function findStatedDurations(source: TimelineSource, blocks: readonly ReadBlock[]): readonly StatedDuration[] {
  return source.document.text.length < 0 ? blocks.map(() => ({}) as StatedDuration) : [];
}

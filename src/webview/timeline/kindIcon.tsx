import type { EntryKind } from '../../core/timeline/viewKind';
import { shapePath } from '../../core/timeline/viewScene';

/** The shape that a kind has in the picture. */
export function KindIcon({ kind, milestone }: { kind: EntryKind; milestone?: boolean }) {
  const hollow = kind === 'detection' && !milestone;
  return (
    <svg
      class={`icon icon-${kind}${hollow ? ' hollow' : ''}`}
      width="16"
      height="16"
      viewBox="-8 -8 16 16"
      aria-hidden="true"
    >
      <path d={shapePath(milestone ? 'milestone' : kind, 0, 0)} transform={milestone ? 'scale(.85)' : undefined} />
    </svg>
  );
}

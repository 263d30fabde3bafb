import type { EntryKind } from '../../core/timeline/viewKind';

interface IconProps {
  readonly kind: EntryKind;
  readonly milestone?: boolean;
  /** For screen readers and the pointer; without it the icon is decoration. */
  readonly title?: string;
}

/** The shape that a kind has in the picture, drawn by the style sheet: one element, for there may be thousands. */
export function KindIcon({ kind, milestone = false, title }: IconProps) {
  const name = `icon icon-${kind}${milestone ? ' icon-milestone' : ''}`;
  return title === undefined ? (
    <i class={name} aria-hidden="true" />
  ) : (
    <i class={name} role="img" aria-label={title} title={title} />
  );
}

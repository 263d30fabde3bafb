import type { Palette } from '../../core/timeline/viewScene';

/** The picture's colours as the style sheet names them; it takes them from the theme. */
export const themePalette: Palette = {
  text: 'var(--text)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  background: 'var(--page)',
  fault: 'var(--fault)',
  phases: {
    before: 'var(--phase-before)',
    undetected: 'var(--phase-undetected)',
    impact: 'var(--phase-impact)',
    responding: 'var(--phase-responding)',
    mitigated: 'var(--phase-mitigated)',
    resolved: 'var(--phase-resolved)',
  },
  kinds: {
    change: 'var(--kind-change)',
    impact: 'var(--kind-impact)',
    detection: 'var(--kind-detection)',
    response: 'var(--kind-response)',
  },
};

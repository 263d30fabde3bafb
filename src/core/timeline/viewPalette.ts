import type { Palette } from './viewScene';

/** Colours for paper and for files that know no theme; lengths and names are told in words as well. */
export const paperPalette: Palette = {
  text: '#1f2328',
  muted: '#59636e',
  line: '#818b98',
  background: '#ffffff',
  fault: '#b5200d',
  phases: {
    before: '#818b98',
    undetected: '#cf222e',
    impact: '#cf222e',
    responding: '#bc6c00',
    mitigated: '#0969da',
    resolved: '#1a7f37',
  },
  kinds: { change: '#8250df', impact: '#cf222e', detection: '#9a6700', response: '#0969da' },
};

/** Colours of VS Code's theme where its variables are at hand, as in its Markdown preview; else those of paper. */
export const previewPalette: Palette = {
  text: `var(--vscode-editor-foreground, ${paperPalette.text})`,
  muted: `var(--vscode-descriptionForeground, ${paperPalette.muted})`,
  line: `var(--vscode-charts-lines, ${paperPalette.line})`,
  background: `var(--vscode-editor-background, ${paperPalette.background})`,
  fault: `var(--vscode-errorForeground, ${paperPalette.fault})`,
  phases: {
    before: `var(--vscode-charts-lines, ${paperPalette.phases.before})`,
    undetected: `var(--vscode-charts-red, ${paperPalette.phases.undetected})`,
    impact: `var(--vscode-charts-red, ${paperPalette.phases.impact})`,
    responding: `var(--vscode-charts-orange, ${paperPalette.phases.responding})`,
    mitigated: `var(--vscode-charts-blue, ${paperPalette.phases.mitigated})`,
    resolved: `var(--vscode-charts-green, ${paperPalette.phases.resolved})`,
  },
  kinds: {
    change: `var(--vscode-charts-purple, ${paperPalette.kinds.change})`,
    impact: `var(--vscode-charts-red, ${paperPalette.kinds.impact})`,
    detection: `var(--vscode-charts-yellow, ${paperPalette.kinds.detection})`,
    response: `var(--vscode-charts-blue, ${paperPalette.kinds.response})`,
  },
};

/** Forms in which the timeline leaves the editor as text; `gantt` and `timeline` are Mermaid's. */
export const exportFormats = ['svg', 'html', 'gantt', 'timeline', 'table'] as const;

export type ExportFormat = (typeof exportFormats)[number];

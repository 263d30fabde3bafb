/** Forms in which the timeline leaves the editor as text. */
export const exportFormats = ['svg', 'html', 'mermaid', 'table'] as const;

export type ExportFormat = (typeof exportFormats)[number];

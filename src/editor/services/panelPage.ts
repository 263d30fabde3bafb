/** What the panel's page needs to load; all of it from the extension's own folder. */
export interface PanelPage {
  readonly script: string;
  readonly style: string;
  /** Unguessable, new for every page. */
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
  /** Where images may come from; from nowhere when left out. */
  readonly images?: 'data:';
}

/**
 * The empty page of the panel. The policy lets in one script and one style sheet, by nonce: no other script, no image,
 * no frame, no connection. The document's own text never passes through here.
 */
export function panelPage({ script, style, nonce, language, title, images }: PanelPage): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; ${images ? `img-src ${images}; ` : ''}base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link nonce="${nonce}" rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

import { l10n, ViewColumn, window, type Webview } from 'vscode';

/**
 * Shows a page with a button that copies it as rich text: VS Code's own clipboard takes plain text only, a page may
 * write both.
 */
export function showRichText(page: string): void {
  const panel = window.createWebviewPanel('postmortem.richText', l10n.t('Rich Text'), ViewColumn.Beside, {
    enableScripts: true,
    localResourceRoots: [],
  });
  panel.webview.onDidReceiveMessage((message: unknown) => {
    if (message === 'copied') window.setStatusBarMessage(l10n.t('Rich text copied'), 4000);
    else void window.showErrorMessage(l10n.t('The rich text could not be copied; select it and copy it yourself.'));
  });
  panel.webview.html = withCopyButton(page, panel.webview);
}

/** The page with its own policy widened by one script, named by a nonce. */
function withCopyButton(page: string, { cspSource }: Webview): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const script = `const api=acquireVsCodeApi();document.getElementById('copy').addEventListener('click',async()=>{const main=document.createElement('div');for(const part of document.querySelectorAll('header,main'))main.append(...part.cloneNode(true).childNodes);for(const picture of main.querySelectorAll('figure'))picture.remove();try{await navigator.clipboard.write([new ClipboardItem({'text/html':new Blob([main.innerHTML],{type:'text/html'}),'text/plain':new Blob([main.innerText],{type:'text/plain'})})]);api.postMessage('copied')}catch{api.postMessage('failed')}});`;
  return page
    .replace(
      "default-src 'none'; style-src 'unsafe-inline'",
      `default-src 'none'; style-src 'unsafe-inline' ${cspSource}; script-src 'nonce-${nonce}'`,
    )
    .replace(
      /<body>\n/,
      (body) =>
        `${body}<p><button id="copy" type="button">${l10n.t('Copy')}</button></p>\n<script nonce="${nonce}">${script}</script>\n`,
    );
}

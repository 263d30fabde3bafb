/** How pages look: readable at any width, in light and dark, and on paper without colours of the screen. */
export const pageStyle = `:root{color-scheme:light dark;--text:#1f2328;--muted:#59636e;--line:#d1d9e0;--back:#fff;--soft:#f6f8fa;--link:#0550ae}
@media (prefers-color-scheme:dark){:root{--text:#e6edf3;--muted:#9198a1;--line:#3d444d;--back:#0d1117;--soft:#151b23;--link:#79c0ff}}
*{box-sizing:border-box}
body{font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;color:var(--text);background:var(--back);max-width:52rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}
h1{line-height:1.25;margin:0 0 .5rem}h2{border-bottom:1px solid var(--line);padding-bottom:.25rem;margin-top:2.5rem}
a{color:var(--link)}
.facts{color:var(--muted);margin:0 0 1.5rem}
nav{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.75rem 1rem;margin:0 0 2rem}
nav h2{font-size:1rem;border:0;margin:0;padding:0}nav ul{margin:.25rem 0 0;padding-left:1.25rem}
figure{margin:1.5rem 0;overflow-x:auto}figure svg{display:block;width:100%;min-width:36rem;height:auto;border-radius:6px}
table{border-collapse:collapse;display:block;overflow-x:auto;margin:1rem 0}
th,td{border:1px solid var(--line);padding:.35rem .7rem;text-align:left;vertical-align:top}th{background:var(--soft)}
code{font:.875em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--soft);padding:.1em .3em;border-radius:4px}
pre{background:var(--soft);padding:1rem;overflow-x:auto;border-radius:6px}pre code{padding:0;background:none}
blockquote{border-left:4px solid var(--line);margin:1rem 0;padding:0 1rem;color:var(--muted)}
img{max-width:100%;height:auto}
ul.contains-task-list{list-style:none;padding-left:1rem}
input[type=search]{font:inherit;color:inherit;background:var(--back);border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem;width:100%}
.pages{list-style:none;padding:0}.pages li{border-bottom:1px solid var(--line);padding:.75rem 0}.pages p{margin:.25rem 0 0;color:var(--muted)}
footer{margin-top:3rem;color:var(--muted);font-size:.875rem}
@page{margin:18mm}
@media print{:root{--text:#000;--muted:#444;--line:#999;--back:#fff;--soft:#fff;--link:#000}
body{font-size:10.5pt;max-width:none;margin:0;padding:0}nav,input{display:none}
h1,h2,h3,h4{break-after:avoid}figure,tr,blockquote,pre,img{break-inside:avoid}
figure{overflow:visible}figure svg{min-width:0;max-height:220mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
table,pre{overflow:visible;white-space:pre-wrap}table{display:table}table,th,td{white-space:normal}
a[href^=http]::after{content:" (" attr(href) ")";font-size:.85em;word-break:break-all}}`;

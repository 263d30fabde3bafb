import type { TimelineView } from './view';
import type { Clock } from './viewClock';
import { whatText, whenText } from './viewEntryText';
import type { ExportFormat } from './viewExportFormat';
import { mermaidGantt, mermaidTimeline } from './viewMermaid';
import { paperPalette } from './viewPalette';
import { metricSpans, metricTitles } from './viewPhases';
import { type Picture, pictureOf } from './viewPicture';
import { escapedMarkup, svgText } from './viewSvg';
import { durationText } from './viewText';

const width = 1200;

/** On paper the picture keeps its tints, lies across the page and is never torn; entries stay in one piece. */
const pageStyle = `body{font:15px/1.5 system-ui,sans-serif;color:#1f2328;background:#fff;max-width:1200px;margin:2rem auto;padding:0 1rem}
svg{display:block;max-width:100%;height:auto}
li{margin:.2rem 0;overflow-wrap:anywhere}
@page{size:landscape;margin:12mm}
@media print{body{font-size:10pt;color:#000;max-width:none;margin:0;padding:0}
svg{width:100%;max-height:165mm;print-color-adjust:exact;-webkit-print-color-adjust:exact}
svg,li{break-inside:avoid}h1,h2{break-after:avoid}h1{font-size:14pt;margin:0 0 4mm}h2{font-size:12pt}}`;

/** The timeline as text of a format; the same view and clock give the same text. */
export function exported(view: TimelineView, clock: Clock, format: ExportFormat): string {
  switch (format) {
    case 'svg':
      return `${svgOf(pictureFor(view, clock, true))}\n`;
    case 'html':
      return htmlOf(view, clock);
    case 'gantt':
      return mermaidGantt(view, clock);
    case 'timeline':
      return mermaidTimeline(view, clock);
    case 'table':
      return tableOf(view, clock);
  }
}

function pictureFor(view: TimelineView, clock: Clock, heading: boolean): Picture {
  return pictureOf(view, { width, clock, palette: paperPalette, heading });
}

function svgOf(picture: Picture): string {
  return svgText(picture, paperPalette.background);
}

/** A page that stands alone and prints: picture, response times, entries. */
function htmlOf(view: TimelineView, clock: Clock): string {
  const picture = pictureFor(view, clock, false);
  const title = escapedMarkup(picture.title);
  const times = metricSpans(view).map(
    ({ metric, minutes }) => `<li>${metricTitles[metric]}: <strong>${durationText(minutes)}</strong></li>`,
  );
  const entries = view.entries.map(
    (entry) => `<li>${escapedMarkup(whenText(clock.ofEntry(entry), true))} ${escapedMarkup(whatText(entry))}</li>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapedMarkup(picture.facts)}</p>
${svgOf(picture)}
<h2>Response times</h2>
<ul>${times.join('\n')}</ul>
<h2>Entries</h2>
<ol>${entries.join('\n')}</ol>
</body>
</html>
`;
}

function tableOf(view: TimelineView, clock: Clock): string {
  const times = view.entries.map((entry) => clock.ofEntry(entry));
  const days = new Set(times.map(({ date }) => date));
  const zone = clock.zoneName === undefined ? '' : ` (${clock.zoneName})`;
  const rows = view.entries.map((entry, place) => {
    const time = times[place];
    return `| ${cell(time ? whenText(time, days.size > 1) : '')} | ${cell(whatText(entry))} |`;
  });
  return [`| Time${cell(zone)} | Event |`, '| --- | --- |', ...rows, ''].join('\n');
}

function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\s+/g, ' ');
}

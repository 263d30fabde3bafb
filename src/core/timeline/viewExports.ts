import type { TimelineView, ViewEntry } from './view';
import { type Clock, dateText, type EntryTime } from './viewClock';
import type { ExportFormat } from './viewExportFormat';
import { entryKinds, entryKindTitles, milestoneTitles } from './viewKind';
import { paperPalette } from './viewPalette';
import { phasesOf, phaseTitles, metricSpans, metricTitles } from './viewPhases';
import { pictureOf } from './viewPicture';
import { escapedMarkup, svgText } from './viewSvg';
import { durationText } from './viewText';

const width = 1200;

/** The timeline as text of a format; the same view and clock give the same text. */
export function exported(view: TimelineView, clock: Clock, format: ExportFormat): string {
  switch (format) {
    case 'svg':
      return `${svgOf(view, clock, true)}\n`;
    case 'html':
      return htmlOf(view, clock);
    case 'mermaid':
      return mermaidOf(view, clock);
    case 'table':
      return tableOf(view, clock);
  }
}

function svgOf(view: TimelineView, clock: Clock, heading: boolean): string {
  const picture = pictureOf(view, { width, clock, palette: paperPalette, heading });
  return svgText(picture, paperPalette.background);
}

/** A page that stands alone and prints: picture, response times, entries. */
function htmlOf(view: TimelineView, clock: Clock): string {
  const title = escapedMarkup(view.title ?? 'Timeline');
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
<style>body{font:15px/1.5 system-ui,sans-serif;color:#1f2328;background:#fff;max-width:1200px;margin:2rem auto;padding:0 1rem}svg{max-width:100%;height:auto}li{margin:.2rem 0;overflow-wrap:anywhere}</style>
</head>
<body>
<h1>${title}</h1>
${svgOf(view, clock, true)}
<h2>Response times</h2>
<ul>${times.join('\n')}</ul>
<h2>Entries</h2>
<ol>${entries.join('\n')}</ol>
</body>
</html>
`;
}

/** A Mermaid gantt chart: phases, then the entries by kind. Mermaid's own signs are taken out of the words. */
function mermaidOf(view: TimelineView, clock: Clock): string {
  const placed = view.entries.filter(({ minutes }) => minutes !== undefined);
  const dated = placed.every(({ minutes }) => clock.at(minutes ?? 0, false).date !== undefined);
  const stamp = (minute: number) => {
    const { date, time } = clock.at(minute, false);
    return dated ? `${date} ${time}` : time;
  };
  const lines = [
    'gantt',
    `    title ${mermaidWords(view.title ?? 'Timeline')}`,
    `    dateFormat ${dated ? 'YYYY-MM-DD ' : ''}HH:mm`,
    '    axisFormat %H:%M',
  ];
  const phases = phasesOf(view);
  if (phases.length > 0) lines.push('    section Phases');
  for (const { kind, from, to } of phases) lines.push(`    ${phaseTitles[kind]} :${stamp(from)}, ${stamp(to)}`);
  for (const kind of entryKinds) {
    const ofKind = placed.filter((entry) => entry.kind === kind);
    if (ofKind.length > 0) lines.push(`    section ${entryKindTitles[kind]}`);
    for (const entry of ofKind) {
      const start = stamp(entry.minutes ?? 0);
      const words = mermaidWords(whatText(entry)) || 'Entry';
      lines.push(
        entry.endMinutes === undefined
          ? `    ${words} :milestone, ${start}, 0m`
          : `    ${words} :${start}, ${stamp(entry.endMinutes)}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function mermaidWords(text: string): string {
  return text
    .replaceAll(':', '\u2236')
    .replace(/[;#%\s]+/g, ' ')
    .trim();
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

function whenText({ time, end, date }: EntryTime, withDate: boolean): string {
  const day = date !== undefined && (withDate || time === undefined) ? dateText(date, true) : '';
  const range = time === undefined ? '' : end === undefined ? time : `${time}–${end}`;
  return [day, range].filter(Boolean).join(' ');
}

function whatText({ milestones, text }: ViewEntry): string {
  const names = milestones.map((kind) => milestoneTitles[kind]).join(', ');
  return [names, text].filter(Boolean).join(': ');
}

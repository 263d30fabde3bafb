import type { TimelineView } from '../../core/timeline/view';
import type { Clock } from '../../core/timeline/viewClock';
import { paperPalette } from '../../core/timeline/viewPalette';
import { pictureOf } from '../../core/timeline/viewPicture';
import { paintPicture } from './paintPicture';
import type { PanelModel } from './panelModel';

const choices = [
  ['svg', 'Save as SVG…'],
  ['png', 'Save as PNG…'],
  ['html', 'Save as web page…'],
  ['gantt', 'Copy as Mermaid Gantt chart'],
  ['timeline', 'Copy as Mermaid timeline'],
  ['table', 'Copy as Markdown table'],
] as const;

/** Ways to take the timeline along. */
export function TakeAway({ view, clock, model }: { view: TimelineView; clock: Clock; model: PanelModel }) {
  const take = async (format: (typeof choices)[number][0], menu: HTMLDetailsElement | null) => {
    menu?.removeAttribute('open');
    if (format !== 'png') return model.export(format);
    const picture = pictureOf(view, { width: 1200, clock, palette: paperPalette, heading: true });
    const image = await paintPicture(picture, paperPalette.background);
    if (image !== undefined) model.savePng(image);
  };
  return (
    <details
      class="menu"
      onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.removeAttribute('open')}
    >
      <summary>Export</summary>
      <ul>
        {choices.map(([format, title]) => (
          <li key={format}>
            <button type="button" onClick={({ currentTarget }) => void take(format, currentTarget.closest('details'))}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

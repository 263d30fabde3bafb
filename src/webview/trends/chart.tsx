import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { pngOf, svgOf } from './pictures';
import type { TrendsHost } from './trendsHost';

interface ChartProps {
  readonly title: string;
  /** What it is drawn from, and what is missing. */
  readonly note: string;
  readonly host: TrendsHost;
  readonly paths: readonly string[];
  /** There is no picture to take along. */
  readonly isEmpty?: boolean;
  readonly children: ComponentChildren;
}

/** A chart with its name, its note, and ways to take it along. */
export function Chart({ title, note, host, paths, isEmpty = false, children }: ChartProps) {
  const figure = useRef<HTMLElement>(null);
  const picture = (): SVGSVGElement | null => figure.current?.querySelector('svg') ?? null;
  const name = title.toLowerCase().replace(/[^a-z]+/g, '-');
  const save = async (kind: 'svg' | 'png') => {
    const svg = picture();
    if (!svg) return;
    const content = kind === 'svg' ? svgOf(svg) : await pngOf(svg);
    host.post({ type: 'save', kind, name, content });
  };
  return (
    <figure class="chart" ref={figure} aria-label={title}>
      <figcaption>
        <h2>{title}</h2>
        <span class="note">{note}</span>
        <span class="take">
          {isEmpty ? null : (
            <>
              <button type="button" aria-label={`${title}: save as SVG`} onClick={() => void save('svg')}>
                SVG
              </button>
              <button type="button" aria-label={`${title}: save as PNG`} onClick={() => void save('png')}>
                PNG
              </button>
            </>
          )}
          {paths.length === 0 ? null : (
            <button
              type="button"
              aria-label={`${title}: save its rows as CSV`}
              onClick={() => host.post({ type: 'saveRows', name, paths })}
            >
              CSV
            </button>
          )}
        </span>
      </figcaption>
      {children}
    </figure>
  );
}

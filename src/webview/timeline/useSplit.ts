import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** The list deserves at least this much beside the picture; in less, the whole page scrolls. Pixels. */
const leastList = 240;

/** Whether the picture may stay in place while the list scrolls, by the room that is left under it. */
export function useSplit() {
  const [split, setSplit] = useState(false);
  const element = useRef<HTMLElement | null>(null);
  const observer = useRef<ResizeObserver | undefined>(undefined);
  const decide = useCallback(() => {
    const height = element.current?.offsetHeight ?? 0;
    setSplit(height > 0 && window.innerHeight - height >= leastList);
  }, []);
  const ref = useCallback(
    (next: HTMLElement | null) => {
      observer.current?.disconnect();
      element.current = next;
      if (!next) return;
      // In the next frame: what changes here changes the size that is observed.
      observer.current = new ResizeObserver(() => requestAnimationFrame(decide));
      observer.current.observe(next);
    },
    [decide],
  );
  useEffect(() => {
    window.addEventListener('resize', decide);
    return () => window.removeEventListener('resize', decide);
  }, [decide]);
  return { ref, split };
}

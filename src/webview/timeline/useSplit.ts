import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The list deserves at least this much beside the picture; in less, the whole page scrolls. Pixels. */
const leastList = 180;

/** Whether the picture may stay in place while the list scrolls, by the room that is left under it. */
export function useSplit() {
  const ref = useRef<HTMLElement>(null);
  const [split, setSplit] = useState(false);
  useLayoutEffect(() => {
    const decide = () => {
      const top = ref.current?.offsetHeight ?? 0;
      setSplit(top > 0 && window.innerHeight - top >= leastList);
    };
    decide();
    const observer = new ResizeObserver(decide);
    if (ref.current) observer.observe(ref.current);
    window.addEventListener('resize', decide);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', decide);
    };
  });
  return { ref, split };
}

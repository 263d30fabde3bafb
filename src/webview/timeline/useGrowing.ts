import { useEffect, useState } from 'preact/hooks';

/** As many as fill a tall window; the first picture must not wait for the rest. */
const first = 120;
const step = 480;

/** How many of `count` things to draw now: a windowful at once, then the rest piece by piece between other work. */
export function useGrowing(count: number): number {
  const [limit, setLimit] = useState(first);
  useEffect(() => {
    if (limit >= count) return undefined;
    const timer = setTimeout(() => setLimit(limit + step), 16);
    return () => clearTimeout(timer);
  }, [limit, count]);
  return Math.min(limit, count);
}

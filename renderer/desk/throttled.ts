import { useEffect, useRef, useState } from 'react';

/**
 * A value that follows another at most once in so many milliseconds: at once after a rest, and always to the newest.
 * @param every milliseconds
 */
export function useThrottled<T>(value: T, every: number): T {
  const [shown, setShown] = useState(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (shown === value) return undefined;
    const timer = setTimeout(
      () => {
        last.current = performance.now();
        setShown(value);
      },
      Math.max(0, last.current + every - performance.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [shown, value, every]);
  return shown;
}

import { useCallback, useState } from 'react';

/** Around the page, as in page.module.css. */
const MARGIN = 24;

/** How far a page of this width (CSS pixels) must shrink to stand in the measured box with a margin; never enlarged. */
export function useFit(width: number) {
  const [box, setBox] = useState({ width: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setBox({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const room = Math.max(1, box.width - 2 * MARGIN);
  return { ref, scale: Math.min(1, room / width), height: Math.max(1, box.height - 2 * MARGIN) };
}

import { useCallback, useState, type ReactNode } from 'react';

type NearWindowProps = {
  /** How deep its place is, drawn or not; a CSS length. */
  blockSize: string;
  /** It is drawn before anyone knows where it stands. */
  atOnce: boolean;
  children: ReactNode;
};

/** A part of a long column: it keeps its place, and is drawn while it stands within a window or so of what is in sight. */
export function NearWindow({ blockSize, atOnce, children }: NearWindowProps) {
  const [near, setNear] = useState(atOnce);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        setNear(entries.at(-1)?.isIntersecting === true);
      },
      { root: element.closest('section'), rootMargin: '1000px 0px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={ref} style={{ blockSize }}>
      {near && children}
    </div>
  );
}

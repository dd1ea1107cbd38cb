import { useEffect, useRef, useState } from 'react';
import type { PreviewTwin } from './usePreviewPages.ts';

/** No taller, so that the page stays within what browsers can lay out and paint; the rest scrolls inside the frame. */
const TALLEST = 4_000_000;

/**
 * How tall a page is, in CSS pixels, at the width of the frame that this is tied to; null without a twin.
 *
 * The frame of a preview is closed to us: an origin of its own, no script. So the same page is laid out a second time in
 * a hidden frame that we may read. It runs no script either (`sandbox` without `allow-scripts`, set before anything is
 * written into it), inherits the window's policy, which lets it reach no other computer, and has its style sheet adopted,
 * where `@import` does nothing.
 */
export function usePageHeight(twin: PreviewTwin | null) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number | null>(null);

  useEffect(() => {
    const page = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!page || !twin) return undefined;
    const { document } = page;
    document.open();
    document.write(twin.html);
    document.close();
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(twin.css);
    document.adoptedStyleSheets = [sheet];
    const root = document.documentElement;
    const read = () => {
      setHeight(Math.min(TALLEST, Math.ceil(root.scrollHeight)));
    };
    // Heard again when the width changes, or a typeface or a picture arrives late.
    const observer = new ResizeObserver(read);
    observer.observe(root);
    read();
    return () => {
      observer.disconnect();
    };
  }, [twin]);

  // The height of the page before holds until the newer one is known, so that the pane does not lose its place.
  return { frame, height: twin ? height : null };
}

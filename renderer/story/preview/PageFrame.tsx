import { cx } from '../../ui/cx.ts';
import { words } from '../../ui/words/index.ts';
import styles from './page.module.css';
import type { Screen } from './screens.ts';
import { useFit } from './useFit.ts';
import { usePageHeight } from './usePageHeight.ts';
import type { PreviewPage } from './usePreviewPages.ts';

type PageFrameProps = {
  screen: Screen;
  shown: PreviewPage | null;
  coming: PreviewPage | null;
  onDrawn: (page: PreviewPage) => void;
};

/**
 * The page in frames that can run nothing and reach nothing. A frame is as tall as its page and never scrolls: this pane
 * does, so that the place where a person reads stays when a newer frame takes over. A page too long to be measured
 * scrolls in its frame.
 */
export function PageFrame({ screen, shown, coming, onDrawn }: PageFrameProps) {
  const say = words().preview.page;
  const { ref, scale, height: room } = useFit(screen.width);
  const newest = coming ?? shown;
  const { frame, height } = usePageHeight(newest?.twin ?? null);
  const tall = Math.max(height ?? 0, room / scale);
  const pages = [shown, coming].filter((page) => page !== null);

  return (
    // A region that scrolls must be reachable for people without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.ground} ref={ref} aria-label={say.scroller} tabIndex={0}>
      <div
        className={styles.paper}
        style={{ inlineSize: screen.width * scale, blockSize: Math.floor(tall * scale) }}
      >
        {pages.map((page) => (
          <iframe
            key={page.url}
            className={cx(styles.frame, page !== shown && styles.coming)}
            style={{ inlineSize: screen.width, blockSize: tall, transform: `scale(${String(scale)})` }}
            title={say.frame}
            aria-hidden={page === shown ? undefined : true}
            tabIndex={page === shown ? undefined : -1}
            sandbox=""
            referrerPolicy="no-referrer"
            src={page.url}
            onLoad={() => {
              onDrawn(page);
            }}
          />
        ))}
      </div>
      <iframe
        ref={frame}
        className={styles.twin}
        style={{ inlineSize: screen.width, blockSize: screen.height }}
        title={say.twin}
        aria-hidden
        tabIndex={-1}
        sandbox="allow-same-origin"
      />
    </section>
  );
}

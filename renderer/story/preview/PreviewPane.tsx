import { Monitor, Moon, Smartphone, Sun, Tablet } from 'lucide-react';
import { useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { number } from '../../ui/format.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { EmptyState, ErrorState, Notice, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useStory } from '../useStory.ts';
import { ProblemPane } from '../sheet/ProblemPane.tsx';
import styles from './preview.module.css';
import { useFit } from './useFit.ts';
import { usePreviewPages } from './usePreviewPages.ts';

/** Widths of the reader's window in CSS pixels: a common phone, a tablet upright, a laptop. */
const WIDTHS = { phone: 390, tablet: 820, desktop: 1280 };
type Width = keyof typeof WIDTHS;
type Look = 'light' | 'dark';

/** The story as a reader sees it, in a frame that can run nothing and reach nothing. */
export function PreviewPane() {
  const here = useStory();
  if (here.state === 'none') return null;
  if (here.state === 'loading') return <Skeleton lines={9} />;
  if (here.state === 'problem')
    return <ProblemPane storyId={here.storyId} problem={here.problem} again={here.again} />;
  return <Preview key={here.storyId} />;
}

function Preview() {
  const say = words().story.preview;
  const [width, setWidth] = useState<Width>('desktop');
  const [look, setLook] = useState<Look>(appLook);
  const { shown, coming, problem, behind, drawn, again } = usePreviewPages(look);
  const { ref, scale, height } = useFit(WIDTHS[width]);
  const pages = [shown, coming].filter((page) => page !== null);

  return (
    <section className={styles.pane} aria-label={say.title}>
      <div className={styles.bar}>
        <SegmentedControl
          label={say.width}
          value={width}
          onChange={setWidth}
          segments={[
            { value: 'phone', label: say.widths.phone, icon: <Smartphone size={14} aria-hidden /> },
            { value: 'tablet', label: say.widths.tablet, icon: <Tablet size={14} aria-hidden /> },
            { value: 'desktop', label: say.widths.desktop, icon: <Monitor size={14} aria-hidden /> },
          ]}
        />
        <span className={styles.pixels}>{say.pixels(number(WIDTHS[width]))}</span>
        <span className={styles.gap} />
        <SegmentedControl
          label={say.look}
          value={look}
          onChange={setLook}
          segments={[
            { value: 'light', label: say.looks.light, icon: <Sun size={14} aria-hidden /> },
            { value: 'dark', label: say.looks.dark, icon: <Moon size={14} aria-hidden /> },
          ]}
        />
      </div>
      {behind !== null && <Notice tone="warn">{`${say.notFlushed} ${behind}`}</Notice>}
      {shown !== null && shown.notes.length > 0 && (
        <Notice tone="warn">
          <details>
            <summary>{say.notes(shown.notes.length, number(shown.notes.length))}</summary>
            <ul className={styles.notes}>
              {shown.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        </Notice>
      )}
      <div className={styles.ground} ref={ref}>
        {problem !== null && <ErrorState problem={problem} retry={again} />}
        {problem === null && pages.length === 0 && <EmptyState>{say.loading}</EmptyState>}
        {problem === null &&
          pages.map((page) => (
            <iframe
              key={page.url}
              className={cx(styles.frame, page !== shown && styles.coming)}
              style={{
                inlineSize: WIDTHS[width],
                blockSize: height / scale,
                transform: `translateX(-50%) scale(${String(scale)})`,
              }}
              title={say.frame}
              aria-hidden={page === shown ? undefined : true}
              tabIndex={page === shown ? undefined : -1}
              sandbox=""
              referrerPolicy="no-referrer"
              src={page.url}
              onLoad={() => drawn(page)}
            />
          ))}
      </div>
    </section>
  );
}

/** The look the window itself has now. */
const appLook = (): Look =>
  getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'dark' : 'light';

import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { OutlinePanel } from '../../editor/outline/OutlinePanel.tsx';
import { words } from '../../ui/words/index.ts';
import { Margin } from '../margin/Margin.tsx';
import { changeTools, toolsNow, useTools } from '../tools/state.ts';
import { useOpenStory } from '../useStory.ts';
import { useWork } from '../work/useWork.ts';
import styles from './split.module.css';
import { SplitPane } from './SplitPane.tsx';
import { useStage } from './useStage.ts';

/** Below this width two texts do not stand side by side; px. */
const NARROW = 760;

/** The sheet with what stands around it: the outline before it, notes or an older version after it. */
export function SheetDesk({ hidden, children }: { hidden: boolean; children: ReactNode }) {
  const { link } = useOpenStory();
  const readOnly = useWork().textLocked !== null;
  const handle = useSyncExternalStore(link.subscribe, () => link.handle);
  const outline = useTools((tools) => tools.outline);
  const split = useTools((tools) => tools.split);
  const place = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(place);
  const share = toolsNow().sheetShare;

  return (
    <div ref={place} className={styles.desk} hidden={hidden}>
      <div className={styles.inner}>
        {outline && handle && (
          <div className={styles.outline}>
            <OutlinePanel handle={handle} readOnly={readOnly} />
          </div>
        )}
        <Group
          className={styles.group}
          orientation={narrow ? 'vertical' : 'horizontal'}
          onLayoutChanged={(layout, { isUserInteraction }) => {
            const now = layout['sheet-text'];
            if (isUserInteraction && now !== undefined) changeTools({ sheetShare: Math.round(now) });
          }}
        >
          {/* Always the same panel: the text must not be drawn anew when something comes beside it. */}
          <Panel
            key="text"
            id="sheet-text"
            minSize="25%"
            defaultSize={split === 'none' ? '100%' : `${String(share)}%`}
          >
            <TextAndCards>{children}</TextAndCards>
          </Panel>
          {split !== 'none' && (
            <Separator key="line" className={styles.separator} title={words().tools.split.resize} />
          )}
          {split !== 'none' && (
            <Panel key="split" id="sheet-split" minSize="15%" defaultSize={`${String(100 - share)}%`}>
              <SplitPane shows={split} />
            </Panel>
          )}
        </Group>
      </div>
    </div>
  );
}

/** The text, and beside or below it the cards about it. */
function TextAndCards({ children }: { children: ReactNode }) {
  const { stage, page, level, onScroll } = useStage();
  return (
    <div className={styles.beside}>
      <div
        ref={stage}
        className={styles.stage}
        data-stage
        data-level={level || undefined}
        onScrollCapture={onScroll}
      >
        <div ref={page} className={styles.scroll} data-page>
          {children}
        </div>
        <Margin level={level} />
      </div>
    </div>
  );
}

/** Whether an element is too narrow for two columns, followed as it changes. */
function useNarrow(place: { readonly current: HTMLElement | null }): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      // Hidden behind another view it has no width, and no say.
      if (entry && entry.contentRect.width > 0) setNarrow(entry.contentRect.width < NARROW);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return narrow;
}

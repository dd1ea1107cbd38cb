import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Group, Panel, Separator, type PanelImperativeHandle } from 'react-resizable-panels';
import { cx } from '../ui/cx.ts';
import { words } from '../ui/words/index.ts';
import styles from './panes.module.css';
import type { Room } from './useWidth.ts';
import { remember, remembered, useWindow } from './window-state.ts';

type PanesProps = {
  room: Room;
  desk: ReactNode;
  deskShown: boolean;
  sheet: ReactNode;
  /** Null: there is nothing to inspect. */
  inspector: ReactNode;
  inspectorShown: boolean;
  /** A floating pane was left: Escape, or a press beside it. */
  onLeave: (pane: 'desk' | 'inspector') => void;
};

export const DESK_WIDTH = 340;
export const INSPECTOR_WIDTH = 320;

/** Desk, sheet and inspector side by side where there is room; where there is not, the outer ones float over the sheet. */
export function Panes(props: PanesProps) {
  const { room, desk, deskShown, sheet, inspector, inspectorShown, onLeave } = props;
  const { app } = words();
  const layout = useWindow((state) => state.settings.layout);
  const deskPanel = useRef<PanelImperativeHandle>(null);
  const inspectorPanel = useRef<PanelImperativeHandle>(null);
  const deskDocked = deskShown && room !== 'narrow';
  const inspectorDocked = inspectorShown && inspector !== null && room === 'wide';

  const keep = (key: string, panel: RefObject<PanelImperativeHandle | null>): void => {
    const width = panel.current?.getSize().inPixels;
    if (width !== undefined && width > 0) remember({ [key]: Math.round(width) });
  };

  return (
    <div className={styles.panes}>
      <Group
        className={styles.group}
        onLayoutChanged={(_layout, { isUserInteraction }) => {
          if (!isUserInteraction) return;
          keep('deskWidth', deskPanel);
          keep('inspectorWidth', inspectorPanel);
        }}
      >
        {deskDocked && (
          <Panel
            id="desk"
            panelRef={deskPanel}
            defaultSize={remembered.size(layout, 'deskWidth', DESK_WIDTH)}
            minSize={260}
            maxSize={560}
            groupResizeBehavior="preserve-pixel-size"
          >
            <nav className={styles.desk} data-pane="desk" tabIndex={-1} aria-label={app.panes.desk}>
              {desk}
            </nav>
          </Panel>
        )}
        {deskDocked && <Separator className={styles.separator} title={app.resize.desk} />}
        <Panel id="sheet" minSize={360}>
          <main className={styles.sheet} data-pane="sheet" aria-label={app.panes.sheet} tabIndex={-1}>
            {sheet}
          </main>
        </Panel>
        {inspectorDocked && <Separator className={styles.separator} title={app.resize.inspector} />}
        {inspectorDocked && (
          <Panel
            id="inspector"
            panelRef={inspectorPanel}
            defaultSize={remembered.size(layout, 'inspectorWidth', INSPECTOR_WIDTH)}
            minSize={260}
            maxSize={520}
            groupResizeBehavior="preserve-pixel-size"
          >
            <aside
              className={styles.inspector}
              data-pane="inspector"
              tabIndex={-1}
              aria-label={app.panes.inspector}
            >
              {inspector}
            </aside>
          </Panel>
        )}
      </Group>
      {deskShown && !deskDocked && (
        <Floating
          side="start"
          name="desk"
          label={app.panes.desk}
          onLeave={() => {
            onLeave('desk');
          }}
        >
          {desk}
        </Floating>
      )}
      {inspectorShown && inspector !== null && !inspectorDocked && (
        <Floating
          side="end"
          name="inspector"
          label={app.panes.inspector}
          onLeave={() => {
            onLeave('inspector');
          }}
        >
          {inspector}
        </Floating>
      )}
    </div>
  );
}

type FloatingProps = {
  side: 'start' | 'end';
  name: string;
  label: string;
  onLeave: () => void;
  children: ReactNode;
};

/** A pane over the sheet. It is not a dialog: the sheet stays in sight and a press on it puts the pane away. */
function Floating({ side, name, label, onLeave, children }: FloatingProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || pane.current?.contains(event.target)) return;
      // Only the sheet: menus and lists that belong to the pane are drawn elsewhere in the page.
      if (event.target.closest('[data-pane="sheet"]')) onLeave();
    };
    document.addEventListener('pointerdown', press);
    return () => {
      document.removeEventListener('pointerdown', press);
    };
  }, [onLeave]);
  return (
    // Escape is heard from whatever inside has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={pane}
      className={cx(styles.floating, styles[side])}
      data-pane={name}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      {children}
    </aside>
  );
}

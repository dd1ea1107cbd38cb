import { Monitor, Moon, MoveHorizontal, RotateCcwSquare, Smartphone, Sun, Tablet } from 'lucide-react';
import { useState } from 'react';
import { number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { EmptyState, ErrorState, Notice } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { FreeWidth } from './FreeWidth.tsx';
import { PageFrame } from './PageFrame.tsx';
import styles from './page.module.css';
import pane from './preview.module.css';
import { screenOf, SCREENS, type ScreenName } from './screens.ts';
import { StyleChoice } from './StyleChoice.tsx';
import { usePreviewPages } from './usePreviewPages.ts';

type Look = 'light' | 'dark';

/** The story as a reader sees it, at the width of their screen and in the look of a site. */
export function PageView({ style, onStyle }: { style: string; onStyle: (style: string) => void }) {
  const say = words().preview.page;
  const [name, setName] = useState<ScreenName>('desktop');
  const [turned, setTurned] = useState(false);
  const [free, setFree] = useState<number>(SCREENS.desktop.width);
  const [look, setLook] = useState<Look>(appLook);
  const { shown, coming, problem, behind, drawn, again } = usePreviewPages(look, style);
  const screen = screenOf(name, turned, free);

  return (
    <>
      <div className={pane.bar}>
        <SegmentedControl
          label={say.width}
          value={name}
          onChange={(next) => {
            if (next === 'free') setFree(screen.width);
            setName(next);
          }}
          segments={[
            { value: 'phone', label: say.widths.phone, icon: <Smartphone size={14} aria-hidden /> },
            { value: 'tablet', label: say.widths.tablet, icon: <Tablet size={14} aria-hidden /> },
            { value: 'desktop', label: say.widths.desktop, icon: <Monitor size={14} aria-hidden /> },
            { value: 'free', label: say.widths.free, icon: <MoveHorizontal size={14} aria-hidden /> },
          ]}
        />
        {name === 'free' ? (
          <FreeWidth width={free} onWidth={setFree} />
        ) : (
          <IconButton
            label={say.turn}
            pressed={turned}
            icon={<RotateCcwSquare size={16} aria-hidden />}
            onClick={() => {
              setTurned(!turned);
            }}
          />
        )}
        <span className={styles.pixels}>{say.pixels(number(screen.width), null)}</span>
        <span className={styles.gap} />
        <StyleChoice style={style} onStyle={onStyle} />
        <SegmentedControl
          label={say.look}
          value={look}
          onChange={setLook}
          segments={[
            { value: 'light', label: say.looks.light, icon: <Sun size={14} aria-hidden />, hideLabel: true },
            { value: 'dark', label: say.looks.dark, icon: <Moon size={14} aria-hidden />, hideLabel: true },
          ]}
        />
      </div>
      {behind !== null && <Notice tone="warn">{`${say.notFlushed} ${behind}`}</Notice>}
      {shown !== null && shown.notes.length > 0 && (
        <Notice tone="warn">
          <details>
            <summary>{say.notes(shown.notes.length, number(shown.notes.length))}</summary>
            <ul className={styles.notes}>
              {shown.notes.map(inWords).map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        </Notice>
      )}
      {problem !== null && <ErrorState problem={problem} retry={again} />}
      {problem === null && shown === null && coming === null && <EmptyState>{say.loading}</EmptyState>}
      {problem === null && (shown ?? coming) !== null && (
        <PageFrame screen={screen} shown={shown} coming={coming} onDrawn={drawn} />
      )}
    </>
  );
}

/** The look the window itself has now. */
const appLook = (): Look =>
  getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'dark' : 'light';

import { number } from '../../ui/format.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { words } from '../../ui/words/index.ts';
import { changeSettings, remember, remembered, useWindow } from '../window-state.ts';
import styles from './settings.module.css';

/** Characters in a line, about. */
const MEASURES = { narrow: 58, normal: 66, wide: 74 } as const;
type Measure = keyof typeof MEASURES;
const measureNames = Object.keys(MEASURES) as Measure[];

const SIZES = ['16', '17', '18', '19', '20', '21', '22'] as const;

/** How it looks; each choice is drawn at once. */
export function LookSettings() {
  const { app, frame } = words();
  const { settings: say } = app;
  const settings = useWindow((state) => state.settings);
  const size = SIZES.find((px) => Number(px) === settings.copySize) ?? '18';
  return (
    <>
      <div className={styles.row}>
        <span className={styles.grow}>{say.themeLabel}</span>
        <SegmentedControl
          label={say.themeLabel}
          value={settings.theme}
          segments={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: say.themes[value],
          }))}
          onChange={(theme) => {
            changeSettings({ theme });
          }}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.grow}>{say.copySizeLabel}</span>
        <SegmentedControl
          label={say.copySizeLabel}
          value={size}
          segments={SIZES.map((value) => ({ value, label: number(Number(value)) }))}
          onChange={(px) => {
            changeSettings({ copySize: Number(px) });
          }}
        />
      </div>
      <div className={styles.row}>
        <span className={styles.grow}>{frame.look.measure}</span>
        <SegmentedControl
          label={frame.look.measure}
          value={measureNames.find((name) => MEASURES[name] === settings.measure) ?? 'normal'}
          segments={measureNames.map((value) => ({ value, label: frame.look.measures[value] }))}
          onChange={(name) => {
            changeSettings({ measure: MEASURES[name] });
          }}
        />
      </div>
      <p className={styles.sample}>{say.copySample}</p>
      <div>
        <Switch
          label={words().copy.punctuation.setting}
          checked={remembered.flag(settings.layout, 'smartPunctuation', true)}
          onChange={(smartPunctuation) => {
            remember({ smartPunctuation });
          }}
        />
        <p className={styles.quiet}>{words().copy.punctuation.settingHint}</p>
      </div>
    </>
  );
}

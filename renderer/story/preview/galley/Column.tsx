import type { CSSProperties } from 'react';
import type { Fitted } from '../../../../shared/copyfit/fit.ts';
import type { Look } from '../../../../shared/copyfit/lines.ts';
import { PX_PER_MM, PX_PER_PT } from '../../../../shared/copyfit/space.ts';
import type { Slot } from '../../../../shared/protocol/kept/slot.ts';
import { cx } from '../../../ui/cx.ts';
import { number } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';
import { familyOf } from '../measure.ts';
import styles from './galley.module.css';

/** Drawn so much larger than in print, so that small type can be read on a screen. */
const ZOOM = 1.5;
const LOOKS: Record<Look, string | undefined> = {
  roman: undefined,
  italic: styles.italic,
  bold: styles.bold,
  boldItalic: styles.boldItalic,
};

type ColumnProps = {
  slot: Slot;
  fitted: readonly Fitted[];
  space: number;
  language: string;
  direction: 'ltr' | 'rtl';
};

/** The copy in its column, line by line, with the number of every fifth line in the margin and a rule where the space ends. */
export function Column({ slot, fitted, space, language, direction }: ColumnProps) {
  const unit = ZOOM * PX_PER_PT;
  const starts = startsOf(fitted);
  const look = {
    '--leading': `${String(slot.leading * unit)}px`,
    '--space': String(space),
    inlineSize: slot.width * PX_PER_MM * ZOOM,
    fontFamily: familyOf(slot.face),
    fontSize: slot.size * unit,
  } satisfies Record<string, string | number> as CSSProperties;
  return (
    <div className={styles.column} style={look} lang={language} dir={direction} data-galley>
      {fitted.map((item, i) => (
        <BlockLines key={item.id} item={item} from={starts[i] ?? 0} space={space} justify={slot.justify} />
      ))}
      <div className={styles.end} aria-hidden />
    </div>
  );
}

function BlockLines({
  item,
  from,
  space,
  justify,
}: {
  item: Fitted;
  from: number;
  space: number;
  justify: boolean;
}) {
  const say = words().preview.galley;
  const boxed = item.kind === 'image' || item.kind === 'table' || item.kind === 'pullquote';
  const box = item.kind === 'image' ? item.above : item.depth;
  return (
    <div
      dir="auto"
      className={cx(styles.block, styles[item.kind])}
      style={{
        blockSize: `calc(var(--leading) * ${String(item.depth)})`,
        paddingInlineStart: item.inset * 1.5,
      }}
    >
      {boxed && (
        <div className={styles.box} style={{ blockSize: `calc(var(--leading) * ${String(box)})` }}>
          <span className={styles.boxWords}>
            {say.box(say.boxes[item.kind as 'image'], box, number(box))}
          </span>
        </div>
      )}
      {item.kind !== 'pullquote' &&
        item.lines.map((line, i) => {
          const at = from + item.above + i + 1;
          return (
            <div
              // Lines have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              key={i}
              className={cx(
                styles.line,
                at > space && styles.over,
                justify && !line.last && styles.justified,
              )}
              style={{
                insetBlockStart: `calc(var(--leading) * ${String(item.above + i)})`,
                ...(i === 0 && item.indent > 0 ? { paddingInlineStart: item.indent * ZOOM } : {}),
              }}
              data-number={at % 5 === 0 ? number(at) : undefined}
            >
              {line.runs.map((run, n) => (
                // oxlint-disable-next-line react/no-array-index-key
                <span key={n} className={LOOKS[run.look]}>
                  {run.text}
                </span>
              ))}
            </div>
          );
        })}
    </div>
  );
}

/** How many lines stand above each block. */
function startsOf(fitted: readonly Fitted[]): number[] {
  let used = 0;
  return fitted.map(({ depth }) => {
    used += depth;
    return used - depth;
  });
}

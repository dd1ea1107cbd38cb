import { memo, type CSSProperties } from 'react';
import { PULL, type Fitted } from '../../../../shared/copyfit/fit.ts';
import { lineText, type Look } from '../../../../shared/copyfit/lines.ts';
import { PX_PER_MM, PX_PER_PT } from '../../../../shared/copyfit/space.ts';
import type { Slot } from '../../../../shared/protocol/kept/slot.ts';
import { cx } from '../../../ui/cx.ts';
import { number } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';
import { familyOf } from '../measure.ts';
import styles from './galley.module.css';
import { NearWindow } from './NearWindow.tsx';

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
      {portionsOf(fitted).map(({ first, items }) => (
        <NearWindow key={first} blockSize={deep(depthOf(items))} atOnce={first === 0}>
          {items.map((item, i) => (
            <BlockLines
              key={item.id}
              item={item}
              from={starts[first + i] ?? 0}
              space={space}
              justify={slot.justify}
            />
          ))}
        </NearWindow>
      ))}
      <div className={styles.end} aria-hidden />
    </div>
  );
}

type BlockProps = { item: Fitted; from: number; space: number; justify: boolean };

/** A block that did not change is the same object as before, so a key draws one of them again. */
const BlockLines = memo(function BlockLines({ item, from, space, justify }: BlockProps) {
  const say = words().preview.galley;
  if (item.kind === 'pullquote') return <PullQuote item={item} from={from} space={space} />;
  const boxed = item.kind === 'image' || item.kind === 'table' ? say.boxes[item.kind] : null;
  const box = item.kind === 'image' ? item.above : item.depth;
  return (
    <div
      dir="auto"
      className={cx(styles.block, styles[item.kind])}
      style={{
        blockSize: deep(item.depth),
        paddingInlineStart: item.inset * ZOOM,
      }}
    >
      {boxed !== null && (
        <div className={styles.box} style={{ blockSize: deep(box) }}>
          <span className={styles.boxWords}>{say.box(boxed, box, number(box))}</span>
        </div>
      )}
      {item.lines.map((line, i) => {
        const at = from + item.above + i + 1;
        return (
          <div
            // Lines have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={i}
            className={cx(styles.line, at > space && styles.over, justify && !line.last && styles.justified)}
            style={{
              insetBlockStart: deep(item.above + i),
              ...(i === 0 && item.indent > 0 ? { paddingInlineStart: item.indent * ZOOM } : {}),
            }}
            data-line={at}
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
});

/** A pull quote in its rules, in the larger letters it is set in; it is as deep as the lines it pushes down. */
function PullQuote({ item, from, space }: Omit<BlockProps, 'justify'>) {
  return (
    <div dir="auto" className={cx(styles.block, styles.pull)} style={{ blockSize: deep(item.depth) }}>
      <div
        className={cx(styles.pullWords, from + item.depth > space && styles.over)}
        style={{ fontSize: `${String(PULL)}em`, lineHeight: deep(PULL) }}
      >
        {item.lines.map((line, i) => (
          // Lines have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={i}>{lineText(line)}</div>
        ))}
        {item.attribution !== undefined && <div className={styles.credit}>{item.attribution}</div>}
      </div>
    </div>
  );
}

/** So many lines of the copy, as a length. */
const deep = (lines: number): string => `calc(var(--leading) * ${String(lines)})`;

/** So many blocks are drawn, or left out, together. */
const PORTION = 40;

const depthOf = (items: readonly Fitted[]): number => items.reduce((sum, { depth }) => sum + depth, 0);

const portionsOf = (fitted: readonly Fitted[]): { first: number; items: readonly Fitted[] }[] =>
  Array.from({ length: Math.ceil(fitted.length / PORTION) }, (_, i) => {
    const first = i * PORTION;
    return { first, items: fitted.slice(first, first + PORTION) };
  });

/** How many lines stand above each block. */
function startsOf(fitted: readonly Fitted[]): number[] {
  let used = 0;
  return fitted.map(({ depth }) => {
    used += depth;
    return used - depth;
  });
}

import type { Look, Piece } from '../../../../shared/article/compare/index.ts';
import { cx } from '../../../ui/cx.ts';
import { words } from '../../../ui/words/index.ts';
import styles from './compare.module.css';
import { visible } from './visible.ts';

/** Which of the two texts is drawn: both in one, only the earlier, or only the later. */
export type Side = 'both' | 'before' | 'after';

const MARK_CLASS: Record<string, string | undefined> = {
  bold: styles.bold,
  italic: styles.italic,
  underline: styles.underline,
  strike: styles.strike,
  code: styles.code,
  sub: styles.sub,
  sup: styles.sup,
};

const looks = (look: Look): string =>
  cx(...look.marks.map((mark) => MARK_CLASS[mark]), look.link !== null && styles.link);

function lookChange(was: Look, is: Look): string {
  const say = words().versions.compare;
  const names = (look: Look): string =>
    look.marks.length === 0 ? say.looksOff : look.marks.map((mark) => say.marks[mark]).join(', ');
  const told: string[] = [];
  if (was.marks.join() !== is.marks.join()) told.push(say.lookChanged(names(was), names(is)));
  const [from, to] = [was.link?.href, is.link?.href];
  if (from !== to) {
    if (from === undefined) told.push(say.linkAdded(to ?? ''));
    else if (to === undefined) told.push(say.linkRemoved(from));
    else told.push(say.linkChanged(from, to));
  }
  return told.join('. ');
}

function Stretch({ piece, side }: { piece: Piece; side: Side }) {
  const { op, text, look, was } = piece;
  if (op === 'gone') return <del className={cx(styles.gone, looks(look))}>{visible(text)}</del>;
  if (op === 'new') return <ins className={cx(styles.came, looks(look))}>{visible(text)}</ins>;
  if (op === 'same' || !was) return <span className={looks(look)}>{text}</span>;
  const told = lookChange(was, look);
  return (
    <span className={cx(styles.lookChanged, looks(side === 'before' ? was : look))} title={told}>
      {text}
      <span className="visually-hidden"> ({told}) </span>
    </span>
  );
}

/** A line with what became of its words. Words that came or went are elements a screen reader names. */
export function Pieces({ pieces, side = 'both' }: { pieces: readonly Piece[]; side?: Side }) {
  const shown = pieces
    .map((piece, key) => ({ piece, key }))
    .filter(({ piece }) =>
      side === 'before' ? piece.op !== 'new' : side === 'after' ? piece.op !== 'gone' : true,
    );
  return shown.map(({ piece, key }) => <Stretch key={key} piece={piece} side={side} />);
}

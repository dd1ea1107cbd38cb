import { charactersOf } from './breaks.ts';
import { breakLines, lineText, type Measure } from './lines.ts';

/** A text as a card shows it: the lines in sight, and what of it is lost. */
export type Clipped = {
  shown: string[];
  /** Letters that are shown of the whole. */ kept: number;
  cut: boolean;
  width: number;
};

/**
 * Cuts a text after so many lines of a width, with an ellipsis, between words where there is one to cut between.
 * `width` is what the whole text would take on one line.
 */
export function clip(text: string, room: number, most: number, measure: Measure): Clipped {
  const roman: Measure = (part) => measure(part, 'roman');
  const lines = breakLines([{ text, look: 'roman' }], { width: room }, roman);
  const width = roman(text, 'roman');
  const shown = lines.slice(0, most).map(lineText);
  if (lines.length <= most) return { shown, kept: text.length, cut: false, width };
  let last = shown.at(-1) ?? '';
  while (last !== '' && roman(`${last} …`, 'roman') > room) {
    const shorter = last.replace(/\s*\S+$/u, '');
    last = shorter === '' ? last.slice(0, charactersOf(last).at(-1)?.index ?? 0) : shorter;
  }
  const kept = shown.slice(0, -1).join(' ').length + last.length + (most > 1 ? 1 : 0);
  return { shown: [...shown.slice(0, -1), `${last} …`], kept: Math.min(kept, text.length), cut: true, width };
}

import { breakLines, lineText, type Measure } from './lines.ts';

/** A headline in decks: its lines, how many there may be, and how far it is over (positive) or short (negative). */
export type Decks = { decks: { text: string; width: number; room: number }[]; allowed: number; over: number };

/** Sets a headline in lines of a width. One that is shorter than its decks leaves white space, so that is told too. */
export function fitDecks(headline: string, width: number, allowed: number, measure: Measure): Decks {
  const text = headline.replace(/\s+/gu, ' ').trim();
  const lines = text === '' ? [] : breakLines([{ text, look: 'bold' }], { width }, measure);
  const decks = lines.map((line) => ({ text: lineText(line), width: line.width, room: width }));
  return { decks, allowed, over: decks.length - allowed };
}

import type { Line } from './lines.ts';

/** How far below the upper edge of a card that stands level with its words their line ends; px. */
export const JOINED = 20;
/** The least room between the upper edge of a card and the end of its hairline; px. */
const CORNER = 8;

type Box = { left: number; top: number; right: number };

/**
 * The hairline from the words of a card to its edge, as the path of an SVG in the box of the cards: along the line to the
 * column and, where the card had to go down, down to its corner.
 * @param line in px of the window, as the box
 * @param top the upper edge of the card in the box; px
 * @param inset from the edge of the box to the card; px
 */
export function joinPath(line: Line, box: Box, top: number, inset: number): string {
  const width = box.right - box.left;
  const isBehind = box.left + width / 2 < (line.left + line.right) / 2;
  const round = (n: number): string => String(Math.round(n) + 0.5);
  const words = round((isBehind ? line.left : line.right) - box.left);
  const bend = round(isBehind ? width - inset / 2 : inset / 2);
  const card = round(isBehind ? width - inset : inset);
  const at = line.bottom - box.top;
  return `M${words} ${round(at)}H${bend}V${round(Math.max(at, top + CORNER))}H${card}`;
}

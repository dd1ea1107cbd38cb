import { inlineText } from '../../article/inline.ts';
import type { TextBlock } from '../../article/nodes/index.ts';
import { strongDirection, type Direction } from '../common/direction.ts';

/**
 * Which way the words around run. Editors turn each block after its first strong character; a page does the same, but says
 * it outright, because mail programs and readers of other people's feeds do not know `dir="auto"`. A null direction means
 * that only what a writer chose is written.
 */
export type Way = { direction: Direction | null };

type Words = Pick<TextBlock, 'dir' | 'content'>;

/** The direction of a block: as chosen, or after its words, or that of what is around it. */
export const wayOf = (b: Words, around: Direction | null): Direction | null =>
  b.dir ?? (around === null ? null : (strongDirection(inlineText(b.content)) ?? around));

export const waysOf = (blocks: readonly Words[], around: Way): (Direction | null)[] =>
  blocks.map((b) => b.dir ?? (around.direction === null ? null : strongDirection(inlineText(b.content))));

/** `data-dir="auto"` says that nobody chose this direction, so that a page read back leaves it open again. */
const found = (direction: Direction | null, around: Direction | null): string =>
  direction === null || around === null || direction === around ? '' : ` dir="${direction}" data-dir="auto"`;

/** The `dir` attribute of one block. */
export const turned = (b: Words, around: Direction | null): string =>
  b.dir === undefined ? found(wayOf(b, around), around) : ` dir="${b.dir}"`;

export const turnedWords = (words: string, around: Direction | null): string =>
  around === null ? '' : found(strongDirection(words), around);

/** What holds several blocks (a list, a table, a quotation) runs as the first of them that has a direction. */
export function holder<P extends Way>(
  ways: readonly (Direction | null)[],
  around: P,
): { turn: string; inside: P } {
  const first = ways.find((way) => way !== null) ?? null;
  const direction = around.direction === null ? null : (first ?? around.direction);
  return { turn: found(direction, around.direction), inside: { ...around, direction } };
}

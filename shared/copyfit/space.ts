/** CSS pixels of the units that printers measure in. */
export const PX_PER_MM = 96 / 25.4;
export const PX_PER_PT = 96 / 72;
/** Twelve points to the pica; 4.233 mm. */
export const MM_PER_PICA = 25.4 / 6;

/** What a story was given: lines of its own leading, or a depth, in one or more legs of the same column. */
export type Space = { legs: number; lines: number } | { legs: number; mm: number };

/** How many lines a space holds. @param leading in points */
export const linesIn = (space: Space, leading: number): number => {
  const deep =
    'lines' in space ? space.lines : Math.floor((space.mm * PX_PER_MM + 0.01) / (leading * PX_PER_PT));
  return deep * space.legs;
};

/** How copy stands against its space; `words` is about how many to cut (over) or to write (under). */
export type Standing = { lines: number; space: number; over: number; words: number };

/**
 * @param lines the depth of the copy, boxes and all
 * @param set how many words stand in how many of those lines
 */
export function standing(lines: number, space: number, set: { words: number; lines: number }): Standing {
  const over = lines - space;
  const aLine = set.lines === 0 ? 0 : set.words / set.lines;
  return { lines, space, over, words: Math.ceil(Math.abs(over) * aLine) };
}

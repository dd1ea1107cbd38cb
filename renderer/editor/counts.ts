import { addFigures, figuresOf, noFigures, type Figures } from '../../shared/article/figures.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { tkInBlock, type TkMarker } from '../../shared/article/tk.ts';

/** What is counted of a body. */
export type BodyCount = { figures: Figures; tk: TkMarker[] };

export type BodyCounter = {
  count: (body: readonly Block[], language: string) => BodyCount;
  /** Counts ahead for some milliseconds, so that the first count of a long story does not hold anything up. True when done. */
  countAhead: (body: readonly Block[], language: string, milliseconds: number) => boolean;
};

/**
 * Counts block by block and remembers each count with its block: blocks never change, a changed one is another
 * object, so a keystroke costs one block.
 * @param now milliseconds of any steady clock
 */
export function bodyCounter(now: () => number): BodyCounter {
  let counted = new WeakMap<Block, BodyCount>();
  let spoken = '';
  const countOf = (block: Block): BodyCount => {
    const found = counted.get(block) ?? { figures: figuresOf(block, spoken), tk: tkInBlock(block, spoken) };
    counted.set(block, found);
    return found;
  };
  const speak = (language: string): void => {
    if (language !== spoken) counted = new WeakMap();
    spoken = language;
  };
  return {
    count: (body, language) => {
      speak(language);
      let figures = noFigures;
      const tk: TkMarker[] = [];
      for (const block of body) {
        const count = countOf(block);
        figures = addFigures(figures, count.figures);
        if (count.tk.length > 0) tk.push(...count.tk);
      }
      return { figures, tk };
    },
    countAhead: (body, language, milliseconds) => {
      speak(language);
      const end = now() + milliseconds;
      for (const block of body) {
        if (now() >= end) return false;
        countOf(block);
      }
      return true;
    },
  };
}

import { addFigures, figuresOf, noFigures, type Figures } from '../../shared/article/figures.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { readBlocks } from '../../shared/article/review/reading.ts';
import { tkInBlock, type TkMarker } from '../../shared/article/tk.ts';

/** What is counted of a body: the figures of the text with all suggestions taken, and what is to come where it stands. */
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
  let counted = new WeakMap<Block, Figures>();
  let marked = new WeakMap<Block, TkMarker[]>();
  let spoken = '';
  const figuresIn = (block: Block): Figures => {
    const found = counted.get(block) ?? figuresOf(block, spoken);
    counted.set(block, found);
    return found;
  };
  const tkIn = (block: Block): TkMarker[] => {
    const found = marked.get(block) ?? tkInBlock(block, spoken);
    marked.set(block, found);
    return found;
  };
  const speak = (language: string): void => {
    if (language === spoken) return;
    counted = new WeakMap();
    marked = new WeakMap();
    spoken = language;
  };
  return {
    count: (body, language) => {
      speak(language);
      let figures = noFigures;
      const tk: TkMarker[] = [];
      for (const block of readBlocks(body, 'final')) figures = addFigures(figures, figuresIn(block));
      for (const block of body) tk.push(...tkIn(block));
      return { figures, tk };
    },
    countAhead: (body, language, milliseconds) => {
      speak(language);
      const end = now() + milliseconds;
      for (const block of body) {
        if (now() >= end) return false;
        figuresIn(block);
        tkIn(block);
      }
      return true;
    },
  };
}

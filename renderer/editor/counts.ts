import type { Block } from '../../shared/article/nodes/index.ts';
import { copyText, countWords } from '../../shared/article/questions.ts';

export type WordCounter = {
  /** The words of a body that are read as copy. */
  count: (body: readonly Block[], language: string) => number;
  /** Counts ahead for some milliseconds, so that the first count of a long story does not hold anything up. True when done. */
  countAhead: (body: readonly Block[], language: string, milliseconds: number) => boolean;
};

/**
 * Counts words block by block and remembers each count with its block: blocks never change, a changed one is another
 * object, so a keystroke costs one block.
 * @param now milliseconds of any steady clock
 */
export function wordCounter(now: () => number): WordCounter {
  let counted = new WeakMap<Block, number>();
  let spoken = '';
  const countOf = (block: Block): number => {
    const found = counted.get(block) ?? countWords(copyText(block), spoken);
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
      return body.reduce((words, block) => words + countOf(block), 0);
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

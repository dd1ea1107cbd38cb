import type { Block } from '../../shared/article/nodes/index.ts';
import { copyText, countWords } from '../../shared/article/questions.ts';

/**
 * Counts words block by block and remembers each count with its block: blocks never change, a changed one is another
 * object, so a keystroke costs one block.
 */
export function wordCounter(): (body: readonly Block[], language: string) => number {
  let counted = new WeakMap<Block, number>();
  let spoken = '';
  return (body, language) => {
    if (language !== spoken) {
      counted = new WeakMap();
      spoken = language;
    }
    let words = 0;
    for (const block of body) {
      let found = counted.get(block);
      if (found === undefined) {
        found = countWords(copyText(block), language);
        counted.set(block, found);
      }
      words += found;
    }
    return words;
  };
}

import { isWord } from '../compare/tokens.ts';
import type { Side } from './sides.ts';
import { isBlockToken, type Token } from './tokens.ts';

/** Fewer words in a row than this are found again by chance. */
const FEWEST = 3;
/** A word that stands in more places than this tells nothing of where a text came from. */
const MOST_PLACES = 50;

type Word = { text: string; token: Token; at: number };

const wordsOf = (tokens: readonly Token[], place: (i: number) => number): Word[] =>
  tokens.flatMap((token, i) =>
    !isBlockToken(token) && token.kind === 'text' && isWord(token)
      ? [{ text: token.text, token, at: place(i) }]
      : [],
  );

/** What was put in, line by line. */
function linesOf(put: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of put)
    if (isBlockToken(token)) lines.push([]);
    else lines.at(-1)?.push(token);
  return lines.filter((line) => line.length > 0);
}

/**
 * Words that a side took out in one place and put in again in another, as when half of a paragraph is moved: what was put
 * in, and which token of the base it was. Three words in a row count, or fewer that are a whole line.
 */
export function travelled(base: readonly Token[], side: Side): Map<Token, number> {
  const gone = wordsOf(base, (i) => i).filter(({ at }) => side.kept[at] === null);
  const places = new Map<string, number[]>();
  gone.forEach(({ text }, i) => {
    const known = places.get(text);
    if (known) known.push(i);
    else places.set(text, [i]);
  });
  const found = new Map<Token, number>();
  for (const line of side.put.flatMap(linesOf)) {
    const words = wordsOf(line, (i) => i);
    for (let i = 0; i < words.length;) {
      const starts = places.get(words[i]?.text ?? '') ?? [];
      let best = { from: 0, length: 0 };
      for (const from of starts.length > MOST_PLACES ? [] : starts) {
        let length = 0;
        while (words[i + length] && words[i + length]?.text === gone[from + length]?.text) length += 1;
        if (length > best.length) best = { from, length };
      }
      // Fewer are enough where they are all that was put in.
      const isFound = best.length >= FEWEST || (best.length > 0 && best.length === words.length);
      if (isFound)
        for (let n = 0; n < best.length; n++) {
          const [word, was] = [words[i + n], gone[best.from + n]];
          if (word && was) found.set(word.token, was.at);
        }
      i += isFound ? best.length : 1;
    }
  }
  return found;
}

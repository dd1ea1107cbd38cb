import type { Block } from '../nodes/index.ts';
import { intoWords } from './keys.ts';
import { pairBlocks } from './pairing.ts';
import { isBlockToken, tokensOfBlocks, type Token } from './tokens.ts';

/**
 * What one side of a merge did with the base, token by token: what became of each token of the base (null where it took it
 * out), and what it put in before each of them; one place more than there are tokens, for the end.
 */
export type Side = { kept: (Token | null)[]; put: Token[][] };

/** The tokens of a base, cut as both sides are. */
export const baseTokens = (base: readonly Block[], language: string): Token[] =>
  tokensOfBlocks(base, intoWords(language));

export function sideOf(base: readonly Block[], now: readonly Block[], language: string): Side {
  const cut = intoWords(language);
  const side: Side = { kept: [], put: [[]] };
  const keep = (token: Token | null): void => {
    side.kept.push(token);
    side.put.push([]);
  };
  for (const stretch of pairBlocks(base, now, { language, by: 'words' })) {
    if ('same' in stretch) {
      for (const token of tokensOfBlocks(stretch.same, cut)) keep(token);
      continue;
    }
    // Blocks that came or went whole are not cut yet; a word that is cut must not be cut again, out of its line.
    const cutAll = (tokens: readonly Token[]): readonly Token[] =>
      stretch.gap ? tokens.flatMap((token): Token[] => (isBlockToken(token) ? [token] : cut(token))) : tokens;
    for (const run of stretch.runs)
      if (run.same) for (const token of run.after) keep(token);
      else {
        // What replaces something stands where that began, so that two who replace the same meet in one place.
        side.put.at(-1)?.push(...cutAll(run.after));
        for (const token of cutAll(run.before)) {
          void token;
          keep(null);
        }
      }
  }
  return side;
}

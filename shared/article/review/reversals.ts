import type { Block } from '../nodes/index.ts';
import type { Stamp } from '../stamps.ts';
import { isBlockToken, tokensOfBlocks, type Token } from './tokens.ts';

/**
 * Suggestions that undo one that is still open: they strike out what it puts in or makes look otherwise, or put back beside
 * it what it strikes out.
 * @param decided the open suggestions that somebody else decided against or for
 * @param isNew whether a suggestion came with that decision
 */
export function reversals(
  body: readonly Block[],
  decided: ReadonlySet<string>,
  isNew: (stamp: Stamp) => boolean,
): Set<string> {
  const found = new Set<string>();
  if (decided.size === 0) return found;
  const isDecided = (stamp: Stamp | undefined): boolean => stamp !== undefined && decided.has(stamp.id);
  const look = (blocks: readonly Block[]): void => {
    const tokens = tokensOfBlocks(blocks);
    tokens.forEach((token, at) => {
      const { ins, del } = token;
      const was = 'was' in token ? token.was : undefined;
      if (del && isNew(del) && (isDecided(ins) || isDecided(was))) found.add(del.id);
      if (ins && isNew(ins) && (besides(tokens, at, -1, isDecided) || besides(tokens, at, 1, isDecided)))
        found.add(ins.id);
      if (isBlockToken(token) && token.kind === 'table')
        for (const row of token.rows) for (const cell of row.cells) look(cell.content);
    });
  };
  look(body);
  return found;
}

/** True where, among what is put in and struck out beside a token, something stands that such a suggestion strikes out. */
function besides(
  tokens: readonly Token[],
  from: number,
  way: 1 | -1,
  isDecided: (stamp: Stamp | undefined) => boolean,
): boolean {
  for (let at = from + way; ; at += way) {
    const token = tokens[at];
    if (!token || (!token.ins && !token.del)) return false;
    if (isDecided(token.del)) return true;
  }
}

import type { Inline } from '../../../article/inline.ts';
import type { Block } from '../../../article/nodes/index.ts';
import { isIn } from '../../../article/review/reading.ts';
import {
  BlockWriter,
  isBlockToken,
  isMark,
  tokensOfBlocks,
  withCells,
  type Token,
} from '../../../article/review/tokens.ts';

/** Every UTF-16 unit apart: two accounts of one text are cut into runs differently. */
const units = (part: Inline): Inline[] =>
  part.kind === 'text'
    ? Array.from({ length: part.text.length }, (_, i) => ({ ...part, text: part.text.charAt(i) }))
    : [part];

/** A token that both accounts have: who put it in, by the first; who struck it out, by the second; what it was, by both. */
function together(first: Token, second: Token): Token {
  const { ins } = first;
  const { del } = second;
  const base = 'was' in first ? first.was : undefined;
  const last = 'was' in second ? second.was : undefined;
  const was = base && last ? { ...last, ...formerOf(base) } : (base ?? last);
  const ids = idsOf(first, second);
  const cells =
    isBlockToken(second) && second.kind === 'table' && isBlockToken(first) && first.kind === 'table'
      ? withCells(
          second,
          (content, y, x) => overlay(first.rows[y]?.cells[x]?.content ?? [], content) ?? content,
        )
      : second;
  const { ins: gone, ...now } = cells;
  void gone;
  return {
    ...now,
    ...ids,
    ...(ins ? { ins } : {}),
    ...(del ? { del } : {}),
    ...(was ? { was } : {}),
  } as Token;
}

/** A former state without the stamp under which it is told. */
function formerOf(was: object): object {
  const { id, by, initials, at, clash, ...former } = was as Record<string, unknown>;
  void [id, by, initials, at, clash];
  return { marks: undefined, link: undefined, ...former };
}

function idsOf(first: Token, second: Token): object {
  if (!isBlockToken(first) || !isBlockToken(second)) return {};
  const base = first.ids?.base;
  const final = second.ids?.final;
  const ids = { ...(base === undefined ? {} : { base }), ...(final === undefined ? {} : { final }) };
  return { id: first.id, ids: Object.keys(ids).length > 0 ? ids : undefined };
}

/** Members that are there without a value are not there at all. */
const tidy = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Two accounts of one text put together: the first says how it came to be what the second begins with. Null where they do
 * not tell of one text.
 * @param first its final reading is the text
 * @param second its base reading is the text
 */
export function overlay(first: readonly Block[], second: readonly Block[]): Block[] | null {
  const [one, two] = [tokensOfBlocks(first, units), tokensOfBlocks(second, units)];
  const out = new BlockWriter();
  const add = (token: Token): void => {
    if (isBlockToken(token) || token.kind !== 'text') out.add(tidy(token));
    else out.add(token.was ? tidy(token) : token);
  };
  let j = 0;
  const other = (): void => {
    for (let token = two[j]; token && !isIn(token, 'base'); token = two[j]) {
      add(token);
      j += 1;
    }
  };
  for (const token of one) {
    if (!isIn(token, 'final')) {
      add(token);
      continue;
    }
    other();
    const match = two[j];
    // A piece of an unknown kind is in no document.
    if (
      !isBlockToken(token) &&
      token.kind === 'unknown' &&
      (!match || isBlockToken(match) || match.kind !== 'unknown')
    ) {
      add(token);
      continue;
    }
    if (!match || isBlockToken(token) !== isBlockToken(match)) return null;
    if (isBlockToken(token) && isBlockToken(match) ? isMark(token) !== isMark(match) : false) return null;
    if (!isBlockToken(token) && token.kind === 'text' && (match as Inline).kind === 'text') {
      if (token.text !== (match as typeof token).text) return null;
    }
    add(together(token, match));
    j += 1;
  }
  other();
  if (j < two.length) return null;
  try {
    out.close();
  } catch {
    return null;
  }
  return out.blocks;
}

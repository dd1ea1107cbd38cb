import { canonicalJson } from '../../kit/json.ts';
import { partsOf, UNKNOWN_INLINE } from '../compare/tokens.ts';
import { sameLook, type Inline } from '../inline.ts';
import type { Block } from '../nodes/index.ts';
import type { Table } from '../nodes/table.ts';
import type { Changed } from '../stamps.ts';
import { isBlockToken, isMark, type Token } from './tokens.ts';

/**
 * A token with the text by which it is found again in another state. Stored text never holds NUL, so nothing that is not
 * text can be taken for it; and a line break in the key keeps it from being folded into the changes around it.
 */
export type Keyed = { text: string; token: Token };

/** Every paragraph mark is like every other: which block it ends is told by the words around it. */
const MARK = '\u0000\n';

/** The grid of a table: two tables of one grid are compared cell by cell, others are two tables. */
const gridOf = (table: Table): string =>
  table.rows
    .map((row) =>
      row.cells
        .map((c) => `${c.header ? 'h' : ''}${String(c.colSpan ?? 1)}.${String(c.rowSpan ?? 1)}`)
        .join(),
    )
    .join(';');

/** True for two blocks that are never text of a line and may be one block changed. */
export const sameMake = (a: Block, b: Block): boolean =>
  'content' in a
    ? 'content' in b
    : a.kind === b.kind && (a.kind !== 'table' || b.kind !== 'table' || a === b || gridOf(a) === gridOf(b));

const stampsOf = ({ ins, del }: Changed): string =>
  ins || del ? `\u0000${ins?.id ?? ''}\u0000${del?.id ?? ''}` : '';

/**
 * @param name the id under which a block is looked for
 * @param stamped whether a struck letter and the same letter typed anew are two different things
 */
export function keyed(token: Token, name: (block: Block) => string, stamped: boolean): Keyed {
  if (isBlockToken(token))
    return {
      token,
      text: isMark(token)
        ? MARK
        : `\u0000${token.kind} ${name(token)} ${token.kind === 'table' ? gridOf(token) : ''}\n`,
    };
  const stamps = stamped ? stampsOf(token) : '';
  if (token.kind === 'text') return { token, text: token.text + stamps };
  if (token.kind === 'break') return { token, text: `\n${stamps}` };
  return { token, text: UNKNOWN_INLINE + canonicalJson(token.original) + stamps };
}

/** A run of text cut into words, spaces and signs, by the rules of its language. */
export const intoWords =
  (language: string) =>
  (part: Inline): Inline[] =>
    part.kind === 'text' ? partsOf(part.text, language).map((text) => ({ ...part, text })) : [part];

/** What is left of two lines when their common ends are off: runs of one look joined again, and cut into words. */
export function rejoinedWords(tokens: readonly Token[], language: string): Token[] {
  const cut = intoWords(language);
  const out: Token[] = [];
  let open: Inline | undefined;
  const close = (): void => {
    if (open) out.push(...cut(open));
    open = undefined;
  };
  for (const token of tokens) {
    if (isBlockToken(token) || token.kind !== 'text') {
      close();
      out.push(token);
    } else if (
      open?.kind === 'text' &&
      sameLook(open, token) &&
      open.ins === token.ins &&
      open.del === token.del &&
      open.was === token.was
    )
      open = { ...open, text: open.text + token.text };
    else {
      close();
      open = token;
    }
  }
  close();
  return out;
}

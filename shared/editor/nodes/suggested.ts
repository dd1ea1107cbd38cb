import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { z } from 'zod';
import { lookChange, sameLook, type LookChange } from '../../article/inline.ts';
import { blockId, textProperties } from '../../article/nodes/text-blocks.ts';
import { sameStamp, stamp, type Changed } from '../../article/stamps.ts';
import { sameJson } from '../../kit/json.ts';

/*
 * What open suggestions say of a node, as the article says it of the piece the node stands for (see `shared/article/review`).
 * Values are the article's own objects, so nothing is translated; a node of which nothing is suggested has none of them.
 */

/** Reads a value that comes as JSON; what is no such value counts as none. */
const readAs =
  <T>(shape: z.ZodType<T>) =>
  (value: unknown): T | null => {
    if (value === undefined || value === null) return null;
    const read = shape.safeParse(value);
    return read.success ? read.data : null;
  };

/** Runs are only joined where `tidyInlines` joins them too. */
const sameLookChange = (a: LookChange | null, b: LookChange | null): boolean =>
  a === b || (a !== null && b !== null && sameStamp(a, b) && sameLook(a, b));

/** Who put it in. Of a line of text it is said of its paragraph mark. */
const insState = createState('ins', { parse: readAs(stamp), isEqual: sameJson });
/** Who struck it out. */
const delState = createState('del', { parse: readAs(stamp), isEqual: sameJson });
/** How a run of text looked. */
const lookState = createState('look', { parse: readAs(lookChange), isEqual: sameLookChange });

const formerProperties = stamp.extend({ as: textProperties });
export type FormerProperties = z.infer<typeof formerProperties>;
/** What a line of text was. */
const formerState = createState('former', { parse: readAs(formerProperties), isEqual: sameJson });

const otherIds = z.strictObject({ base: blockId.optional(), final: blockId.optional() });
export type OtherIds = z.infer<typeof otherIds>;
/** What a block is called in other readings. It is its own: a copy of it is another block. */
const idsState = createState('ids', {
  parse: readAs(otherIds),
  isEqual: sameJson,
  resetOnCopyNode: true,
});

type State<T> = ReturnType<typeof createState<string, T | null>>;

/** Says something of a node, or nothing any more; a node of which nothing was said is left as it is. */
function $say<T>(node: LexicalNode, state: State<T>, value: T | undefined): void {
  const said = value ?? null;
  if (!state.isEqual($getState(node, state), said)) $setState(node, state, said);
}

/** As a node stands now, or `direct`: as it stood in the state it was taken from. */
type When = 'latest' | 'direct';

/** What is put in and struck out: of any node. */
export function $changedOf(node: LexicalNode, when: When = 'latest'): Changed {
  const ins = $getState(node, insState, when);
  const del = $getState(node, delState, when);
  return { ...(ins ? { ins } : {}), ...(del ? { del } : {}) };
}

export function $setChanged(node: LexicalNode, { ins, del }: Changed): void {
  $say(node, insState, ins);
  $say(node, delState, del);
}

export const $lookOf = (node: LexicalNode): LookChange | null => $getState(node, lookState);
export const $setLook = (node: LexicalNode, was: LookChange | undefined): void => {
  $say(node, lookState, was);
};

export const $formerOf = (node: LexicalNode, when: When = 'latest'): FormerProperties | null =>
  $getState(node, formerState, when);
export const $setFormer = (node: LexicalNode, was: FormerProperties | undefined): void => {
  $say(node, formerState, was);
};

export const $idsOf = (node: LexicalNode, when: When = 'latest'): OtherIds | null =>
  $getState(node, idsState, when);
export const $setIds = (node: LexicalNode, ids: OtherIds | undefined): void => {
  $say(node, idsState, ids);
};

/** True for a node that stands in the document only to be struck out of it. */
export const $isStruck = (node: LexicalNode): boolean => $getState(node, delState) !== null;

/** What is suggested of a run goes along to the node that takes its place. */
export function $copyRunSuggestions(from: LexicalNode, to: LexicalNode): void {
  $setChanged(to, $changedOf(from));
  $setLook(to, $lookOf(from) ?? undefined);
}

/** What is suggested of a line goes along with its id, to the node that takes its place. */
export function $copyLineSuggestions(from: LexicalNode, to: LexicalNode, when: When = 'latest'): void {
  $setChanged(to, $changedOf(from, when));
  $setFormer(to, $formerOf(from, when) ?? undefined);
  $setIds(to, $idsOf(from, when) ?? undefined);
}

/** Says nothing of a line any more, nor of its mark. */
export function $clearLineSuggestions(line: LexicalNode): void {
  $setChanged(line, {});
  $setFormer(line, undefined);
  $setIds(line, undefined);
}

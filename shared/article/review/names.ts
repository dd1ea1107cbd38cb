import type { Block } from '../nodes/index.ts';
import { withCells } from './tokens.ts';

/** A block of a woven text: the state it stood in before, the one it stands in now, or both. */
export type Named = { block: Block; before: Block | null; after: Block | null };

/** The block under an id, told apart from the ids it has in the base and in the final text. */
function withIds(block: Block, id: string, base: string | null, final: string | null): Block {
  const { ids, ins, del, ...rest } = block;
  void ids;
  const told = {
    ...(base !== null && base !== id ? { base } : {}),
    ...(final !== null && final !== id ? { final } : {}),
  };
  const { was, ...now } = 'was' in rest ? rest : { ...rest, was: undefined };
  // Members stand in the order of the model.
  return {
    ...now,
    id,
    ...(Object.keys(told).length > 0 ? { ids: told } : {}),
    ...(ins ? { ins } : {}),
    ...(del ? { del } : {}),
    ...(was ? { was } : {}),
  } as Block;
}

/**
 * A block without the other names that it has in the base and in the final text, nor those of its lines: what came whole was
 * moved or pasted.
 */
export const withoutNames = (block: Block): Block => {
  const own = block.ids ? { ...block, ids: undefined } : block;
  return own.kind === 'table' ? withCells(own, (content) => sameOr(content, content.map(withoutNames))) : own;
};

const sameOr = <T>(was: readonly T[], now: readonly T[]): readonly T[] =>
  now.every((one, i) => one === was[i]) ? was : now;

/** The ids of the lines in the cells of a table. */
const lineIdsOf = (block: Block): string[] =>
  block.kind === 'table'
    ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.map(({ id }) => id)))
    : [];

/** The names that the lines in the cells of a table have in the final text. */
const finalNamesOf = (block: Block): string[] =>
  block.kind === 'table'
    ? block.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.content.flatMap((line) => (line.del ? [] : [line.ids?.final ?? line.id])),
        ),
      )
    : [];

const baseId = (block: Block): string => block.ids?.base ?? block.id;

/**
 * Gives every block of a woven text an id of its own, and keeps the ids it has in the base and in the final text where
 * those are others. A block that stayed keeps its id; one that went keeps its id; one that came has its id unless it went
 * elsewhere (then it is a moved block, and gets a new one); one that stayed under another id has the new one if it is free.
 * The lines in the cells of a table that came are named anew where a table that was there has them: it was moved, or goes on
 * under another id. In the final text they have their names where the other went.
 * @returns the blocks in the order in which they were given
 */
export function nameBlocks(woven: readonly Named[], newId: () => string): Block[] {
  const names = new Map<Named, string>();
  const taken = new Set<string>();
  const claim = (named: Named, ...wanted: (string | undefined)[]): void => {
    const id = wanted.find((w) => w !== undefined && !taken.has(w)) ?? newId();
    taken.add(id);
    names.set(named, id);
  };
  const rank = ({ before, after }: Named): number =>
    before && after ? (before.id === after.id ? 0 : 3) : before ? 1 : 2;
  for (const turn of [0, 1, 2, 3])
    for (const named of woven) if (rank(named) === turn) claim(named, named.after?.id, named.before?.id);
  const there = new Set(woven.flatMap(({ before }) => (before ? lineIdsOf(before) : [])));
  const stays = new Set(
    woven.flatMap(({ before, block }) => (before && !block.del ? finalNamesOf(block) : [])),
  );
  const anew = (line: Block): Block =>
    withIds(line, newId(), null, stays.has(line.id) ? null : (line.ids?.final ?? line.id));
  return woven.map((named) => {
    const { block, before, after } = named;
    const id = names.get(named) ?? block.id;
    const base = before && !before.ins ? baseId(before) : null;
    const final =
      after === null || block.del
        ? null
        : before && before.id === after.id
          ? (after.ids?.final ?? after.id)
          : after.id;
    const made = withIds(block, id, base, final);
    return made.kind === 'table' && before === null
      ? withCells(made, (content) =>
          content.some((line) => there.has(line.id)) ? content.map(anew) : content,
        )
      : made;
  });
}

import { z } from 'zod';
import { fieldsBetween } from '../compare/fields.ts';
import { articleMeta, type ArticleMeta } from '../meta.ts';
import type { Block } from '../nodes/index.ts';
import type { Projection } from '../projection.ts';
import { suggestChanges } from './diff.ts';
import type { Pen } from './pen.ts';
import { resolveBlocks } from './resolve.ts';
import { suggestionsIn } from './suggestions.ts';

/** Letters of a change that a list shows. */
const SHOWN = 200;

/** One change between two texts: a field, or what would be one suggestion. */
export const sideChange = z.strictObject({
  /** Names it among the changes between the same two texts, as often as they are compared. */
  key: z.string(),
  kind: z.enum([
    'field',
    'inserted',
    'deleted',
    'replaced',
    'moved',
    'split',
    'joined',
    'look',
    'properties',
    'changed',
  ]),
  /** As a comparison names it; null for a change in the body. */
  field: z.string().nullable(),
  /** Blocks of either text that it touches. */
  blocks: z.array(z.string()),
  gone: z.string(),
  came: z.string(),
  /** False for what is not taken from another text: a status is changed by the steps of the workflow. */
  takeable: z.boolean(),
});
export type SideChange = z.infer<typeof sideChange>;

const FIELD = 'field ';
const BY_STEPS = 'status';

/** Ids are numbers in the order in which they are asked for: the same two texts give the same changes the same keys. */
function counting(taken: ReadonlySet<string>): Pen {
  let n = 0;
  const newId = (): string => {
    do n += 1;
    while (taken.has(`side${String(n)}`));
    return `side${String(n)}`;
  };
  return { by: 'side', at: '1970-01-01T00:00:00.000Z', newId };
}

const idsIn = (body: readonly Block[]): string[] =>
  body.flatMap((block) =>
    block.kind === 'table'
      ? [block.id, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => idsIn(cell.content)))]
      : [block.id],
  );

const wovenOf = (before: Projection, after: Projection): Block[] =>
  suggestChanges(before, after, counting(new Set([...idsIn(before.body), ...idsIn(after.body)])));

/**
 * Everything that differs between two texts, one by one, in the order in which it is read: fields first.
 * @example sideChanges(project(older), project(newer))
 */
export const sideChanges = (before: Projection, after: Projection): SideChange[] =>
  changesIn(wovenOf(before, after), before, after);

function changesIn(woven: readonly Block[], before: Projection, after: Projection): SideChange[] {
  const names = new Map(
    woven.map((block) => [
      block.id,
      [block.id, block.ids?.base, block.ids?.final].filter((id) => id !== undefined),
    ]),
  );
  const fields = fieldsBetween(before.meta, after.meta).map(({ field }): SideChange => ({
    key: FIELD + field,
    kind: 'field',
    field,
    blocks: [],
    gone: '',
    came: '',
    takeable: field !== BY_STEPS,
  }));
  const texts = suggestionsIn(woven).map(({ id, kind, blocks, gone, came }): SideChange => ({
    key: id,
    kind,
    field: null,
    blocks: [...new Set(blocks.flatMap((block) => names.get(block) ?? [block]))],
    gone: shown(gone),
    came: shown(came),
    takeable: true,
  }));
  return [...fields, ...texts];
}

/** No sign is cut in two, as far as a list needs it. */
const shown = (text: string): string =>
  Array.from(text.slice(0, SHOWN * 2))
    .slice(0, SHOWN)
    .join('');

/**
 * The later text with some changes as the earlier one has them; everything else stays as it is, byte for byte. Null when a
 * key names no change between the two.
 * @param keys of {@link sideChanges} between the very same texts
 */
export function takeEarlier(
  before: Projection,
  after: Projection,
  keys: readonly string[],
): { meta: ArticleMeta; body: Block[] } | null {
  const woven = wovenOf(before, after);
  const known = new Set(
    changesIn(woven, before, after).flatMap(({ key, takeable }) => (takeable ? [key] : [])),
  );
  if (!keys.every((key) => known.has(key))) return null;
  const chosen = new Set(keys);
  const stays = resolveBlocks(woven, 'accept', ({ id }) => !chosen.has(id));
  const body = resolveBlocks(stays, 'reject', () => true);
  const fields = keys.filter((key) => key.startsWith(FIELD)).map((key) => key.slice(FIELD.length));
  const meta = fields.reduce((now, field) => withField(before.meta, now, field), after.meta);
  return { meta, body: [...body] };
}

/** @param field as a comparison names it: `headline`, `headlines.web` */
function withField(from: ArticleMeta, to: ArticleMeta, field: string): ArticleMeta {
  const [key = '', part] = field.split('.');
  const given: Record<string, unknown> = from;
  const now: Record<string, unknown> = { ...to };
  if (part === undefined) now[key] = given[key];
  else now[key] = { ...objectOf(now[key]), [part]: objectOf(given[key])[part] };
  return articleMeta.parse(JSON.parse(JSON.stringify(now)));
}

const objectOf = (value: unknown): Record<string, unknown> =>
  value instanceof Object ? Object.fromEntries(Object.entries(value)) : {};

import type { Inline } from '../../../article/inline.ts';
import type { Block, TextBlock } from '../../../article/nodes/index.ts';
import type { CellBlock, Table } from '../../../article/nodes/table.ts';
import type { TextProperties } from '../../../article/nodes/text-blocks.ts';
import { fieldsOf, propertiesOf, type FieldBlock } from '../../../article/review/properties.ts';
import { sameJson } from '../../../kit/json.ts';

/** Members of what came back; where one is as it would come back unchanged, it is as it was sent. */
function kept<T extends object>(back: T, echo: T, sent: T): T {
  const keys = new Set([...Object.keys(back), ...Object.keys(echo), ...Object.keys(sent)]) as Set<keyof T>;
  const out: Partial<T> = {};
  for (const key of keys) {
    const value = sameJson(back[key] ?? null, echo[key] ?? null) ? sent[key] : back[key];
    if (value !== undefined) out[key] = value;
  }
  return out as T;
}

/** Other programs say outright that a line runs from left to right where it did already. */
const asWritten = (properties: TextProperties, echo: TextProperties): TextProperties => {
  if (properties.dir !== 'ltr' || echo.dir !== undefined) return properties;
  const { dir, ...rest } = properties;
  void dir;
  return rest;
};

function textBlock(back: TextBlock, echo: TextBlock, sent: TextBlock): TextBlock {
  const now = asWritten(propertiesOf(back), propertiesOf(echo));
  const isSame = now.kind === propertiesOf(echo).kind;
  const properties = isSame ? kept(now, propertiesOf(echo), propertiesOf(sent)) : now;
  const content: readonly Inline[] = sameJson(back.content, echo.content) ? sent.content : back.content;
  const { ids, ins, del } = back;
  const { was } = back;
  const before = echo.was?.as ?? propertiesOf(echo);
  const sentBefore = sent.was?.as ?? propertiesOf(sent);
  const as = was && (was.as.kind === before.kind ? kept(was.as, before, sentBefore) : was.as);
  const { kind, ...rest } = properties;
  return {
    kind,
    id: back.id,
    ...rest,
    content: [...content],
    ...(ids ? { ids } : {}),
    ...(ins ? { ins } : {}),
    ...(del ? { del } : {}),
    // A former state that is the present one is no suggestion any more.
    ...(was && as && !sameJson(as, properties) ? { was: { ...was, as } } : {}),
    ...(isSame ? unshown(back, echo, sent) : {}),
  } as TextBlock;
}

function fieldBlock(back: FieldBlock, echo: FieldBlock, sent: FieldBlock): Block {
  const fields = kept(fieldsOf(back), fieldsOf(echo), fieldsOf(sent));
  const { ids, ins, del, was } = back;
  const as = was && kept<object>(was.as, echo.was?.as ?? fieldsOf(echo), sent.was?.as ?? fieldsOf(sent));
  return {
    kind: back.kind,
    id: back.id,
    ...fields,
    ...(ids ? { ids } : {}),
    ...(ins ? { ins } : {}),
    ...(del ? { del } : {}),
    ...(was && !sameJson(as, fields) ? { was: { ...was, as } } : {}),
    ...unshown(back, echo, sent),
  } as Block;
}

/** A suggestion that no document can show (a direction that the words have anyway, alternative text) stays as it was sent. */
const unshown = (
  back: { was?: object | undefined },
  echo: { was?: object | undefined },
  sent: { was?: object | undefined },
): object => (sent.was && !echo.was && !back.was ? { was: sent.was } : {});

const shape = (table: Table): number[] => table.rows.map((row) => row.cells.length);

function table(back: Table, echo: Table, sent: Table): Table {
  if (!sameJson(shape(back), shape(echo)) || !sameJson(shape(back), shape(sent))) return back;
  return {
    ...back,
    rows: back.rows.map((row, y) => ({
      cells: row.cells.map((cell, x) => {
        const [was, given] = [echo.rows[y]?.cells[x], sent.rows[y]?.cells[x]];
        if (!was || !given) return cell;
        const { content, ...looks } = cell;
        const { content: echoed, ...echoLooks } = was;
        const { content: sentContent, ...sentLooks } = given;
        const restored = restore(content, echoed, sentContent) as CellBlock[];
        return { ...kept(looks, echoLooks, sentLooks), content: restored };
      }),
    })),
  };
}

function one(back: Block, echo: Block, sent: Block): Block {
  if ('content' in back && 'content' in echo && 'content' in sent) return textBlock(back, echo, sent);
  if (back.kind === 'table' && echo.kind === 'table' && sent.kind === 'table') return table(back, echo, sent);
  if (back.kind === 'image' && echo.kind === 'image' && sent.kind === 'image')
    return fieldBlock(back, echo, sent);
  if (back.kind === 'embed' && echo.kind === 'embed' && sent.kind === 'embed')
    return fieldBlock(back, echo, sent);
  return back;
}

/** Blocks that had no name in the document are known by their places, if all others stand where they stood. */
function withNames(
  blocks: readonly Block[],
  others: readonly Block[],
  sent: readonly Block[],
): readonly Block[] {
  const held = sent.filter(({ kind }) => kind !== 'unknown');
  if (blocks.length !== held.length || others.length !== held.length) return blocks;
  const ids = new Set(sent.map(({ id }) => id));
  const isAlike = (id: string, other: string): boolean => id === other || (!ids.has(id) && !ids.has(other));
  if (!blocks.every(({ id }, i) => isAlike(id, others[i]?.id ?? ''))) return blocks;
  return blocks.map((block, i) => ({ ...block, id: held[i]?.id ?? block.id }));
}

/**
 * What came back in a document, with everything that a document cannot hold as it was sent: stored pictures and their
 * rights, other names, pieces of unknown kinds. Blocks are known by their ids.
 * @param echo what would come back of what was sent if nobody touched it
 */
export function restore(back: readonly Block[], echo: readonly Block[], sent: readonly Block[]): Block[] {
  const echoes = new Map(withNames(echo, back, sent).map((block) => [block.id, block]));
  const given = new Map(sent.map((block) => [block.id, block]));
  const out = withNames(back, echo, sent).map((block) => {
    const [was, is] = [echoes.get(block.id), given.get(block.id)];
    return was && is ? one(block, was, is) : block;
  });
  // Blocks that no document holds stand behind the one that they stood behind.
  sent.forEach((block, i) => {
    if (block.kind !== 'unknown' || out.some(({ id }) => id === block.id)) return;
    let at = 0;
    for (let before = i - 1; before >= 0 && at === 0; before--)
      at = out.findIndex(({ id }) => id === sent[before]?.id) + 1;
    out.splice(at, 0, block);
  });
  return out;
}

import { sameJson } from '../../kit/json.ts';
import { sameLook, type TextRun } from '../inline.ts';
import type { Block, TextBlock } from '../nodes/index.ts';
import type { TextProperties } from '../nodes/text-blocks.ts';
import type { Stamp } from '../stamps.ts';
import { isOwn, stampOf, type Pen } from './pen.ts';

/** What a text block is besides its words and what is suggested of it. */
export function propertiesOf(block: TextBlock): TextProperties {
  const { id, content, ids, ins, del, was, ...properties } = block;
  void [id, content, ids, ins, del, was];
  return properties;
}

/** Blocks that are fields and no text. */
export type FieldBlock = Extract<Block, { kind: 'image' | 'embed' | 'unknown' }>;

export const isFieldBlock = (block: Block): block is FieldBlock =>
  block.kind === 'image' || block.kind === 'embed' || block.kind === 'unknown';

export function fieldsOf(block: FieldBlock): object {
  const { kind, id, ids, ins, del, was, ...fields } = block;
  void [kind, id, ids, ins, del, was];
  return fields;
}

/**
 * What a change of look or of properties comes to: nothing or what was suggested already (`kept`), or a suggestion that
 * says what it was (`was`), under a stamp that is there (`reuse`) or a new one.
 */
export type Change = { kept: object | null } | { was: object; reuse: Stamp | null };

type Given<T> = { was: T; is: T; base: T; suggested: Stamp | undefined; own: boolean };

/** @param say the former state as it is kept beside a stamp */
function changeBetween<T>(
  { was, is, base, suggested, own }: Given<T>,
  same: (a: T, b: T) => boolean,
  say: (base: T) => object,
  pen: Pen,
): Change {
  if (same(was, is)) return { kept: suggested ?? null };
  // The writer's own insertion needs no account of how it looked.
  if (own || same(base, is)) return { kept: null };
  return { was: say(base), reuse: suggested && isOwn(suggested, pen) ? stampOf(suggested) : null };
}

type Looks = Pick<TextRun, 'marks' | 'link'>;

export const lookChange = (was: TextRun, is: Looks, pen: Pen): Change =>
  changeBetween<Looks>(
    { was, is, base: was.was ?? was, suggested: was.was, own: isOwn(was.ins, pen) },
    sameLook,
    ({ marks, link }) => ({ ...(marks && marks.length > 0 ? { marks } : {}), ...(link ? { link } : {}) }),
    pen,
  );

const as = (base: unknown): object => ({ as: base });

export function propertyChange(was: TextBlock, is: TextBlock, pen: Pen): Change {
  const now = propertiesOf(was);
  return changeBetween<TextProperties>(
    {
      was: now,
      is: propertiesOf(is),
      base: was.was?.as ?? now,
      suggested: was.was,
      own: isOwn(was.ins, pen),
    },
    sameJson,
    as,
    pen,
  );
}

export function fieldChange(was: FieldBlock, is: FieldBlock, pen: Pen): Change {
  const now = fieldsOf(was);
  return changeBetween<object>(
    { was: now, is: fieldsOf(is), base: was.was?.as ?? now, suggested: was.was, own: isOwn(was.ins, pen) },
    sameJson,
    as,
    pen,
  );
}

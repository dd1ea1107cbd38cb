import { sameJson } from '../../kit/json.ts';
import { sameLook } from '../inline.ts';
import type { Block } from '../nodes/index.ts';
import { fieldsOf, isFieldBlock, propertiesOf } from './properties.ts';
import { isBlockToken, isMark, type Token } from './tokens.ts';

/** What a token should become, and whether both sides changed it to different things. */
export type Target = { token: Token; clash: boolean };

type Sides<T> = { base: T; ours: T; theirs: T };

/** Theirs where only they changed it; both differ where both did. */
function choose<T>(
  { base, ours, theirs }: Sides<T>,
  same: (a: T, b: T) => boolean,
): { value: T; clash: boolean } {
  if (same(base, theirs) || same(ours, theirs)) return { value: ours, clash: false };
  return { value: theirs, clash: !same(base, ours) };
}

/** The id that a block is to have: theirs only where only they gave it another. */
const idOf = ({ base, ours, theirs }: Sides<Block>): string =>
  theirs.id !== base.id && ours.id === base.id ? theirs.id : ours.id;

function fieldsTarget(sides: Sides<object>): { value: Record<string, unknown>; clash: boolean } {
  const read = (of: object): Map<string, unknown> => new Map(Object.entries(of));
  const { base, ours, theirs } = {
    base: read(sides.base),
    ours: read(sides.ours),
    theirs: read(sides.theirs),
  };
  const value: Record<string, unknown> = {};
  let clash = false;
  for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
    const chosen = choose<unknown>(
      { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) },
      sameJson,
    );
    clash ||= chosen.clash;
    if (chosen.value !== undefined) value[key] = chosen.value;
  }
  return { value, clash };
}

/** A token that all three texts have, as it should become: look by look, property by property, field by field. */
export function targetOf(sides: Sides<Token>): Target {
  const { base, ours, theirs } = sides;
  if (!isBlockToken(base) || !isBlockToken(ours) || !isBlockToken(theirs)) {
    if (isBlockToken(base) || isBlockToken(ours) || isBlockToken(theirs))
      return { token: ours, clash: false };
    if (base.kind !== 'text' || ours.kind !== 'text' || theirs.kind !== 'text')
      return { token: ours, clash: false };
    const { value, clash } = choose({ base, ours, theirs }, sameLook);
    return { token: value, clash };
  }
  const id = idOf({ base, ours, theirs });
  if (isMark(base) && isMark(ours) && isMark(theirs)) {
    const { value, clash } = choose({ base, ours, theirs }, (a, b) =>
      sameJson(propertiesOf(a), propertiesOf(b)),
    );
    return { token: { ...value, id }, clash };
  }
  if (isMark(base) || isMark(ours) || isMark(theirs)) return { token: { ...ours, id }, clash: false };
  if (isFieldBlock(base) && isFieldBlock(ours) && isFieldBlock(theirs)) {
    const { value, clash } = fieldsTarget({
      base: fieldsOf(base),
      ours: fieldsOf(ours),
      theirs: fieldsOf(theirs),
    });
    return { token: { kind: ours.kind, id, ...value } as Block, clash };
  }
  // Cells are merged on their own.
  return {
    token: theirs.kind === 'table' && ours.kind === 'table' ? { ...theirs, id } : { ...ours, id },
    clash: false,
  };
}

/** True where a side did something to a picture, embed or table that it kept: that is more than how words look. */
export const isReworked = (base: Token, now: Token): boolean =>
  isBlockToken(base) && !isMark(base) && !sameJson(base, now);

import type { Block } from '../../shared/article/nodes/index.ts';

/** Neighbouring blocks that are known together: about the square root of a very long story's blocks. */
export const CHUNK_BLOCKS = 64;

/** A list in stretches of {@link CHUNK_BLOCKS}; the last may be shorter. */
export const chunksOf = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK_BLOCKS) }, (_, n) =>
    list.slice(n * CHUNK_BLOCKS, (n + 1) * CHUNK_BLOCKS),
  );

/** True when both bodies have the very same blocks in this stretch. Blocks are never changed, only replaced. */
function sameStretch(a: readonly Block[], b: readonly Block[], n: number): boolean {
  const from = n * CHUNK_BLOCKS;
  const end = Math.min(from + CHUNK_BLOCKS, a.length);
  if (Math.min(from + CHUNK_BLOCKS, b.length) !== end) return false;
  for (let i = from; i < end; i++) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * Works something out per stretch of a body and remembers it with that body. Given the body it was made from, only the
 * stretches that differ are worked out: an autosave of a book costs what one of a short story does.
 */
export function perChunk<T>(
  make: (blocks: readonly Block[]) => T,
): (body: readonly Block[], near?: readonly Block[]) => readonly T[] {
  const kept = new WeakMap<readonly Block[], readonly T[]>();
  return (body, near) => {
    const known = kept.get(body);
    if (known) return known;
    const before = near ? kept.get(near) : undefined;
    const made: T[] = [];
    for (let n = 0; n * CHUNK_BLOCKS < body.length; n++) {
      const was = before?.[n];
      made.push(
        was !== undefined && near && sameStretch(body, near, n)
          ? was
          : make(body.slice(n * CHUNK_BLOCKS, (n + 1) * CHUNK_BLOCKS)),
      );
    }
    kept.set(body, made);
    return made;
  };
}

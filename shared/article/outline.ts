import type { Block } from './nodes/index.ts';
import { inlineText } from './inline.ts';

/** A heading of the body and the section it opens: the blocks from `at` up to, and without, `end`. */
export type OutlineEntry = { id: string; level: 2 | 3 | 4; text: string; at: number; end: number };

/** The headings of a body in order. A section ends where a heading of its own or a higher rank begins. */
export function outlineOf(body: readonly Block[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const [at, block] of body.entries()) {
    if (block.kind !== 'heading') continue;
    for (const entry of entries) if (entry.end === body.length && entry.level >= block.level) entry.end = at;
    entries.push({ id: block.id, level: block.level, text: inlineText(block.content), at, end: body.length });
  }
  return entries;
}

/** The heading under which a block stands: the last one at or before it. */
export const headingAt = (outline: readonly OutlineEntry[], at: number): OutlineEntry | undefined =>
  outline.findLast((entry) => entry.at <= at);

/**
 * Where a section goes when it is moved by one: the place of the block before which it will stand, in the body as it is;
 * null when there is nowhere to go. Among its sisters it changes places with the next one; from the end of its parent it
 * becomes the first part of the next, from the beginning the last of the one before.
 */
export function sectionTarget(body: readonly Block[], id: string, by: 1 | -1): number | null {
  const outline = outlineOf(body);
  const section = outline.find((entry) => entry.id === id);
  if (!section) return null;
  if (by === -1) {
    const before = outline.findLast((entry) => entry.at < section.at && entry.level <= section.level);
    return before ? before.at : null;
  }
  const next = outline.find((entry) => entry.at === section.end);
  if (!next) return null;
  if (next.level === section.level) return next.end;
  // A higher heading: after its own opening lines, before its first section.
  return outline.find((entry) => entry.at > next.at)?.at ?? body.length;
}

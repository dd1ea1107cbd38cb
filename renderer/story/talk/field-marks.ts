import { useMemo } from 'react';
import type { Placed } from '../../../shared/article/talk/find-anchor.ts';
import type { Thread } from '../../../shared/article/talk/thread.ts';
import { isOpen, PENDING, useTalk } from './state.ts';

/** Words of a field that people speak about. */
export type FieldMark = { id: string; from: number; to: number; current: boolean };

/**
 * Where a stretch of a text is in the text that it became: what stands before or behind the change goes along with it,
 * what was changed itself shrinks or grows. Null where nothing of it is left.
 */
export function movedTo(
  { from, to }: { from: number; to: number },
  was: string,
  now: string,
): { from: number; to: number } | null {
  const most = Math.min(was.length, now.length);
  let start = 0;
  while (start < most && was[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === now.at(-1 - end)) end += 1;
  const grown = now.length - was.length;
  const behind = was.length - end;
  // What is put in right beside the words is none of them.
  const moved = {
    from: from >= behind ? from + grown : Math.min(from, start),
    to: to <= start ? to : Math.max(to, behind) + grown,
  };
  return moved.from < moved.to ? moved : null;
}

/** The marks of a field: open threads and the one that is looked at, as they are painted in the text. */
export function fieldMarks(
  name: string,
  text: string,
  given: {
    threads: readonly Thread[];
    placed: ReadonlyMap<string, Placed>;
    current: string | null;
    composing: string | null;
    /** What the field held when comments were placed. */
    was: string;
  },
): FieldMark[] {
  const { threads, placed, current, composing, was } = given;
  const shown = threads
    .filter((thread) => isOpen(thread) || thread.threadId === current)
    .map((t) => t.threadId);
  const pending = composing === null ? [] : [PENDING + composing];
  return [...shown, ...pending].flatMap((id) => {
    const at = placed.get(id);
    if (at?.state !== 'words' || at.reading !== 'final') return [];
    return at.parts.flatMap((part) => {
      if (!('field' in part.at) || part.at.field !== name) return [];
      const moved = movedTo(part, was, text);
      return moved ? [{ id, ...moved, current: id === current || id.startsWith(PENDING) }] : [];
    });
  });
}

/** Comments on the words of a field. */
export function useFieldComments(name: 'headline' | 'standfirst', text: string): readonly FieldMark[] {
  const threads = useTalk((talk) => talk.threads);
  const placed = useTalk((talk) => talk.placed);
  const current = useTalk((talk) => talk.current);
  const composing = useTalk((talk) => talk.composing);
  const was = useTalk((talk) => talk.fields[name]);
  return useMemo(
    () => fieldMarks(name, text, { threads, placed, current, composing, was }),
    [name, text, threads, placed, current, composing, was],
  );
}

/** The marks that a caret is in or beside; where several stand, the fewest words are spoken about most exactly. */
export const marksAt = (marks: readonly FieldMark[], at: number): string[] =>
  marks
    .filter(({ from, to }) => from <= at && at <= to)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))
    .map(({ id }) => id);

/** A field's words cut where marks begin and end; of marks that overlap, a piece is of the current one. */
export function piecesOf(
  text: string,
  marks: readonly FieldMark[],
): { from: number; text: string; mark: FieldMark | null }[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])]
    .filter((at) => at >= 0 && at <= text.length)
    .toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? from;
    const over = marks.filter((mark) => mark.from <= from && to <= mark.to);
    return { from, text: text.slice(from, to), mark: over.find((mark) => mark.current) ?? over[0] ?? null };
  });
}

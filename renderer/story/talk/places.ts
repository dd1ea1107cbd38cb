import type { Article } from '../../../shared/article/article.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import type { Placed } from '../../../shared/article/talk/find-anchor.ts';
import type { WordRange } from '../../../shared/article/talk/anchor.ts';
import { blocksIn } from '../../../shared/article/talk/lines.ts';
import { standingIn, type Standing } from '../../../shared/article/talk/standing.ts';
import { wordingOf, type Thread } from '../../../shared/article/talk/thread.ts';
import { sameJson } from '../../../shared/kit/json.ts';
import { placedText, type FieldPart } from '../../../shared/article/lines.ts';
import type { CommentMark } from '../../editor/comments/marks.ts';

type Spot = CommentMark['spots'][number];
type BodyRange = WordRange & { at: { block: string } };

const inBody = (range: WordRange): range is BodyRange => 'block' in range.at;
const spotOf = ({ at, from, to }: BodyRange): Spot[] =>
  'part' in at && at.part === 'text' ? [{ block: at.block, part: 'text', from, to }] : [];

/** The whole line of a block, as a stretch. */
function wholeLine(body: readonly Block[], id: string): Spot[] {
  const block = blocksIn(body).find((one) => one.id === id);
  if (!block || !('content' in block)) return [];
  const to = placedText(block.content).length;
  return to > 0 ? [{ block: id, part: 'text', from: 0, to }] : [];
}

/** Turns places of readings into places on the screen; what a reading needs is worked out once. */
export function screenOf(body: readonly Block[]): (placed: Placed) => Spot[] {
  const made = new Map<string, Standing>();
  const standing = (reading: 'base' | 'final'): Standing => {
    const known = made.get(reading) ?? standingIn(body, reading);
    made.set(reading, known);
    return known;
  };
  return (placed) => {
    if (placed.state === 'block') return wholeLine(body, placed.block);
    if (placed.state !== 'words') return [];
    return placed.parts
      .flatMap((part) => standing(placed.reading).standing(part))
      .flatMap((range) => (inBody(range) ? spotOf(range) : []));
  };
}

/**
 * Places that were found anew, each the same object as before where it is the same place, so that only what moved is drawn
 * again; all of them the same map where nothing moved.
 */
export function sameAsBefore(
  was: ReadonlyMap<string, Placed>,
  found: ReadonlyMap<string, Placed>,
): ReadonlyMap<string, Placed> {
  const now = new Map(
    [...found].map(([id, at]) => {
      const before = was.get(id);
      return [id, before && sameJson(before, at) ? before : at] as const;
    }),
  );
  return now.size === was.size && [...now].every(([id, at]) => was.get(id) === at) ? was : now;
}

/** The field that a comment is about, and where in it; null for one about the body. */
export function fieldOf(placed: Placed | undefined): { field: FieldPart; from: number; to: number } | null {
  const [first] = placed?.state === 'words' ? placed.parts : [];
  return first && 'field' in first.at ? { field: first.at.field, from: first.from, to: first.to } : null;
}

/** The block a comment stands at. */
export function blockOf(placed: Placed | undefined): string | null {
  if (placed?.state === 'block' || placed?.state === 'detached') return placed.block;
  const [first] = placed?.state === 'words' ? placed.parts : [];
  return first && 'block' in first.at ? first.at.block : null;
}

/** The part of the story, the line in it, the place in that. */
type Key = { part: number; line: number; from: number };

const FIELDS = ['headline', 'standfirst', 'web', 'social', 'print'] as const satisfies readonly FieldPart[];

/** Threads in the order in which they are read: about the story, about its fields, about the body, detached ones last. */
export function inReadingOrder(
  threads: readonly Thread[],
  placed: ReadonlyMap<string, Placed>,
  { body }: Pick<Article, 'body'>,
): Thread[] {
  const rank = new Map(blocksIn(body).map(({ id }, i) => [id, i]));
  const keyOf = (thread: Thread): Key => {
    const at = placed.get(thread.threadId);
    if (!at || at.state === 'detached') return { part: 3, line: 0, from: 0 };
    if (at.state === 'story') return { part: 0, line: 0, from: 0 };
    const field = fieldOf(at);
    if (field) return { part: 1, line: FIELDS.indexOf(field.field), from: field.from };
    const from = at.state === 'words' ? (at.parts[0]?.from ?? 0) : -1;
    return { part: 2, line: rank.get(blockOf(at) ?? '') ?? 0, from };
  };
  return threads
    .map((thread) => ({ thread, key: keyOf(thread) }))
    .toSorted(
      ({ thread: a, key: x }, { thread: b, key: y }) =>
        x.part - y.part || x.line - y.line || x.from - y.from || a.at - b.at,
    )
    .map(({ thread }) => thread);
}

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase() && a.trim() !== '';

/** Whether any comment of a thread names a person now. */
export const names = (thread: Thread, person: string): boolean =>
  thread.comments.some((comment) => wordingOf(comment).mentions.some((name) => sameName(name, person)));

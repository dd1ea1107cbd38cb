import { anchorToBlock, anchorToWords, type Anchor, type WordRange } from '../../article/talk/anchor.ts';
import { placing, type Placed } from '../../article/talk/find-anchor.ts';
import {
  commentBy,
  openThread,
  stateOf,
  turned,
  wordingOf,
  type Comment,
  type Person,
  type Thread,
} from '../../article/talk/thread.ts';
import { importThreads } from '../../article/talk/import-threads.ts';
import type { Article } from '../../article/article.ts';
import { project } from '../../article/projection.ts';
import { assertNever } from '../../kit/assert-never.ts';
import type { CommentPlace, CommentThread, SaidComment } from '../format.ts';
import { markupText, nameText } from './characters.ts';

type Text = Pick<Article, 'meta' | 'body'>;

/** Where a document can show a comment: words of the copy, else the block or field around them, else the story. */
function placeOf(placed: Placed): Pick<CommentThread, 'place' | 'reading'> {
  const onBlock = (block: string | null): CommentPlace =>
    block === null ? { on: 'story' } : { on: 'block', block };
  switch (placed.state) {
    case 'story':
      return { place: { on: 'story' }, reading: 'final' };
    case 'detached':
      return { place: onBlock(placed.block), reading: 'final' };
    case 'block':
      return { place: onBlock(placed.block), reading: placed.reading };
    case 'words': {
      const parts = placed.parts.flatMap(({ at, from, to }) =>
        'block' in at && at.part === 'text' ? [{ block: at.block, from, to }] : [],
      );
      const [first] = placed.parts;
      const place: CommentPlace =
        parts.length > 0
          ? { on: 'words', parts }
          : !first
            ? { on: 'story' }
            : 'block' in first.at
              ? onBlock(first.at.block)
              : first.at.field === 'headline' || first.at.field === 'standfirst'
                ? { on: 'field', field: first.at.field }
                : { on: 'story' };
      return { place, reading: placed.reading };
    }
    default:
      return assertNever(placed);
  }
}

/**
 * What is said about a story as a document can hold it. A comment that was taken back is left out, and what anybody said
 * after `until` (UTC milliseconds): a document that is made again says what it said then.
 */
export function commentThreads(threads: readonly Thread[], article: Text, until = Infinity): CommentThread[] {
  if (threads.length === 0) return [];
  const find = placing(article);
  return threads.flatMap((thread): CommentThread[] => {
    const comments = thread.comments.flatMap((one): SaidComment[] => {
      const wordings = one.wordings.filter(({ at }) => at <= until);
      const text = wordings.at(-1)?.text ?? null;
      return text === null ? [] : [{ by: one.by.name, initials: one.by.initials, at: one.at, text }];
    });
    if (comments.length === 0) return [];
    const turns = thread.turns.filter(({ at }) => at <= until);
    const resolved = stateOf({ turns }) === 'resolved';
    return [{ ...placeOf(find(thread.anchor)), resolved, comments, threadId: thread.threadId }];
  });
}

/** What a place in a document is about; `number` is the revision whose text it is. */
function anchorOf({ place, reading }: CommentThread, standing: Text, number: number): Anchor {
  const text = project(standing, reading);
  if (place.on === 'story') return { on: 'story' };
  if (place.on === 'block') {
    const made = anchorToBlock(text, number, place.block);
    return made.ok ? made.value : { on: 'story' };
  }
  const ranges: WordRange[] =
    place.on === 'field'
      ? [{ at: { field: place.field }, from: 0, to: text.meta[place.field].length }]
      : place.parts.map(({ block, from, to }) => ({ at: { block, part: 'text' }, from, to }));
  const made = anchorToWords(text, number, ranges);
  if (made.ok) return made.value;
  const block = place.on === 'words' ? place.parts[0]?.block : undefined;
  const around = block === undefined ? null : anchorToBlock(text, number, block);
  return around?.ok ? around.value : { on: 'story' };
}

/** As a document keeps what was said: times to the second, and no characters that it cannot hold. */
const heard = (name: string, at: number | null, text: string): string =>
  JSON.stringify([nameText(name), at === null ? null : Math.floor(at / 1000), markupText(text).trim()]);

/** What is said here already, by what a document keeps of it; the same words said twice are there twice. */
class Known {
  private readonly said = new Map<string, { thread: Thread; comment: Comment }[]>();

  constructor(threads: readonly Thread[]) {
    for (const thread of threads)
      for (const comment of thread.comments)
        for (const text of new Set(comment.wordings.flatMap((w) => w.text ?? []))) {
          const key = heard(comment.by.name, comment.at, text);
          this.said.set(key, [...(this.said.get(key) ?? []), { thread, comment }]);
        }
  }

  /** One that says the same and was not taken before, of a thread where that can be; undefined when nothing does. */
  take(key: string, inThread?: Thread): { thread: Thread; comment: Comment } | undefined {
    const left = this.said.get(key) ?? [];
    const at = Math.max(
      0,
      left.findIndex(({ thread }) => thread === inThread),
    );
    return left.splice(at, 1)[0];
  }
}

/** What came back with a document. */
export type CameBack = {
  threads: readonly CommentThread[];
  /** The text in which their places are. */
  standing: Text;
  /** The revision here that holds that text. */
  number: number;
  /** The threads that went out, and whether they were settled then. */
  sent: readonly { id: string; resolved: boolean }[];
  /** Who brought it, for what a document does not say: who settled a thread. */
  by: Person;
  /** When it was written, UTC milliseconds, for comments without a time. */
  writtenAt: number;
  now: number;
};

/** The most that comments from one document may bring. */
const MOST_TEXT = 10_000;

/**
 * The threads of a story with what was said about it in a document that went out: answers join the threads they answer,
 * everything keeps its author and time, and a thread that was settled or taken up again there is so here, by whoever brought the
 * document and when it was written: it names nobody for that. What is known already says
 * nothing new, so the same document twice is the same as once. Only threads that are new or went on are given.
 * @param idFrom the same id whenever it is given the same text; of its time if there is one
 */
export function joinCameBack(
  mine: readonly Thread[],
  came: CameBack,
  idFrom: (seed: string, at: number) => string,
): { threads: Thread[]; said: number; turned: { threadId: string; to: 'open' | 'resolved' }[] } {
  const { by: bringer, writtenAt, sent, number, standing, now } = came;
  const known = new Known(mine);
  const times = new Map<string, number>();
  const out: Thread[] = [];
  let said = 0;
  const turns: { threadId: string; to: 'open' | 'resolved' }[] = [];
  /** A comment under ids that are the same whenever the same document is read; the same words twice have two. */
  const commentOf = (c: SaidComment, key: string): Comment => {
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    const at = c.at ?? writtenAt;
    const by = c.by === '' ? bringer : { name: c.by, initials: c.initials.slice(0, 20) };
    const seed = `${String(time)} ${key}`;
    return commentBy(by, at, {
      commentId: idFrom(seed, at),
      id: idFrom(`${seed} wording`, at),
      text: c.text.slice(0, MOST_TEXT),
      mentions: [],
    });
  };
  for (const one of came.threads) {
    let here: Thread | undefined;
    const made: Comment[] = [];
    for (const c of one.comments) {
      if (c.text.trim() === '') continue;
      const key = heard(c.by, c.at ?? writtenAt, c.text);
      const found = known.take(key, here);
      if (found) {
        here ??= found.thread;
        times.set(key, (times.get(key) ?? 0) + 1);
      } else made.push(commentOf(c, key));
    }
    said += made.length;
    const [opening, ...answers] = made;
    let next: Thread | undefined = here;
    if (!here && opening) {
      const { id, text, mentions } = wordingOf(opening);
      const threadId = idFrom(`${opening.commentId} thread`, opening.at);
      const given = { threadId, anchor: anchorOf(one, standing, number), by: opening.by, at: opening.at };
      const opened = openThread(given, { commentId: opening.commentId, id, text, mentions });
      next = importThreads([], [{ ...opened, comments: [...opened.comments, ...answers] }])[0];
    } else if (here && made.length > 0)
      next = importThreads([here], [{ ...here, comments: [...here.comments, ...made] }])[0];
    if (!next) continue;
    const { threadId } = next;
    const before = sent.find((thread) => thread.id === threadId)?.resolved ?? false;
    const to = one.resolved ? 'resolved' : 'open';
    const id = idFrom(`${threadId} ${to}`, writtenAt);
    const isTurned = one.stated !== false && one.resolved !== before && stateOf(next) !== to;
    if (isTurned && !next.turns.some((turn) => turn.id === id)) {
      next = turned(next, { id, at: Math.min(writtenAt, now), by: bringer, to });
      turns.push({ threadId, to });
    }
    if (next !== here) out.push(next);
  }
  return { threads: out, said, turned: turns };
}

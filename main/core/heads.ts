import type { Article } from '../../shared/article/article.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { Ack, Base } from '../../shared/protocol/story.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import { newestNumber, readRevision, type RevisionRecord } from '../store/revisions.ts';
import type { ReadDb } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { storyRecord } from '../store/stories.ts';

/** The newest text of a story, in memory: what the next save is applied to. Never changed, only replaced. */
export type Head = {
  readonly storyId: string;
  readonly storyKey: number;
  readonly createdAt: number;
  readonly lastNumber: number;
  readonly record: RevisionRecord;
  readonly article: Article;
  /** Words that were taken out since the open revision began: see `cuts.ts`. */
  readonly cut: number;
  /** The revision before it, once needed: an open revision is stored as its difference from that. */
  readonly parent: { readonly article: Article; readonly depth: number } | null;
};

export type Heads = {
  /** From memory, or read and checked. */
  get: (storyId: string) => Result<Head, Problem>;
  put: (head: Head) => void;
  /** Says that a revision was sealed by a statement over many stories. */
  amend: (storyId: string, number: number, change: Pick<RevisionRecord, 'cause'>) => void;
  /** Says that a revision was named or pinned. */
  relabel: (storyId: string, number: number, label: Pick<RevisionRecord, 'name' | 'pinned'>) => void;
  clear: () => void;
};

/** Blocks kept over all stories: some 100,000 take about 100 MB. */
const MOST_BLOCKS = 100_000;
const MOST_STORIES = 64;

/** The stories last worked on stay in memory, so that an autosave neither reads nor parses what did not change. */
export function headsOver(store: Pick<Store, 'db' | 'life'>): Heads {
  const kept = new Map<string, Head>();
  let { life } = store;

  /** What memory holds belongs to one life of the store: after an I/O error the disk may hold more, or less. */
  const sameLife = (): void => {
    if (life !== store.life) kept.clear();
    life = store.life;
  };

  const weight = (head: Head): number => head.article.body.length + (head.parent?.article.body.length ?? 0);

  const put = (head: Head): void => {
    sameLife();
    kept.delete(head.storyId);
    kept.set(head.storyId, head);
    let blocks = [...kept.values()].reduce((sum, h) => sum + weight(h), 0);
    for (const [id, oldest] of kept) {
      if (kept.size <= 1 || (kept.size <= MOST_STORIES && blocks <= MOST_BLOCKS)) break;
      blocks -= weight(oldest);
      kept.delete(id);
    }
  };

  return {
    get: (storyId) => {
      sameLife();
      const known = kept.get(storyId);
      if (known) {
        kept.delete(storyId);
        kept.set(storyId, known);
        return ok(known);
      }
      const read = readHead(store.db, storyId);
      if (read.ok) put(read.value);
      return read;
    },
    put,
    amend: (storyId, number, change) => {
      const head = kept.get(storyId);
      if (head?.record.number === number)
        kept.set(storyId, {
          ...head,
          record: {
            ...head.record,
            sealed: 1,
            cause: head.record.cause === 'autosave' ? change.cause : head.record.cause,
          },
        });
    },
    relabel: (storyId, number, label) => {
      const head = kept.get(storyId);
      if (head?.record.number === number)
        kept.set(storyId, { ...head, record: { ...head.record, ...label } });
    },
    clear: () => {
      kept.clear();
    },
  };
}

/** Reads a story's head without keeping it, for readers of many stories. */
export function readHead(db: ReadDb, storyId: string): Result<Head, Problem> {
  const story = storyRecord(db, storyId);
  if (!story) return fail({ kind: 'not-found', ...say('story.missing') });
  const read = readRevision(db, story.story_key, story.head_number);
  if (!read.ok) return read;
  // A head that rotted would show an older text as if it were the newest.
  if (newestNumber(db, story.story_key) !== story.head_number)
    return fail({
      kind: 'damaged',
      ...say('version.damaged', { number: story.head_number }),
      detail: 'head',
    });
  return ok({
    storyId,
    storyKey: story.story_key,
    createdAt: story.created_at,
    lastNumber: story.last_number,
    record: read.value.record,
    article: read.value.article,
    cut: 0,
    parent: null,
  });
}

export const ackOf = (head: Head): Ack => ({
  storyId: head.storyId,
  number: head.record.number,
  sha256: head.record.sha256,
  savedAt: head.record.saved_at,
});

export const isBase = (head: Head, base: Base): boolean =>
  head.record.number === base.number && head.record.sha256 === base.sha256;

/** The answer to a change that was made against another text than the newest. */
export const conflict = (head: Head): { ok: false; problem: Problem } =>
  fail({
    kind: 'conflict' as const,
    ...say('story.conflict'),
    head: { number: head.record.number, sha256: head.record.sha256 },
  });

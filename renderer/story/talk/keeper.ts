import type { Call, InputOf } from '../../../shared/protocol/index.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import type { DraftAbout, TalkDraft } from '../../../shared/protocol/talk-drafts.ts';

/** Words that are being written, by a key that is the same for the same box in this window. */
export type Wanted = { key: string; storyId: string; about: DraftAbout; text: string };

export type KeeperPorts = {
  call: Call;
  /** A call made while the page goes away. */
  lastPut: (input: InputOf<'draft.put'>) => void;
  after: (ms: number, run: () => void) => () => void;
  /** Shows words that the store has and this window has not; null takes them away: they were sent or discarded elsewhere. */
  show: (key: string, storyId: string, draft: TalkDraft | null) => void;
  /** What keeps words from being stored, null when nothing does. They stay in the window and are tried again. */
  trouble: (problem: Problem | null) => void;
};

type Held = {
  storyId: string;
  about: DraftAbout;
  /** What the box holds; null when it was sent or discarded. */
  text: string | null;
  draftId: string;
  /** The writing that the store acknowledged, 0 before the first, and its words. */
  number: number;
  kept: string | null;
  busy: boolean;
  attempts: number;
};

/** Typed words reach the disk in about the time in which a text's do. */
const PAUSE_MS = 250;
const RETRY_MS = 2_000;

const keyOf = ({ about, draftId }: Pick<TalkDraft, 'about' | 'draftId'>): string => {
  switch (about.on) {
    case 'new':
      return `new:${draftId}`;
    case 'reply':
      return `reply:${about.threadId}`;
    case 'edit':
      return `edit:${about.commentId}`;
    default:
      return about satisfies never;
  }
};

export type Keeper = ReturnType<typeof makeKeeper>;

/**
 * Keeps what is written into comments in the store while it is written. One writing of a draft is on its way at a time, the
 * newest words wait, and two windows never replace each other's.
 * @param newId an id for a draft whose key is not its id
 */
export function makeKeeper({ call, lastPut, after, show, trouble }: KeeperPorts, newId: () => string) {
  const held = new Map<string, Held>();
  const timers = new Map<string, () => void>();
  let told: Problem | null = null;
  /** Drafts that the store let go. */
  let dropped = 0;

  const tellTrouble = (problem: Problem | null): void => {
    if (problem === told) return;
    told = problem;
    trouble(problem);
  };
  const isClean = (one: Held): boolean => !one.busy && one.text === one.kept;
  const later = (key: string, ms: number): void => {
    if (timers.has(key)) return;
    timers.set(
      key,
      after(ms, () => {
        timers.delete(key);
        void send(key);
      }),
    );
  };
  const settle = (key: string): void => {
    const one = held.get(key);
    // What is on its way settles when it is answered.
    if (!one || one.busy) return;
    if (one.text === null && one.number === 0) held.delete(key);
    else if (one.text !== one.kept) later(key, one.text === null ? 0 : PAUSE_MS);
  };

  async function send(key: string): Promise<void> {
    timers.get(key)?.();
    timers.delete(key);
    const one = held.get(key);
    if (!one || one.busy || one.text === one.kept) return;
    const { storyId, about, text, draftId, number } = one;
    if (text === null && number === 0) {
      held.delete(key);
      return;
    }
    one.busy = true;
    const answer =
      text === null
        ? await call('draft.drop', { storyId, draftId, number })
        : await call('draft.put', { storyId, draftId, number, about, text });
    one.busy = false;
    if (answer.ok) {
      one.attempts = 0;
      tellTrouble(null);
      if ('number' in answer.value) Object.assign(one, answer.value, { kept: text });
      else {
        dropped += 1;
        Object.assign(one, { number: 0, kept: null });
        // Another window may have written words for the same box, which waited until these were done with.
        if (one.text === null) {
          held.delete(key);
          void load(storyId);
          return;
        }
      }
      settle(key);
    } else if (answer.problem.kind === 'not-found') held.delete(key);
    else {
      one.attempts += 1;
      if (text !== null) tellTrouble(answer.problem);
      later(key, RETRY_MS * Math.min(one.attempts, 10));
    }
  }

  /** Takes up what the store has of a story. */
  async function load(storyId: string): Promise<void> {
    const before = new Map(
      [...held].filter(([, one]) => isClean(one)).map(([key, one]) => [key, one.number]),
    );
    const from = dropped;
    const answer = await call('draft.list', { storyId });
    if (!answer.ok) return;
    if (from !== dropped) {
      // The answer may still hold what was let go meanwhile.
      await load(storyId);
      return;
    }
    const byId = new Map([...held].map(([key, one]) => [one.draftId, key]));
    for (const draft of answer.value) {
      const { draftId, number, about, text } = draft;
      const key = byId.get(draftId) ?? keyOf(draft);
      const one = held.get(key);
      if (one && (one.draftId !== draftId || !isClean(one) || number <= one.number)) continue;
      held.set(key, { storyId, about, text, draftId, number, kept: text, busy: false, attempts: 0 });
      show(key, storyId, draft);
    }
    const there = new Set(answer.value.map(({ draftId }) => draftId));
    for (const [key, one] of held) {
      if (one.storyId !== storyId || there.has(one.draftId)) continue;
      // Only what was at rest when the question was asked: later words are not in its answer.
      if (!isClean(one) || before.get(key) !== one.number) continue;
      held.delete(key);
      show(key, storyId, null);
    }
  }

  return {
    load,
    /** What the boxes of this window hold now; those that are not there any more were sent or discarded. */
    want: (all: readonly Wanted[]): void => {
      const keys = new Set(all.map(({ key }) => key));
      for (const { key, storyId, about, text } of all) {
        const one = held.get(key);
        if (one) Object.assign(one, { text, about });
        else {
          const draftId = about.on === 'new' ? key.slice('new:'.length) : newId();
          held.set(key, { storyId, about, text, draftId, number: 0, kept: null, busy: false, attempts: 0 });
        }
        settle(key);
      }
      for (const [key, one] of held)
        if (!keys.has(key)) {
          one.text = null;
          settle(key);
        }
    },
    /** Everything at once, for a window that is about to be hidden or closed. */
    flush: async (): Promise<void> => {
      await Promise.all([...held.keys()].map(send));
    },
    /** The store is another one now, or its process began anew: what is in the boxes is kept again. */
    renew: (): void => {
      for (const [key, one] of held) {
        Object.assign(one, { number: 0, kept: null });
        settle(key);
      }
    },
    /** The last attempt of a page that goes away. */
    last: (): void => {
      for (const { storyId, draftId, number, about, text, kept } of held.values())
        if (text !== null && text !== kept) lastPut({ storyId, draftId, number, about, text });
    },
  };
}

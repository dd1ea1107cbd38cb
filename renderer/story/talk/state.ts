import { create } from 'zustand';
import type { Anchor } from '../../../shared/article/talk/anchor.ts';
import type { Placed } from '../../../shared/article/talk/find-anchor.ts';
import { stateOf, type Thread } from '../../../shared/article/talk/thread.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';

/** Where a card is drawn: in the margin beside the text, or in the list of all. */
export type CardHome = 'margin' | 'list';
export type Filter = 'open' | 'resolved' | 'detached' | 'mine';

/** A comment that is being written, or was left and is kept until it is sent or discarded. */
export type Draft = { id: string; storyId: string; anchor: Anchor; text: string };

/** Before the id of a draft: where the words of the comment that is being written are placed. */
export const PENDING = 'draft:';

type Talk = {
  /** The threads of the open story, as the store has them. */
  threads: readonly Thread[];
  /** Those of them that are not what was written. */
  damaged: ReadonlySet<string>;
  /** Where each is in the text as it was read last. */
  placed: ReadonlyMap<string, Placed>;
  /** What the fields of the sheet held when comments were placed. */
  fields: { headline: string; standfirst: string };
  /** The thread that is looked at. */
  current: string | null;
  filter: Filter;
  /** The thread whose reply box is wanted, and where; `wish` grows, so that it can be wanted again. */
  reply: { id: string; place: CardHome; wish: number } | null;
  /** The draft whose composer is open. */
  composing: string | null;
  drafts: readonly Draft[];
  /** Replies and changes that are being written, by `reply:` or `edit:` and the id they belong to. */
  typed: ReadonlyMap<string, string>;
  /** Why what is typed could not be kept in the store; it is tried again. */
  trouble: Problem | null;
  /** What is read aloud; `n` grows, so that the same can be said again. */
  said: { text: string; n: number };
};

/** Comments as this window shows them. What is typed stays here until it is sent, whatever is closed meanwhile. */
export const useTalk = create<Talk>(() => ({
  threads: [],
  damaged: new Set(),
  placed: new Map(),
  fields: { headline: '', standfirst: '' },
  current: null,
  filter: 'open',
  reply: null,
  composing: null,
  drafts: [],
  typed: new Map(),
  trouble: null,
  said: { text: '', n: 0 },
}));

export const lookAtThread = (current: string | null): void => useTalk.setState({ current });
export const showFilter = (filter: Filter): void => useTalk.setState({ filter });
export const tell = (text: string): void =>
  useTalk.setState(({ said }) => ({ said: { text, n: said.n + 1 } }));

/** Asks for the reply box of a thread. */
export const wantReply = (id: string, place: CardHome): void =>
  useTalk.setState(({ reply }) => ({ current: id, reply: { id, place, wish: (reply?.wish ?? 0) + 1 } }));

export const changeDraft = (id: string, part: Partial<Omit<Draft, 'id'>>): void =>
  useTalk.setState(({ drafts }) => ({
    drafts: drafts.map((draft) => (draft.id === id ? { ...draft, ...part } : draft)),
  }));

export const dropDraft = (id: string): void =>
  useTalk.setState(({ drafts, composing }) => ({
    drafts: drafts.filter((draft) => draft.id !== id),
    composing: composing === id ? null : composing,
  }));

/** Closes the composer. What was typed is kept; a draft without words is not. True when something was kept. */
export function leaveComposer(): boolean {
  const { composing, drafts } = useTalk.getState();
  const draft = drafts.find(({ id }) => id === composing);
  if (draft && draft.text.trim() === '') dropDraft(draft.id);
  else useTalk.setState({ composing: null });
  return draft !== undefined && draft.text.trim() !== '';
}

const sameAnchor = (a: Anchor, b: Anchor): boolean => {
  if (a.on === 'block' && b.on === 'block') return a.block === b.block;
  if (a.on !== 'words' || b.on !== 'words') return a.on === b.on;
  const key = ({ parts }: typeof a): string => JSON.stringify(parts.map(({ at, quote }) => [at, quote]));
  return key(a) === key(b);
};

/** Opens a composer: with the draft that was left at the same place, else with an empty one. */
export function compose(draft: Draft): void {
  leaveComposer();
  const { drafts } = useTalk.getState();
  const left = drafts.find((one) => one.storyId === draft.storyId && sameAnchor(one.anchor, draft.anchor));
  if (left) useTalk.setState({ composing: left.id });
  else useTalk.setState({ composing: draft.id, drafts: [...drafts, draft] });
}

export const setTyped = (key: string, text: string | null): void =>
  useTalk.setState(({ typed }) => {
    const next = new Map(typed);
    if (text === null) next.delete(key);
    else next.set(key, text);
    return { typed: next };
  });

export const useTyped = (key: string): string | undefined => useTalk(({ typed }) => typed.get(key));

export const isOpen = (thread: Thread): boolean => stateOf(thread) === 'open';

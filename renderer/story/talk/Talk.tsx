import { useEffect } from 'react';
import { placing } from '../../../shared/article/talk/find-anchor.ts';
import type { Placed } from '../../../shared/article/talk/find-anchor.ts';
import { blocksIn } from '../../../shared/article/talk/lines.ts';
import { project } from '../../../shared/article/projection.ts';
import { useAsk } from '../../bridge/index.ts';
import { useOpenStory, type OpenStory } from '../useStory.ts';
import { followCaret } from './caret.ts';
import { Composer } from './Composer.tsx';
import { layOutComments } from './here.ts';
import { keepDrafts } from './kept.ts';
import { sameAsBefore, screenOf } from './places.ts';
import { isOpen, leaveComposer, PENDING, useTalk } from './state.ts';

/** A rest after the last change before comments are placed anew, in milliseconds; placing never delays a keystroke. */
const REST_MS = 350;
/** So long comments are looked for in one go before the window may do other things; milliseconds. */
const SLICE_MS = 6;

/** Places comments in the text at rest and paints the words they are about. Gives the way to stop. */
function follow({ link, session }: OpenStory): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  /** The lines of the text, in the order in which comments were placed last. */
  let drawnIn = '';

  const paint = (): void => {
    const { handle } = link;
    if (!handle) return;
    const { threads, placed, current, drafts, composing } = useTalk.getState();
    if (threads.length === 0 && composing === null) {
      handle.comments.show([], new Set());
      return;
    }
    const screen = screenOf(handle.body());
    const draft = drafts.find(({ id }) => id === composing);
    const pending = draft ? placed.get(PENDING + draft.id) : undefined;
    const marks = threads.flatMap((thread) => {
      const { threadId: id } = thread;
      const at = placed.get(id);
      // Resolved words are painted only while their thread is looked at; so are blocks, which are all of their words.
      const shown = id === current || (isOpen(thread) && at?.state === 'words');
      const spots = shown && at ? screen(at) : [];
      return spots.length > 0 ? [{ id, spots }] : [];
    });
    if (pending) marks.push({ id: PENDING, spots: screen(pending) });
    handle.comments.show(marks, new Set([current ?? '', PENDING]));
  };
  const place = (): void => {
    const { handle } = link;
    if (!handle || handle.isComposing()) return;
    const { threads, drafts, composing } = useTalk.getState();
    const draft = drafts.find(({ id }) => id === composing);
    const wanted = [
      ...threads.map(({ threadId, anchor }) => [threadId, anchor] as const),
      ...(draft ? [[PENDING + draft.id, draft.anchor] as const] : []),
    ];
    const article = session.current();
    const { headline, standfirst } = project(article).meta;
    const find = placing(article);
    const found = new Map<string, Placed>();
    const show = (): void => {
      const { placed: was } = useTalk.getState();
      const same = sameAsBefore(was, found);
      const order = blocksIn(article.body)
        .map(({ id }) => id)
        .join(' ');
      // Lines that changed places have others around the same words.
      const placed = same === was && order !== drawnIn ? new Map(same) : same;
      drawnIn = order;
      useTalk.setState({ placed, fields: { headline, standfirst } });
      // Where nothing moved, the lines that the words are in were drawn anew all the same.
      if (placed === was) paint();
    };
    let at = 0;
    const go = (): void => {
      const until = performance.now() + SLICE_MS;
      for (; at < wanted.length && performance.now() < until; at++) {
        const [id, anchor] = wanted[at] ?? [];
        if (id !== undefined && anchor) found.set(id, find(anchor));
      }
      if (at < wanted.length) idle = requestIdleCallback(go, { timeout: 500 });
      else show();
    };
    if (wanted.length > 0) go();
    else if (useTalk.getState().placed.size > 0) show();
  };
  const soon = (): void => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
    timer = setTimeout(() => {
      idle = requestIdleCallback(place, { timeout: 1000 });
    }, REST_MS);
  };
  const stops = [
    link.subscribe(soon),
    session.subscribe(soon),
    useTalk.subscribe((now, was) => {
      if (now.threads !== was.threads || now.composing !== was.composing) place();
      else if (now.placed !== was.placed || now.current !== was.current) paint();
    }),
  ];
  place();
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
    for (const stop of stops) stop();
  };
}

/** Ties comments to the open story: which there are, where they stand, which one the caret is in; and the composer. */
export function Talk() {
  const here = useOpenStory();
  const { link, storyId } = here;
  const asked = useAsk('thread.list', { storyId });
  const list = asked.state === 'ready' ? asked.value : null;

  useEffect(() => {
    if (list) useTalk.setState({ threads: list.threads, damaged: new Set(list.damaged) });
  }, [list]);
  useEffect(() => follow(here), [here]);
  useEffect(() => {
    const leave = layOutComments(here);
    keepDrafts(here.storyId);
    return leave;
  }, [here]);
  useEffect(
    // One sheet shows one story: what is typed is kept when it is left.
    () => () => {
      leaveComposer();
      useTalk.setState({ threads: [], damaged: new Set(), placed: new Map(), current: null, reply: null });
    },
    [],
  );
  useEffect(() => followCaret(link), [link]);

  return (
    <>
      <Composer />
      <Said />
    </>
  );
}

/** What is read aloud about comments. */
function Said() {
  const { text, n } = useTalk(({ said }) => said);
  return (
    <output className="visually-hidden">
      <span key={n}>{text}</span>
    </output>
  );
}

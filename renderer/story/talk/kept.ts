import { call, lastCall, newBlockId, on, onConnection } from '../../bridge/index.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { flushWithStories } from '../stories.ts';
import { showInspector } from '../view-state.ts';
import { commentsHere } from './here.ts';
import { makeKeeper, type Keeper, type Wanted } from './keeper.ts';
import { useTalk, type Draft } from './state.ts';

let keeper: Keeper | null = null;
/** The story that each reply or change belongs to: their keys do not say. */
const storyOf = new Map<string, string>();

const isNew = (key: string): boolean => key.startsWith('new:');

/** What the boxes of this window hold. A new comment without words is none. */
function wanted(): Wanted[] {
  const { drafts, typed } = useTalk.getState();
  const fresh = drafts.flatMap(({ id, storyId, anchor, text }): Wanted[] =>
    text.trim() === '' ? [] : [{ key: `new:${id}`, storyId, about: { on: 'new', anchor }, text }],
  );
  const answers = [...typed].flatMap(([key, text]): Wanted[] => {
    const storyId = storyOf.get(key) ?? commentsHere()?.storyId;
    const [kind, id] = key.split(':');
    if (storyId === undefined || id === undefined) return [];
    storyOf.set(key, storyId);
    const about =
      kind === 'reply' ? { on: 'reply' as const, threadId: id } : { on: 'edit' as const, commentId: id };
    return [{ key, storyId, about, text }];
  });
  return [...fresh, ...answers];
}

/** Says once, when a story is opened, that words from before wait to be sent; the box they are in may be out of sight. */
function tellFound(): void {
  const say = words().talk.drafts;
  showToast(say.found, { action: { label: say.show, run: () => showInspector('comments') } });
}

function make(): Keeper {
  const made = makeKeeper(
    {
      call,
      lastPut: (input) => lastCall('draft.put', input),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      show: (key, storyId, draft) => {
        const { drafts, typed, composing } = useTalk.getState();
        if (isNew(key)) {
          const id = key.slice('new:'.length);
          const others = drafts.filter((one) => one.id !== id);
          const known = drafts.find((one) => one.id === id);
          if (draft?.about.on === 'new') {
            const next: Draft = { id, storyId, anchor: draft.about.anchor, text: draft.text };
            useTalk.setState({
              drafts: known ? drafts.map((one) => (one.id === id ? next : one)) : [...drafts, next],
            });
          } else useTalk.setState({ drafts: others, composing: composing === id ? null : composing });
          return;
        }
        storyOf.set(key, storyId);
        const next = new Map(typed);
        if (draft) next.set(key, draft.text);
        else next.delete(key);
        useTalk.setState({ typed: next });
      },
      trouble: (problem) => useTalk.setState({ trouble: problem }),
    },
    newBlockId,
  );
  useTalk.subscribe((now, was) => {
    if (now.drafts !== was.drafts || now.typed !== was.typed) made.want(wanted());
  });
  on('drafts.changed', ({ storyId }) => {
    if (storyId === commentsHere()?.storyId) void made.load(storyId);
  });
  on('store.replaced', () => made.renew());
  onConnection((now) => {
    const here = commentsHere();
    if (now === 'open' && here) void made.load(here.storyId);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void made.flush();
  });
  window.addEventListener('pagehide', () => made.last());
  flushWithStories(() => made.flush());
  return made;
}

/** Takes up what was being written about a story, here or before a restart, and keeps what is written from now on. */
export function keepDrafts(storyId: string): void {
  keeper ??= make();
  void takeUp(keeper, storyId);
}

async function takeUp(from: Keeper, storyId: string): Promise<void> {
  const held = (): number => {
    const { drafts, typed } = useTalk.getState();
    return drafts.filter((one) => one.storyId === storyId).length + typed.size;
  };
  const before = held();
  await from.load(storyId);
  if (held() > before && commentsHere()?.storyId === storyId) tellFound();
}

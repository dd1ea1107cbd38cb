import type { Answer, Call, On } from '../../../shared/protocol/index.ts';
import { StorySession, type SessionPorts } from './session.ts';
import type { Flushed } from './state.ts';

export type ShelfPorts = SessionPorts & { on: On };

/**
 * The stories this window has open. A story that is left is closed and sealed; one whose text could not be stored stays
 * here, keeps trying, and comes back with its text when it is opened again.
 */
export function makeShelf(ports: ShelfPorts) {
  const held = new Map<string, { session: StorySession; readers: number }>();
  const opening = new Map<string, Promise<Answer<StorySession>>>();

  async function read(call: Call, storyId: string): Promise<Answer<StorySession>> {
    const answer = await call('story.open', { storyId });
    if (!answer.ok) return answer;
    const session = new StorySession(ports, answer.value);
    held.set(storyId, { session, readers: 0 });
    return { ok: true, value: session };
  }

  /** The story's session: the one that is here, or a fresh one. Pair it with {@link release}. */
  async function open(storyId: string): Promise<Answer<StorySession>> {
    const known = held.get(storyId);
    if (known) {
      known.readers += 1;
      return { ok: true, value: known.session };
    }
    const asked = opening.get(storyId) ?? read(ports.call, storyId).finally(() => opening.delete(storyId));
    opening.set(storyId, asked);
    const answer = await asked;
    const entry = held.get(storyId);
    if (entry) entry.readers += 1;
    return answer;
  }

  /** The view has let go. A view that takes the story up again at once finds the same session. */
  function release(session: StorySession): void {
    const entry = held.get(session.storyId);
    if (entry?.session !== session) return;
    entry.readers -= 1;
    ports.after(0, () => void closeIfLeft(session));
  }

  async function closeIfLeft(session: StorySession): Promise<void> {
    const entry = held.get(session.storyId);
    if (entry?.session !== session || entry.readers > 0) return;
    const flushed = await session.close(() => {
      const left = entry.readers === 0;
      if (left) held.delete(session.storyId);
      return left;
    });
    if (!flushed.saved) ports.after(5_000, () => void closeIfLeft(session));
  }

  /** Everything unsaved in this window, stored; or the first reason why not. */
  async function flush(): Promise<Flushed> {
    const answers = await Promise.all([...held.values()].map((entry) => entry.session.flush()));
    return answers.find((answer) => !answer.saved) ?? { saved: true };
  }

  const each = (act: (session: StorySession) => void): void => {
    for (const { session } of held.values()) act(session);
  };

  ports.on('story.saved', (event) => held.get(event.ack.storyId)?.session.heard(event));
  ports.on('stories.changed', ({ storyIds }) => {
    for (const id of storyIds) held.get(id)?.session.recheck();
  });
  ports.on('store.replaced', () => each((session) => session.recheck()));

  return {
    open,
    release,
    flush,
    /** True when nothing in this window would be lost by leaving it now. */
    isSafe: (): boolean => [...held.values()].every((entry) => entry.session.isSafe()),
    lastAttempt: (): void => each((session) => session.lastAttempt()),
    recheck: (): void => each((session) => session.recheck()),
  };
}

export type Shelf = ReturnType<typeof makeShelf>;

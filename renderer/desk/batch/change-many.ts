import { create } from 'zustand';
import type { InputOf, OutputOf } from '../../../shared/protocol/index.ts';
import type { StoryChange } from '../../../shared/protocol/story.ts';
import { call, refreshCalls, windowSession } from '../../bridge/index.ts';
import { number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';

type Items = InputOf<'story.batch'>['items'];
type Done = OutputOf<'story.batch'>;

/** A change of many stories on its way; null when there is none. */
type Running = { done: number; total: number; stopping: boolean };
export const useBatch = create<{ running: Running | null }>()(() => ({ running: null }));

/** Stories changed in one transaction: a fraction of a second, so that saving never waits long and stopping is quick. */
const STEP = 100;

/** Stops after the step that is under way; what was changed by then stays, and can be undone. */
export const stopBatch = (): void => {
  useBatch.setState(({ running }) => ({ running: running && { ...running, stopping: true } }));
};

type Outcome = Done & { asked: number; problem: string | null };
/** What goes along with a change of status, and whether the change takes another back. */
type How = Pick<InputOf<'story.batch'>, 'step' | 'undo'>;

async function changeAll(items: Items, how: How): Promise<Outcome> {
  const sum: Outcome = { changed: [], same: 0, refused: [], asked: 0, problem: null };
  useBatch.setState({ running: { done: 0, total: items.length, stopping: false } });
  for (let at = 0; at < items.length; at += STEP) {
    if (useBatch.getState().running?.stopping) break;
    const step = items.slice(at, at + STEP);
    const answer = await call('story.batch', { session: windowSession, items: step, ...how });
    if (!answer.ok) {
      sum.problem = inWords(answer.problem);
      break;
    }
    sum.changed.push(...answer.value.changed);
    sum.refused.push(...answer.value.refused);
    sum.same += answer.value.same;
    sum.asked = Math.min(items.length, at + STEP);
    useBatch.setState(({ running }) => ({ running: running && { ...running, done: sum.asked } }));
  }
  useBatch.setState({ running: null });
  refreshCalls('story.list', 'story.facets', 'story.due');
  return sum;
}

/** What is said when it is done: how many stories, as a number and as it is written. */
export type Say = (n: number, count: string) => string;

/** A change that is done where it could be, and waits for a word about the stories whose status it may not change. */
export type Unmoved = { set: StoryChange; say: Say; total: number; done: Outcome };

/**
 * Makes the same change in many stories, step by step, and says in one notice what was changed, what was so already, what
 * could not be changed and why; undoing leads every story back to what it was.
 * @returns stories that may not take the step to the status of `set`, for {@link settle}; null when all was said
 */
export async function changeMany(
  storyIds: readonly string[],
  set: StoryChange,
  say: Say,
  note = '',
): Promise<Unmoved | null> {
  // One at a time: a second change would count the first one's stories as its own.
  if (useBatch.getState().running) return null;
  const items = storyIds.map((storyId) => ({ storyId, set }));
  const done = await changeAll(items, note.trim() === '' ? {} : { step: { note: note.trim() } });
  if (set.status !== undefined && done.refused.length > 0) return { set, say, total: items.length, done };
  tell(done, items.length, say);
  return null;
}

/** Ends a change: leaves what was left, or with a note changes anyway what can be. One notice and one undo for all of it. */
export async function settle({ set, say, total, done }: Unmoved, note: string | null): Promise<void> {
  if (note === null || useBatch.getState().running) {
    tell(done, total, say);
    return;
  }
  const items = done.refused.filter(({ anyway }) => anyway).map(({ storyId }) => ({ storyId, set }));
  const then = await changeAll(items, { step: { note: note.trim(), anyway: true } });
  const asked = new Set(items.slice(0, then.asked).map(({ storyId }) => storyId));
  const left = done.refused.filter(({ storyId }) => !asked.has(storyId));
  tell(
    {
      ...done,
      changed: [...done.changed, ...then.changed],
      same: done.same + then.same,
      refused: [...left, ...then.refused],
      problem: then.problem ?? done.problem,
    },
    total,
    say,
  );
}

/** Leads every story back to what it was before. */
async function undo(items: Items): Promise<void> {
  if (useBatch.getState().running) return;
  const done = await changeAll(items, { undo: true });
  showToast(sentence(done, items.length, words().library.batch.undone), { tone: toneOf(done) });
}

const toneOf = (done: Outcome): 'plain' | 'problem' =>
  done.problem === null && done.refused.length === 0 ? 'plain' : 'problem';

function tell(done: Outcome, total: number, say: Say): void {
  const back = done.changed.map(({ storyId, was }) => ({ storyId, set: was }));
  showToast(sentence(done, total, say), {
    tone: toneOf(done),
    action: back.length > 0 ? { label: words().desk.undo, run: () => void undo(back) } : undefined,
  });
}

/** Why a story was left, in one line. */
export const reasonOf = ({ why }: Done['refused'][number]): string =>
  why.map((one) => inWords(one)).join(' ');

function sentence(done: Outcome, total: number, say: Say): string {
  const { batch } = words().library;
  const { desk } = words();
  const [first] = done.refused;
  return [
    done.changed.length > 0 ? say(done.changed.length, number(done.changed.length)) : batch.nothing,
    done.same > 0 ? batch.same(done.same, number(done.same)) : '',
    first
      ? batch.refused(
          done.refused.length,
          number(done.refused.length),
          batch.refusedOne(first.headline || desk.untitled, reasonOf(first)),
        )
      : '',
    done.problem !== null
      ? batch.failed(done.problem)
      : done.asked < total
        ? batch.stopped(number(done.asked), number(total))
        : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

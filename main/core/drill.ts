import { rmSync } from 'node:fs';
import { fail, ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import { problemOf } from '../store/problems.ts';
import { hasSnapshot, openTrial, type Trial } from '../store/trial.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';
import { noteDrill } from './health.ts';

/**
 * A restore drill: a backup is only worth what comes back from it. It runs in steps that the view asks for, so that it can
 * show how far it is and stop; between two steps saving goes on.
 */
type Drill = {
  id: string;
  trial: Trial;
  began: number;
  whole: number;
  wholePictures: number;
  /** How much has been read, and the name of the next step. */
  done: number;
  next: string;
};

const underWay = new WeakMap<CoreContext, Drill>();
const opening = new WeakSet<CoreContext>();

const STORIES_A_STEP = 100;
const PICTURES_A_STEP = 20;

export async function drill(
  ctx: CoreContext,
  input: ParsedOf<'snapshot.drill'>,
): Promise<Answer<OutputOf<'snapshot.drill'>>> {
  if (input.from === null) return begin(ctx, input.id);
  const running = underWay.get(ctx);
  if (running?.id !== input.id || running.next !== input.from) return notFound(say('drill.over'));
  try {
    return step(ctx, running);
  } catch (error) {
    clearDrill(ctx);
    const problem = problemOf(error);
    if (problem) return fail(problem);
    throw error;
  }
}

/** Ends what is under way; the desk and its backups are as they were. */
export function stopDrill(ctx: CoreContext): Answer<Record<string, never>> {
  clearDrill(ctx);
  return ok({});
}

/** Closes and removes the copy of a drill that is not gone on with. */
export function clearDrill(ctx: CoreContext): void {
  underWay.get(ctx)?.trial.close();
  underWay.delete(ctx);
  rmSync(ctx.store.paths.drill, { recursive: true, force: true });
}

async function begin(ctx: CoreContext, id: string): Promise<Answer<OutputOf<'snapshot.drill'>>> {
  const { paths } = ctx.store;
  if (!hasSnapshot(paths.snapshots, id)) return notFound(say('drill.gone'));
  if (opening.has(ctx)) return fail({ kind: 'busy', ...say('drill.busy') });
  clearDrill(ctx);
  opening.add(ctx);
  const began = ctx.ports.now();
  try {
    const opened = await openTrial({
      snapshots: paths.snapshots,
      id,
      media: paths.media,
      folder: paths.drill,
    });
    if (!opened.ok) {
      clearDrill(ctx);
      return opened;
    }
    const running = { id, trial: opened.value, began, whole: 0, wholePictures: 0, done: 0, next: 'story:0' };
    underWay.set(ctx, running);
    return ok(told(running));
  } catch (error) {
    clearDrill(ctx);
    const problem = problemOf(error);
    if (!problem) throw error;
    return fail({
      kind: 'not-saved',
      ...say('drill.no-room'),
    });
  } finally {
    opening.delete(ctx);
  }
}

const told = (running: Drill): OutputOf<'snapshot.drill'> => ({
  next: running.next,
  done: running.done,
  total: running.trial.stories + running.trial.pictures,
  result: null,
});

function step(ctx: CoreContext, running: Drill): Answer<OutputOf<'snapshot.drill'>> {
  const [what, after = ''] = running.next.split(':');
  if (what === 'story') {
    const { read, whole, last } = running.trial.readStories(Number(after), STORIES_A_STEP);
    running.whole += whole;
    running.done += read;
    running.next = last === null ? 'media:' : `story:${String(last)}`;
    return ok(told(running));
  }
  const { read, whole, last } = running.trial.readPictures(after, PICTURES_A_STEP);
  running.wholePictures += whole;
  running.done += read;
  running.next = `media:${last ?? ''}`;
  return last === null ? end(ctx, running) : ok(told(running));
}

function end(ctx: CoreContext, running: Drill): Answer<OutputOf<'snapshot.drill'>> {
  const { stories, pictures } = running.trial;
  clearDrill(ctx);
  const at = ctx.ports.now();
  const result = {
    snapshot: running.id,
    at,
    ms: Math.max(0, at - running.began),
    stories,
    whole: running.whole,
    pictures,
    lostPictures: pictures - running.wholePictures,
  };
  ctx.ports.log(running.whole === stories ? 'info' : 'error', 'snapshot.drilled', {
    stories,
    whole: running.whole,
    ms: result.ms,
  });
  noteDrill(ctx, result);
  return ok({ next: null, done: running.done, total: stories + pictures, result });
}

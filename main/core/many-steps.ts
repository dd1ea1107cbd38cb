import type { Status } from '../../shared/article/meta.ts';
import { lacking, stepBetween, verdict, type Lack } from '../../shared/article/workflow/steps.ts';
import type { ParsedOf } from '../../shared/protocol/index.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import { newestLine } from '../store/story-log.ts';
import type { CoreContext } from './context.ts';
import type { Head } from './heads.ts';
import { lacksInWords, standing } from './standing.ts';

type Given = Pick<ParsedOf<'story.batch'>, 'step' | 'undo'>;
/** A step that one of many stories takes, as its log says it; or why it does not, and whether a note would do. */
export type StepOfMany = { take: { note?: string; anyway?: Lack[] } } | { why: Said[]; anyway: boolean };

/** Whether the newest step of a story led from that status to this one. */
function leadsBack(ctx: CoreContext, head: Head, to: Status): boolean {
  const what = newestLine(ctx.store.db, head.storyKey, 'status.moved')?.line.what;
  return what?.kind === 'status.moved' && what.from === to && what.to === head.article.meta.status;
}

/** What the table of steps says to one of many stories that are to get a status. */
export function stepOfMany(ctx: CoreContext, head: Head, to: Status, given: Given): StepOfMany {
  const from = head.article.meta.status;
  if (from === to || (given.undo === true && leadsBack(ctx, head, to))) return { take: {} };
  const step = stepBetween(from, to);
  if (!step) return { why: [say('flow.left', { from, to })], anyway: false };
  const note = (given.step?.note ?? '').trim();
  const now = standing(ctx, head, note !== '');
  const lacks = lacking(step, now);
  const told = note === '' ? {} : { note };
  if (lacks.length === 0) return { take: told };
  if (verdict(lacks, step) === 'anyway' && given.step?.anyway === true && note !== '')
    return { take: { ...told, anyway: lacks } };
  // With a note it might do: one that is only missing is no reason to name a story as impossible.
  const may = verdict(lacking(step, { ...now, note: true }), step);
  return { why: lacksInWords(lacks, step), anyway: may !== 'no' };
}

import { assertNever } from '../../../shared/kit/assert-never.ts';
import type { Answer } from '../../../shared/protocol/index.ts';
import type { Ack } from '../../../shared/protocol/story.ts';
import { call, refreshCalls } from '../../bridge/index.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import type { StorySession } from '../session/session.ts';
import type { StepId } from './offers.ts';

export type Given = { note: string; to: string; anyway: boolean };

/** Takes a step on the text of the screen, which is stored first; the core seals it before anything is said of it. */
export async function takeStep(session: StorySession, step: StepId, given: Given): Promise<Answer<Ack>> {
  const note = given.note.trim() === '' ? {} : { note: given.note.trim() };
  const anyway = given.anyway ? { anyway: true } : {};
  const answer = await session.act((common) => {
    if ('move' in step) return call('workflow.move', { ...common, to: step.move, ...note, ...anyway });
    switch (step.act) {
      case 'requestReview':
        return call('workflow.requestReview', { ...common, to: given.to.trim(), ...note });
      case 'requestChanges':
        return call('workflow.requestChanges', { ...common, note: given.note });
      case 'approve':
        return call('workflow.approve', { ...common, ...note, ...anyway });
      default:
        return assertNever(step.act);
    }
  });
  refreshCalls('workflow.read', 'log.list');
  return answer;
}

/** What was done, when it was. */
export function doneSentence(step: StepId, to: string, ack: Ack): string {
  const { done } = words().flow;
  if ('move' in step) return done.move(words().ui.status[step.move]);
  switch (step.act) {
    case 'requestReview':
      return to.trim() === '' ? done.requestReview : done.requestReviewOf(to.trim());
    case 'requestChanges':
      return done.requestChanges;
    case 'approve':
      return done.approve(number(ack.number));
    default:
      return assertNever(step.act);
  }
}

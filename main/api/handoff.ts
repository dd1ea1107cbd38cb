import { listHandoffs, packHandoff, sendHandoff, weighHandoff } from '../core/handoff/pack.ts';
import { chooseShared, hideShared, openShared, readShared } from '../core/handoff/shared-choice.ts';
import { lookAtHandoff, takeHandoff } from '../core/handoff/take.ts';
import type { Handlers } from './handler.ts';

/** Stories on their way to another desk and back. */
export const handoffHandlers = {
  'handoff.pack': packHandoff,
  'handoff.send': sendHandoff,
  'handoff.weigh': weighHandoff,
  'handoff.look': lookAtHandoff,
  'handoff.take': takeHandoff,
  'handoff.list': listHandoffs,
  'shared.read': readShared,
  'shared.choose': chooseShared,
  'shared.open': openShared,
  'shared.hide': hideShared,
} satisfies Handlers;

import type { WebFrameMain } from 'electron';
import { assertNever } from '../../shared/kit/assert-never.ts';
import { fail } from '../../shared/kit/result.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import { calls, isCallName, viewMayCall } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { CoreProcess } from '../host.ts';
import { NEWSROOM } from './origins.ts';
import { limitOf, payloadFault, type PayloadFault } from './payload.ts';
import type { ShellCalls } from './shell-calls.ts';

/** The one channel by which windows ask, and the one by which they are told. */
export const CALL_CHANNEL = 'copydesk:call';
export const EVENT_CHANNEL = 'copydesk:event';

/** As much of a frame as the gate looks at. */
export type Frame = Pick<WebFrameMain, 'frameTreeNodeId' | 'origin' | 'parent'>;
/** As much of a window as the gate looks at. */
export type KnownWindow = { id: number; mainFrame: () => Frame | null };

/**
 * Which of our windows sent this, or null: the frame must exist (it does not after a navigation), be the main frame of
 * a window we made, and hold our own page.
 */
export function senderOf<W extends KnownWindow>(frame: Frame | null, windows: readonly W[]): W | null {
  try {
    if (!frame || frame.parent !== null || frame.origin !== NEWSROOM) return null;
    return windows.find((window) => window.mainFrame()?.frameTreeNodeId === frame.frameTreeNodeId) ?? null;
  } catch {
    // A frame that was disposed of in the meantime throws when it is read.
    return null;
  }
}

const refusal = (fault: PayloadFault): Problem => {
  switch (fault) {
    case 'too-large':
      return { kind: 'too-large', ...say('request.too-large') };
    case 'too-deep':
    case 'foreign':
      return { kind: 'invalid', ...say('request.unreadable') };
    default:
      return assertNever(fault);
  }
};

/**
 * The gate between windows and everything else. It answers a problem for whatever it does not let through, and never
 * throws: an exception would reach the page as text of ours.
 */
export function makeGate<W extends KnownWindow>(given: {
  windows: () => readonly W[];
  core: Pick<CoreProcess, 'call'>;
  shell: ShellCalls<W>;
}): (frame: Frame | null, name: unknown, input: unknown) => Promise<Answer<unknown>> {
  return async (frame, name, input) => {
    const window = senderOf(frame, given.windows());
    if (!window) return fail({ kind: 'unsupported', ...say('request.not-allowed') });
    if (typeof name !== 'string' || !isCallName(name) || !viewMayCall(name))
      return fail({ kind: 'unsupported', ...say('request.unknown') });
    const fault = payloadFault(input, limitOf(name));
    if (fault) return fail(refusal(fault));
    try {
      if (calls[name].by === 'core') return await given.core.call(name, input, 'view');
      return await given.shell(name, input, window);
    } catch {
      return fail({ kind: 'failed', ...say('request.failed') });
    }
  };
}

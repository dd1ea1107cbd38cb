import { firstIssue } from '../../shared/article/document.ts';
import { depthOf } from '../../shared/kit/json.ts';
import { fail } from '../../shared/kit/result.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import { calls, isCallName, viewMayCall } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import { problemOf, type CoreContext } from '../core/context.ts';

import { handlerOf } from './table.ts';

/** Who asks. A view is never trusted with what only a shell's own dialog may decide. */
export type Caller = 'view' | 'shell';

/** An honest article needs less than 20 levels; deeper input is refused before anything walks it. */
const MAX_DEPTH = 64;

const codeWord = (error: unknown): string =>
  error instanceof Error && /^[A-Za-z]{1,40}$/u.test(error.name) ? error.name : 'unknown';

/**
 * The gate of the core: every call of either shell comes through here. What comes in is checked against the contract,
 * what goes wrong becomes a problem, and a mistake of ours is told without a word of anyone's text.
 */
export async function answer(
  ctx: CoreContext,
  name: string,
  input: unknown,
  from: Caller,
): Promise<Answer<unknown>> {
  const handler = isCallName(name) ? handlerOf(name) : undefined;
  if (!isCallName(name) || !handler) return fail({ kind: 'unsupported', ...say('request.unknown') });
  if (from === 'view' && !viewMayCall(name)) return fail({ kind: 'unsupported', ...say('request.not-open') });
  if (depthOf(input, MAX_DEPTH) >= MAX_DEPTH)
    return fail({
      kind: 'invalid',
      ...say('request.too-deep', { most: MAX_DEPTH }),
      path: '',
    });
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = firstIssue(parsed.error);
    return fail({
      kind: 'invalid',
      ...say('request.not-understood', { why: issue.message }),
      path: issue.path,
    });
  }
  try {
    return await handler(ctx, parsed.data);
  } catch (error) {
    const problem = problemOf(error);
    if (problem) {
      ctx.ports.log('warn', 'call.refused', {
        call: name,
        problem: problem.kind,
        code: problem.detail ?? 'none',
      });
      return fail(problem);
    }
    ctx.ports.log('error', 'call.failed', { call: name, error: codeWord(error) });
    return fail({
      kind: 'failed',
      ...say('core.failed'),
      detail: codeWord(error),
    });
  }
}

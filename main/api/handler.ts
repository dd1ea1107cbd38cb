import type { Answer } from '../../shared/protocol/define.ts';
import type { CallName, OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import type { CoreContext } from '../core/context.ts';

/** One row of the table: what a call of the contract does. Its input has been validated. */
export type Handler<N extends CallName> = (
  ctx: CoreContext,
  input: ParsedOf<N>,
) => Answer<OutputOf<N>> | Promise<Answer<OutputOf<N>>>;

/** Rows of one area: `export const storyHandlers = { 'story.open': … } satisfies Handlers`. */
export type Handlers = { [N in CallName]?: Handler<N> };

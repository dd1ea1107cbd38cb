import type { CallName } from '../../shared/protocol/index.ts';
import type { CoreContext } from '../core/context.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import { exportHandlers } from './exports.ts';
import { handoffHandlers } from './handoff.ts';
import { keptHandlers } from './kept.ts';
import { libraryHandlers } from './library.ts';
import { maintenanceHandlers } from './maintenance.ts';
import { storeHandlers } from './store.ts';
import { storyHandlers } from './stories.ts';
import { suggestHandlers } from './suggest.ts';
import { talkHandlers } from './talk.ts';
import type { Handlers } from './handler.ts';

/** Every call that the core answers. A new area is a file beside this one and a line here. */
const rows: Handlers = {
  ...storyHandlers,
  ...libraryHandlers,
  ...storeHandlers,
  ...exportHandlers,
  ...handoffHandlers,
  ...maintenanceHandlers,
  ...keptHandlers,
  ...suggestHandlers,
  ...talkHandlers,
};

type AnyHandler = (ctx: CoreContext, input: unknown) => Answer<unknown> | Promise<Answer<unknown>>;

/** The row of a call, its input taken as validated; undefined for what the shell answers itself. */
export const handlerOf = (name: CallName): AnyHandler | undefined => rows[name] as AnyHandler | undefined;

import type { z } from 'zod';
import type { Answer } from './define.ts';
import type { EventName, EventOf } from './events.ts';
import { exportCalls, jobCalls } from './export.ts';
import { handoffCalls } from './handoff.ts';
import { keptCalls } from './kept/index.ts';
import { importCalls, mediaCalls, profileCalls, storeCalls, vocabularyCalls } from './library.ts';
import { maintenanceCalls } from './maintenance.ts';
import { previewCalls } from './preview.ts';
import { sharedCalls } from './shared-folder.ts';
import { SHELL_ONLY, shellCalls } from './shell.ts';
import { revisionCalls, storyCalls } from './story.ts';
import { suggestCalls } from './suggest.ts';
import { draftCalls } from './talk-drafts.ts';
import { logCalls, threadCalls, workflowCalls } from './talk.ts';

/** Named, because the inferred type of the whole table is longer than the compiler writes down. */
type Calls = typeof storyCalls &
  typeof revisionCalls &
  typeof mediaCalls &
  typeof importCalls &
  typeof vocabularyCalls &
  typeof profileCalls &
  typeof storeCalls &
  typeof exportCalls &
  typeof jobCalls &
  typeof handoffCalls &
  typeof sharedCalls &
  typeof shellCalls &
  typeof previewCalls &
  typeof maintenanceCalls &
  typeof keptCalls &
  typeof suggestCalls &
  typeof threadCalls &
  typeof draftCalls &
  typeof workflowCalls &
  typeof logCalls;

/** The contract between views and the core: every call there is. */
export const calls: Calls = {
  ...storyCalls,
  ...revisionCalls,
  ...mediaCalls,
  ...importCalls,
  ...vocabularyCalls,
  ...profileCalls,
  ...storeCalls,
  ...exportCalls,
  ...jobCalls,
  ...handoffCalls,
  ...sharedCalls,
  ...shellCalls,
  ...previewCalls,
  ...maintenanceCalls,
  ...keptCalls,
  ...suggestCalls,
  ...threadCalls,
  ...draftCalls,
  ...workflowCalls,
  ...logCalls,
};

export type CallName = keyof typeof calls;
/** What a caller writes. */
export type InputOf<N extends CallName> = z.input<(typeof calls)[N]['input']>;
/** What a handler reads: validated and cleaned. */
export type ParsedOf<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type OutputOf<N extends CallName> = z.output<(typeof calls)[N]['output']>;

export const CALL_NAMES = Object.keys(calls) as CallName[];
export const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

/** Calls a view may make. */
export const viewMayCall = (name: CallName): boolean => !(SHELL_ONLY as readonly string[]).includes(name);

/** How any side speaks to the core, whatever lies between. */
export type Call = <N extends CallName>(name: N, input: InputOf<N>) => Promise<Answer<OutputOf<N>>>;
export type On = <N extends EventName>(name: N, hear: (event: EventOf<N>) => void) => () => void;

export type { Answer } from './define.ts';
export { EVENT_NAMES, events, type EventName, type EventOf } from './events.ts';

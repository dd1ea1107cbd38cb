import { z } from 'zod';
import { jobRow } from './export.ts';
import { keptKind } from './kept/index.ts';
import { profile, settings, storeHealth } from './library.ts';
import { ack, sessionId, storyId } from './story.ts';

/** What is announced to every window. Events are hints; the calls are the truth, and a view that reconnects asks again. */
export const events = {
  /** A story has a new head; `session` tells a window whether it was its own doing. */
  'story.saved': z.strictObject({ ack, session: sessionId }),
  /** Rows of the desk may have changed: created, binned, imported, restored. */
  'stories.changed': z.strictObject({ storyIds: z.array(storyId) }),
  /** A revision of the story was named or pinned. */
  'revision.labelled': z.strictObject({ storyId }),
  /** Something was said about a story, edited, taken back, resolved or taken up again. */
  'threads.changed': z.strictObject({ storyId }),
  /** What is being written about a story, and not sent, was written on, sent or discarded. */
  'drafts.changed': z.strictObject({ storyId }),
  /** A step was taken with a story, a review asked for, an approval given. */
  'workflow.changed': z.strictObject({ storyId }),
  /** A story left for another desk, or came from one. */
  'handoffs.changed': z.strictObject({ storyId }),
  /** What waits in the shared folder changed, or the folder itself did. */
  'shared.changed': z.strictObject({}),
  'job.changed': z.strictObject({ job: jobRow }),
  'job.cleared': z.strictObject({ jobId: z.uuid() }),
  'profile.changed': z.strictObject({ profile }),
  /** Something that the desk keeps for itself was changed: views, templates, snippets, words, rules. */
  'kept.changed': z.strictObject({ kind: keptKind }),
  'settings.changed': z.strictObject({ settings }),
  'store.health': z.strictObject({ health: storeHealth }),
  /** The store was replaced (a snapshot was restored) or its process began anew: everything must be read again. */
  'store.replaced': z.strictObject({ reason: z.enum(['restored', 'restarted']) }),
  /** The window is about to close: save, then answer with `shell.closeAnswer`. */
  'shell.closing': z.strictObject({ token: z.string() }),
  /** The system opened Copydesk with a hand-off: `shell.opened` gives it. */
  'shell.opened': z.strictObject({}),
  /** A command of the command table was chosen in the system's menu. */
  'shell.command': z.strictObject({ command: z.string() }),
} as const;

export type EventName = keyof typeof events;
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>;
export const EVENT_NAMES = Object.keys(events) as EventName[];

import { z } from 'zod';
import { bytes, call, nothing } from './define.ts';
import { destination, jobId } from './export.ts';
import { MAX_IMPORT_BYTES } from './library.ts';

export const shellCalls = {
  'shell.info': call({
    input: nothing,
    output: z.strictObject({
      shell: z.enum(['desktop', 'browser']),
      version: z.string(),
      platform: z.enum(['mac', 'windows', 'linux']),
      can: z.strictObject({ chooseFolder: z.boolean(), reveal: z.boolean(), openLinks: z.boolean() }),
    }),
    by: 'shell',
  }),
  /** Asks the person for a folder and remembers it as a destination. */
  'destination.choose': call({
    input: nothing,
    output: destination,
    problems: ['unsupported', 'cancelled'],
    by: 'shell',
  }),
  /** Remembers a folder that a shell's dialog named; refused when it comes from a view. */
  'destination.add': call({
    input: z.strictObject({ path: z.string().max(4096) }),
    output: destination,
    problems: ['invalid'],
  }),
  /** The path of a job's first file; for shells that can show it. Refused when it comes from a view. */
  'job.path': call({ input: jobId, output: z.strictObject({ path: z.string() }), problems: ['not-found'] }),
  'job.reveal': call({ input: jobId, output: nothing, problems: ['not-found', 'unsupported'], by: 'shell' }),
  'shell.openLink': call({
    input: z.strictObject({ url: z.string().max(4096) }),
    output: nothing,
    problems: ['invalid', 'unsupported'],
    by: 'shell',
  }),
  /** The hand-offs that the system opened Copydesk with, each given once: the view asks before it takes one. */
  'shell.opened': call({
    input: nothing,
    output: z.array(z.strictObject({ name: z.string(), content: bytes(MAX_IMPORT_BYTES) })),
    by: 'shell',
  }),
  /** The view hears `shell.closing` from now on. Before this it shows nothing, and so has nothing to save. */
  'shell.listening': call({ input: nothing, output: nothing, by: 'shell' }),
  /** The view's answer to `shell.closing`: everything is acknowledged, or why not (then the window stays). */
  'shell.closeAnswer': call({
    input: z.strictObject({
      token: z.string().max(64),
      saved: z.boolean(),
      reason: z.string().max(1000).optional(),
    }),
    output: nothing,
    by: 'shell',
  }),
} as const;

/** Calls that only a shell may make of the core, never a view. */
export const SHELL_ONLY = [
  'destination.add',
  'job.path',
  'preview.render',
  'style.folder',
  'story.find',
  'store.verify',
  'sample.make',
] as const;

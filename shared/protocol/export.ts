import { z } from 'zod';
import { millis } from '../article/meta.ts';
import { bytes, call, nothing } from './define.ts';
import { storyIds } from './library.ts';
import { problem } from './problem.ts';
import { said } from './said.ts';
import { revisionNumber, storyId } from './story.ts';

export const formatId = z.enum(['html', 'docx', 'docx-tracked', 'markdown', 'text', 'package']);
export type FormatId = z.infer<typeof formatId>;

/** What a format found before anything leaves: `stop` refuses, `warn` asks, `note` only tells, `drops` says what the format cannot carry. */
export const exportFinding = said.extend({ level: z.enum(['stop', 'warn', 'note', 'drops']) });
export type ExportFinding = z.infer<typeof exportFinding>;

export const formatInfo = z.strictObject({
  id: formatId,
  label: z.string(),
  extension: z.string(),
  description: z.string(),
});

/** Where files go. The path is shown, never taken from a view: a shell's dialog or the profile names it. */
export const destination = z.strictObject({ id: z.string().max(64), label: z.string(), path: z.string() });
export type Destination = z.infer<typeof destination>;
/** The id of the profile's own exports folder: a shell says where it is, views name it in their language. */
export const OWN_EXPORTS = 'exports';

export const jobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']);
export type JobState = z.infer<typeof jobState>;

export const jobRow = z.strictObject({
  jobId: z.uuid(),
  format: formatId,
  destination,
  /** The headline of the story, or of the first of several; empty where it has none. */
  title: z.string(),
  state: jobState,
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  attempt: z.int(),
  requestedAt: millis,
  startedAt: millis.nullable(),
  endedAt: millis.nullable(),
  problem: problem.nullable(),
  /** Names of the files written, the first few. */
  files: z.array(z.string()),
});
export type JobRow = z.infer<typeof jobRow>;

export const jobId = z.strictObject({ jobId: z.uuid() });

export const exportCalls = {
  'export.formats': call({ input: nothing, output: z.array(formatInfo) }),
  'export.check': call({
    input: z.strictObject({ stories: storyIds, format: formatId }),
    output: z.array(z.strictObject({ storyId, headline: z.string(), findings: z.array(exportFinding) })),
    problems: ['not-found'],
  }),
  /** Seals what is to leave and queues it. Asking again for the same revisions, format and place gives the same job a new attempt. */
  'export.request': call({
    input: z.strictObject({
      stories: z.union([storyIds, z.literal('all')]),
      format: formatId,
      destination: z.string().max(64),
      /** Findings of level `warn` were shown and accepted. */
      confirmed: z.boolean(),
    }),
    output: jobRow,
    problems: ['not-found', 'invalid', 'not-saved'],
  }),
  'destination.list': call({ input: nothing, output: z.array(destination) }),
  /** Forgets a chosen folder; the folder and what is in it stay. */
  'destination.forget': call({
    input: z.strictObject({ id: destination.shape.id }),
    output: nothing,
    problems: ['not-found', 'not-saved', 'read-only'],
  }),
} as const;

export const jobItem = z.strictObject({
  storyId,
  number: revisionNumber,
  headline: z.string(),
  state: jobState,
  file: z.string().nullable(),
  problem: problem.nullable(),
  warnings: z.array(said),
});
export type JobItem = z.infer<typeof jobItem>;

export const jobCalls = {
  'job.list': call({ input: z.strictObject({ limit: z.int().min(1).max(500) }), output: z.array(jobRow) }),
  'job.items': call({
    input: jobId.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    output: z.strictObject({ total: z.int(), items: z.array(jobItem) }),
    problems: ['not-found'],
  }),
  'job.cancel': call({ input: jobId, output: jobRow, problems: ['not-found'] }),
  'job.retry': call({ input: jobId, output: jobRow, problems: ['not-found'] }),
  /** Takes an ended job off the list; files stay where they are. */
  'job.clear': call({ input: jobId, output: nothing, problems: ['not-found', 'busy'] }),
  /** The file of a one-story job, to download where no folder can be shown. */
  'job.download': call({
    input: jobId,
    output: z.strictObject({ name: z.string(), type: z.string(), content: bytes(512 * 1024 * 1024) }),
    problems: ['not-found', 'too-large'],
  }),
} as const;

import { ok } from '../../shared/kit/result.ts';
import { addDestination, destinations, forgetDestination } from '../core/destinations.ts';
import { checkExport, listFormats, requestExport } from '../core/exports.ts';
import { importFile } from '../core/imports.ts';
import { cancelJob, clearJob, downloadJob, jobItems, jobList, jobPath, retryJob } from '../core/jobs.ts';
import { cancelImport } from '../core/readings.ts';
import { renderPreview } from '../core/preview.ts';
import { listStyles, makeStylesFolder } from '../core/styles.ts';
import type { Handlers } from './handler.ts';

/** What leaves and what comes in. */
export const exportHandlers = {
  'export.formats': () => ok(listFormats()),
  'export.check': checkExport,
  'export.request': requestExport,
  'destination.list': (ctx) => ok(destinations(ctx)),
  'destination.forget': (ctx, { id }) => forgetDestination(ctx, id),
  'destination.add': (ctx, { path }) => addDestination(ctx, path),
  'job.list': jobList,
  'job.items': jobItems,
  'job.cancel': (ctx, { jobId }) => cancelJob(ctx, jobId),
  'job.retry': (ctx, { jobId }) => retryJob(ctx, jobId),
  'job.clear': (ctx, { jobId }) => clearJob(ctx, jobId),
  'job.download': (ctx, { jobId }) => downloadJob(ctx, jobId),
  'job.path': (ctx, { jobId }) => jobPath(ctx, jobId),
  'import.file': importFile,
  'import.cancel': cancelImport,
  'preview.render': renderPreview,
  'style.list': listStyles,
  'style.folder': makeStylesFolder,
} satisfies Handlers;

import { ok } from '../../shared/kit/result.ts';
import { lastLogLines } from '../ports/log-file.ts';
import { sql } from '../store/sql.ts';
import type { Answer, CoreContext } from './context.ts';
import { healthOf } from './health.ts';
import { STORE_VERSION } from '../store/migrations/index.ts';

const LOG_LINES = 200;

/** What support needs. Counts, versions and states only: paths are left out because they hold the person's name. */
export function readDiagnostics(ctx: CoreContext): Answer<{ text: string }> {
  const health = healthOf(ctx);
  const sqlite = ctx.store.damage
    ? 'not open'
    : (ctx.store.db.one<{ v: string }>(sql`SELECT sqlite_version() AS v`)?.v ?? '');
  const revisions = ctx.store.damage
    ? 0
    : (ctx.store.db.one<{ n: number }>(sql`SELECT count(*) AS n FROM revision`)?.n ?? 0);
  const facts: [string, string | number][] = [
    ['Copydesk', ctx.ports.version],
    ['System', `${process.platform} ${process.arch}`],
    ['Node', process.versions.node],
    ['SQLite', sqlite],
    ['Store version', STORE_VERSION],
    ['Store state', health.state],
    ['Stories', health.stories],
    ['Revisions', revisions],
    ['Store bytes', health.bytes],
    [
      'Last snapshot',
      health.lastSnapshotAt === null ? 'none' : new Date(health.lastSnapshotAt).toISOString(),
    ],
    ['Memory', `${String(Math.round(process.memoryUsage.rss() / 1024 / 1024))} MB`],
    ['Running for', `${String(Math.round(process.uptime()))} s`],
  ];
  return ok({
    text: [
      ...facts.map(([label, value]) => `${label}: ${String(value)}`),
      '',
      ...lastLogLines(ctx.ports.profileDir, LOG_LINES),
    ].join('\n'),
  });
}

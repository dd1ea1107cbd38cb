import { readDiagnostics } from '../core/diagnostics.ts';
import { drill, stopDrill } from '../core/drill.ts';
import { readFolders, readHealth } from '../core/health.ts';
import { salvage } from '../core/salvage.ts';
import { listSnapshots, restoreSnapshot, takeSnapshot } from '../core/snapshots.ts';
import type { Handlers } from './handler.ts';

export const storeHandlers = {
  'store.health': readHealth,
  'snapshot.list': listSnapshots,
  'snapshot.take': (ctx) => takeSnapshot(ctx, 'asked'),
  'snapshot.restore': restoreSnapshot,
  'snapshot.drill': drill,
  'snapshot.drillStop': stopDrill,
  'store.folders': readFolders,
  'store.salvage': salvage,
  'diagnostics.read': readDiagnostics,
} satisfies Handlers;

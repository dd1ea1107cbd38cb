import { answer, type Caller } from './api/answer.ts';
import type { CoreContext } from './core/context.ts';
import { goodCondition, setCondition } from './core/health.ts';
import { watchSharedFolder } from './core/handoff/shared-folder.ts';
import { headsOver } from './core/heads.ts';
import { sealIdle } from './core/revisions.ts';
import { layOutSubjects } from './core/subjects.ts';
import { startUpkeep, type Upkeep } from './core/upkeep.ts';
import { startRunner, type Runner } from './jobs/runner.ts';
import { ok, type Result } from '../shared/kit/result.ts';
import type { Answer } from '../shared/protocol/define.ts';
import type { Problem } from '../shared/protocol/problem.ts';
import { say } from '../shared/protocol/said.ts';
import type { Ports } from './ports/index.ts';
import { takeCopyNow } from './store/snapshots.ts';
import { openProfile } from './store/store.ts';
import { paths } from './store/files.ts';

/** The core of one profile, in this process. */
export type Core = {
  call: (name: string, input: unknown, from: Caller) => Promise<Answer<unknown>>;
  /** Ends what is open, flushes and frees the profile. */
  stop: () => Promise<void>;
};

export type StartOptions = {
  /** `read` looks at a profile that another Copydesk may be writing to; nothing is changed. */
  access?: 'read' | 'write';
};

/**
 * Opens a profile and answers calls on it. Refused with a sentence when the profile is in use, newer, foreign or read-only;
 * a damaged store starts all the same, answering `damaged` to everything but its health, its snapshots and restoring one.
 */
export async function startCore(ports: Ports, options: StartOptions = {}): Promise<Result<Core, Problem>> {
  const began = ports.now();
  let upkeep: Upkeep | null = null;
  let runner: Runner | null = null;
  const opened = openProfile({
    profileDir: ports.profileDir,
    readonly: options.access === 'read',
    beforeLift: (connection) => {
      takeCopyNow(paths(ports.profileDir).snapshots, connection, ports.now(), 'migration');
    },
    onTrouble: (what, code) => {
      ports.log('error', `store.${what}`, { code });
      setCondition(ctx, {
        warning: say(what === 'ballast-used' ? 'store.ballast-used' : 'store.reopened'),
      });
    },
  });
  if (!opened.ok) {
    ports.log('warn', 'store.refused', {
      problem: opened.problem.kind,
      code: opened.problem.detail ?? 'none',
    });
    return opened;
  }
  const store = opened.value;
  const ctx: CoreContext = {
    ports,
    store,
    heads: headsOver(store),
    condition: goodCondition(),
    readings: new Map(),
    shared: null,
    wakeJobs: () => {
      runner?.wake();
    },
    pauseJobs: async () => {
      await runner?.pause();
    },
    resumeJobs: () => {
      runner?.resume();
    },
    wakeUpkeep: () => {
      upkeep?.wake();
    },
  };

  if (!store.readonly) {
    if (!store.damage) layOutSubjects(ctx);
    upkeep = startUpkeep(ctx);
    runner = startRunner({ store, ports });
    ctx.shared = watchSharedFolder(ctx);
  }
  ports.log('info', 'core.started', {
    version: ports.version,
    platform: process.platform,
    readonly: store.readonly,
    unclean: store.unclean,
    ms: ports.now() - began,
  });

  let stopped = false;
  return ok({
    call: (name, input, from) => answer(ctx, name, input, from),
    stop: async () => {
      if (stopped) return;
      stopped = true;
      upkeep?.stop();
      ctx.shared?.stop();
      await runner?.pause();
      try {
        if (!store.readonly && !store.damage) {
          sealIdle(ctx, Number.MAX_SAFE_INTEGER, 'close');
          store.checkpoint();
        }
      } catch {
        ports.log('error', 'core.stop', { state: 'unflushed' });
      }
      store.close();
      ports.log('info', 'core.stopped', { readonly: store.readonly });
    },
  });
}

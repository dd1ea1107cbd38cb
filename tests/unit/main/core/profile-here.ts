import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventName } from '../../../../shared/protocol/index.ts';
import type { CoreContext } from '../../../../main/core/context.ts';
import { goodCondition } from '../../../../main/core/health.ts';
import { headsOver } from '../../../../main/core/heads.ts';
import { openProfile } from '../../../../main/store/store.ts';

export type ProfileHere = {
  ctx: CoreContext;
  dir: string;
  /** The clock of the core; set it to move time. */
  clock: { now: number };
  told: { name: EventName; event: unknown }[];
  /** Opens the same folder again, as after a crash: what memory held is gone. */
  reopen: () => void;
  remove: () => void;
};

/** A real store in a folder of its own, with a clock that only the test moves. */
export function profileHere(at?: string): ProfileHere {
  const dir = at ?? mkdtempSync(join(tmpdir(), 'copydesk-test-'));
  const clock = { now: Date.UTC(2026, 2, 1, 9, 0, 0) };
  const told: ProfileHere['told'] = [];
  const open = (): CoreContext => {
    const opened = openProfile({ profileDir: dir });
    if (!opened.ok) throw new Error(opened.problem.message);
    const store = opened.value;
    return {
      ports: {
        profileDir: dir,
        exportsDir: join(dir, 'exports'),
        version: '0.0.0',
        now: () => clock.now,
        random: (count) => randomBytes(count),
        log: () => undefined,
        publish: (name, event) => told.push({ name, event }),
      },
      store,
      heads: headsOver(store),
      condition: goodCondition(),
      readings: new Map(),
      shared: null,
      wakeJobs: () => undefined,
      pauseJobs: () => Promise.resolve(),
      resumeJobs: () => undefined,
      wakeUpkeep: () => undefined,
    };
  };
  const here: ProfileHere = {
    ctx: open(),
    dir,
    clock,
    told,
    reopen: () => {
      here.ctx.store.close();
      here.ctx = open();
    },
    remove: () => {
      here.ctx.store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return here;
}

/** The value of an answer that must be good. */
export function good<T>(
  answer: { ok: true; value: T } | { ok: false; problem: { kind: string; message: string } },
): T {
  if (answer.ok) return answer.value;
  throw new Error(`${answer.problem.kind}: ${answer.problem.message}`);
}

/** The kind of problem of an answer that must be refused. */
export const refusal = (answer: { ok: true } | { ok: false; problem: { kind: string } }): string =>
  answer.ok ? 'not refused' : answer.problem.kind;

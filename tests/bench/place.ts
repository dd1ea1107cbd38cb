import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Call } from '../../shared/protocol/index.ts';
import { startCoreProcess, type CoreProcess } from '../../main/host.ts';
import { spawnCoreThread } from '../../main/node/core-thread.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const NODE_ENTRY = path.join(ROOT, 'dist', 'main', 'node.js');

/** A folder for one measurement, removed afterwards. COPYDESK_BENCH_DIR chooses the disk. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(process.env.COPYDESK_BENCH_DIR ?? tmpdir(), 'copydesk-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type RunningCore = { call: Call; core: CoreProcess };

/** The built core in its worker, as the app runs it; calls go the app's way, message port and all. */
export async function withCore<T>(
  profileDir: string,
  work: (running: RunningCore) => Promise<T>,
): Promise<T> {
  const core = startCoreProcess({
    spawn: () => spawnCoreThread(new URL('../../dist/main/core.js', import.meta.url)),
    options: { profileDir, exportsDir: path.join(profileDir, 'exports'), version: '0.0.0' },
  });
  const ready = await core.ready;
  if (!ready.ok) throw new Error(ready.problem.message);
  try {
    return await work({ core, call: ((name, input) => core.call(name, input, 'shell')) as Call });
  } finally {
    await core.stop();
  }
}

/** The value of an answer; a bench has no use for problems. */
export async function must<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; problem: { kind: string; message: string } }>,
): Promise<T> {
  const given = await answer;
  if (given.ok) return given.value;
  throw new Error(`${given.problem.kind}: ${given.problem.message}`);
}

/** Fills a profile with seeded sample stories. */
export async function fill(call: Call, count: number): Promise<void> {
  const step = 1000;
  for (let done = 0; done < count; done += step)
    await must(
      call('sample.make', {
        count: Math.min(step, count - done),
        seed: done / step,
      }),
    );
}

export const STORIES = Number(process.env.COPYDESK_BENCH_STORIES ?? 100_000);

export type FullDesk = {
  profile: string;
  /** Milliseconds from the first story written to the first search answered. */
  filledIn: number;
};

let full: Promise<FullDesk> | null = null;

/** A profile of this size that is used again by every run, for whoever works on one part; it is made when it is not there. */
const KEPT = process.env.COPYDESK_BENCH_DESK;

/** A profile with STORIES sample stories, indexed: made once for all parts of a run, which only read it. */
export function fullDesk(): Promise<FullDesk> {
  full ??= KEPT === undefined ? freshDesk() : keptDesk(KEPT);
  return full;
}

function freshDesk(): Promise<FullDesk> {
  const folder = mkdtempSync(path.join(process.env.COPYDESK_BENCH_DIR ?? tmpdir(), 'copydesk-bench-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return fillDesk(path.join(folder, 'profile'));
}

async function keptDesk(folder: string): Promise<FullDesk> {
  const [profile, note] = [path.join(folder, 'profile'), path.join(folder, 'filled.json')];
  if (!existsSync(note)) {
    mkdirSync(folder, { recursive: true });
    const { filledIn } = await fillDesk(profile);
    writeFileSync(note, JSON.stringify({ stories: STORIES, filledIn }));
  }
  const filled = z
    .object({ stories: z.literal(STORIES), filledIn: z.number() })
    .parse(JSON.parse(readFileSync(note, 'utf8')));
  return { profile, filledIn: filled.filledIn };
}

async function fillDesk(profile: string): Promise<FullDesk> {
  const filledIn = await withCore(profile, async ({ call }) => {
    const from = performance.now();
    await fill(call, STORIES);
    // The first search brings the whole index in step.
    await must(call('story.list', { filter: { query: 'anything' }, sort: 'relevance', offset: 0, limit: 1 }));
    return performance.now() - from;
  });
  return { profile, filledIn };
}

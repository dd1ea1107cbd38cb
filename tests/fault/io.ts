import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { judge, notRun, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { startWriter } from './child.ts';
import { coreAt, lookAt } from './profile.ts';
import { inFolder } from './temp.ts';

/** Where Debian's `fiu-utils` puts libfiu's preloads (blitiri.com.ar/p/libfiu). */
const PLACES = ['/usr/lib/fiu', '/usr/lib/x86_64-linux-gnu/fiu', '/usr/lib/aarch64-linux-gnu/fiu'];
const PRELOADS = ['fiu_run_preload.so', 'fiu_posix_preload.so'];
/** What SQLite calls to write and to flush; the pipes that we are told through use others. */
const FAILING = ['posix/io/sync/fsync', 'posix/io/sync/fdatasync', 'posix/io/rw/pwrite'];
const SHARE = 0.05;

/** The environment in which one call in twenty fails; null where libfiu is not installed. */
function failing(): NodeJS.ProcessEnv | null {
  if (process.platform !== 'linux') return null;
  const place = PLACES.find((dir) => existsSync(dir) && PRELOADS.every((f) => readdirSync(dir).includes(f)));
  if (place === undefined) return null;
  return {
    LD_PRELOAD: PRELOADS.map((file) => join(place, file)).join(' '),
    FIU_ENABLE: FAILING.map((name) => `enable_random name=${name},probability=${String(SHARE)}`).join('\n'),
  };
}

type Sum = { saves: number; refused: number; lost: number; faults: string[] };

const told = (s: Sum): string =>
  `${String(s.saves)} saves acknowledged, ${String(s.refused)} refused and told, ${String(s.lost)} lost, ${String(s.faults.length)} faults${s.faults.length > 0 ? ` (${s.faults.slice(0, 3).join(', ')})` : ''}`;

async function rounds({ runs }: FaultOptions, mode: 'io' | 'deaf', env: NodeJS.ProcessEnv): Promise<Sum> {
  const sum: Sum = { saves: 0, refused: 0, lost: 0, faults: [] };
  for (let run = 0; run < runs; run++)
    await inFolder(async (dir) => {
      // The disk is well while the profile is made.
      coreAt(dir).store.close();
      const writer = startWriter([mode, dir], env);
      await writer.until(300);
      const { last, count, refused, others } = writer.heard();
      await writer.kill();
      const found = lookAt(dir);
      sum.saves += count;
      sum.refused += refused;
      sum.lost += Math.max(0, last - found.seq);
      sum.faults.push(...found.faults, ...others);
      if (count === 0) sum.faults.push(`no ack: ${writer.errors().slice(0, 300)}`);
    });
  return sum;
}

const missing = (): Outcome => notRun('needs libfiu (Debian: fiu-utils)');

export const io: Fault = {
  name: 'io',
  promise:
    'when the disk fails at every twentieth write or flush, each failure is told and nothing acknowledged is lost',
  quick: 2,
  full: 20,
  check: async (options): Promise<Outcome> => {
    const env = failing();
    if (!env) return missing();
    const sum = await rounds(options, 'io', env);
    return judge(sum.refused > 0 && sum.lost === 0 && sum.faults.length === 0, told(sum));
  },
  // The same saves by a writer that does not look at the answer: what it says was saved must be found missing.
  control: async (options): Promise<Outcome> => {
    const env = failing();
    if (!env) return missing();
    const sum = await rounds({ ...options, runs: Math.min(options.runs, 5) }, 'deaf', env);
    return judge(sum.lost > 0, told(sum));
  },
};

import { copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths, storeFiles } from '../../main/store/files.ts';
import { openStore } from '../../main/store/open.ts';
import { judge, seeded, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { startWriter } from './child.ts';
import { lookAt, must } from './profile.ts';
import { inFolder } from './temp.ts';

const DAMAGES = ['truncated', 'bit flipped', 'page zeroed'] as const;

function harm(log: string, how: (typeof DAMAGES)[number], random: (below: number) => number): void {
  const content = readFileSync(log);
  if (content.length < 64) return;
  if (how === 'truncated') {
    truncateSync(log, random(content.length));
    return;
  }
  if (how === 'bit flipped') {
    const at = random(content.length);
    content[at] = (content[at] ?? 0) ^ (1 << random(8));
  } else content.fill(0, random(content.length), Math.min(content.length, random(content.length) + 4096));
  writeFileSync(log, content);
}

/** A profile whose writer was killed, so that its log still holds what was not folded in. */
async function killedProfile(dir: string, acks: number): Promise<number> {
  const writer = startWriter(['core', dir]);
  await writer.until(acks);
  await writer.kill();
  return lookAtCopy(dir, join(dir, 'whole')).seq;
}

function copyStore(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of storeFiles(paths(from).store))
    if (existsSync(file) && !file.endsWith('-shm')) copyFileSync(file, join(to, file.slice(from.length + 1)));
}

function lookAtCopy(dir: string, to: string): ReturnType<typeof lookAt> {
  copyStore(dir, to);
  return lookAt(to);
}

/** What SQLite itself says of a damaged store. */
const isTold = (fault: string): boolean =>
  fault === 'quick_check' || fault === 'damaged' || fault.includes('malformed');

async function walRuns(
  { runs, seed }: FaultOptions,
  harmIt: (dir: string, run: number, random: (below: number) => number) => void,
): Promise<{ runs: number; shorter: number; told: number; faults: string[] }> {
  const random = seeded(seed);
  const found = { runs: 0, shorter: 0, told: 0, faults: [] as string[] };
  const each = 20;
  while (found.runs < runs)
    await inFolder(async (dir) => {
      const profile = join(dir, 'profile');
      const newest = await killedProfile(profile, 60 + random(100));
      for (let n = 0; n < each && found.runs < runs; n++) {
        const copy = join(dir, `run-${String(n)}`);
        copyStore(profile, copy);
        harmIt(copy, found.runs, random);
        const after = lookAt(copy);
        found.runs += 1;
        if (after.seq > newest) found.faults.push('text from nowhere');
        // A kill in the middle of a checkpoint leaves a store that needs its whole log, which was flushed before: harming
        // it then is rot, not a torn end. No earlier state is there to read; what counts is that it is told.
        if (after.faults.some(isTold)) found.told += 1;
        else {
          if (after.seq < newest) found.shorter += 1;
          found.faults.push(...after.faults);
        }
      }
    });
  return found;
}

const told = (f: Awaited<ReturnType<typeof walRuns>>): string =>
  `${String(f.runs)} damaged logs, ${String(f.shorter)} read a clean earlier state, ${String(f.told)} told as damaged, ${String(f.faults.length)} faults${f.faults.length > 0 ? ` (${f.faults.slice(0, 3).join(', ')})` : ''}`;

export const wal: Fault = {
  name: 'wal',
  promise: 'a damaged log recovers to a clean earlier state or is told, never to a wrong text',
  quick: 60,
  full: 300,
  check: async (options): Promise<Outcome> => {
    const found = await walRuns(options, (dir, run, random) => {
      harm(`${paths(dir).store}-wal`, DAMAGES[run % DAMAGES.length] ?? 'truncated', random);
    });
    return judge(found.faults.length === 0 && found.told < found.runs, told(found));
  },
  // One byte of a stored text changed behind the store's back: the observer must notice.
  control: async (options): Promise<Outcome> => {
    const found = await walRuns({ ...options, runs: 6 }, (dir) => {
      const connection = must(openStore(paths(dir).store));
      connection.exec(
        "UPDATE revision SET sha256 = replace(sha256, substr(sha256, 1, 1), 'f') WHERE number = 1",
      );
      connection.exec("UPDATE revision SET sha256 = '0' || substr(sha256, 2) WHERE number = 1");
      connection.close();
    });
    return judge(found.faults.length > 0, told(found));
  },
};

import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { paths, storeFiles } from '../../main/store/files.ts';
import { openStore } from '../../main/store/open.ts';
import { judge, seeded, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { startWriter } from './child.ts';
import { lookAt, must } from './profile.ts';
import { inFolder } from './temp.ts';

const DAMAGES = ['truncated', 'bit flipped', 'page zeroed'] as const;

/** Harms a log from a byte on. */
function harm(
  log: string,
  from: number,
  how: (typeof DAMAGES)[number],
  random: (below: number) => number,
): void {
  const content = readFileSync(log);
  const anywhere = (): number => from + random(content.length - from);
  if (how === 'truncated') {
    truncateSync(log, anywhere());
    return;
  }
  if (how === 'bit flipped') {
    const at = anywhere();
    content[at] = (content[at] ?? 0) ^ (1 << random(8));
  } else {
    const at = anywhere();
    content.fill(0, at, Math.min(content.length, at + 4096));
  }
  writeFileSync(log, content);
}

const HEADER = 32;
const FRAME_HEADER = 24;

/** A log as it lies on the disk; after SQLite's "WAL-mode File Format". */
function framesOf(log: Buffer): { pageSize: number; frames: { page: number; content: Buffer }[] } {
  const pageSize = log.readUInt32BE(8);
  const frames = [];
  // Frames of an earlier round of the log lie behind those of this one and carry another salt.
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= log.length; at += FRAME_HEADER + pageSize) {
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break;
    const content = log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize);
    frames.push({ page: log.readUInt32BE(at), content });
  }
  return { pageSize, frames };
}

/**
 * How many bytes of a log a checkpoint may have folded into the store (`nBackfillAttempted` of the WAL-index). What is
 * behind them is the end that a crash can tear; what is before them was flushed, and the store may already need it.
 */
function foldedBytes(store: string): number {
  const index = readFileSync(`${store}-shm`);
  const attempted = endianness() === 'LE' ? index.readUInt32LE(128) : index.readUInt32BE(128);
  const { pageSize } = framesOf(readFileSync(`${store}-wal`));
  return attempted === 0 ? 0 : HEADER + attempted * (FRAME_HEADER + pageSize);
}

/** Leaves a store as a checkpoint that is killed half-way does: the newest state of some pages is in it, not of all. */
function foldHalf(store: string, random: (below: number) => number): void {
  const { pageSize, frames } = framesOf(readFileSync(`${store}-wal`));
  const newest = new Map(frames.map(({ page, content }) => [page, content]));
  const file = openSync(store, 'r+');
  for (const [page, content] of newest)
    if (random(2) === 0) writeSync(file, content, 0, pageSize, (page - 1) * pageSize);
  closeSync(file);
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

/** What the app itself says of a damaged store or text instead of serving it: its check of the file, and a text's hash. */
const isTold = (fault: string): boolean =>
  ['quick_check', 'heads', 'damaged'].includes(fault) ||
  fault.includes('malformed') ||
  fault.startsWith('revision');

type Harm = (copy: string, run: number, folded: number, random: (below: number) => number) => void;

async function walRuns(
  { runs, seed }: FaultOptions,
  harmIt: Harm,
): Promise<{ runs: number; shorter: number; told: number; faults: string[] }> {
  const random = seeded(seed);
  const found = { runs: 0, shorter: 0, told: 0, faults: [] as string[] };
  const each = 20;
  while (found.runs < runs)
    await inFolder(async (dir) => {
      const profile = join(dir, 'profile');
      const newest = await killedProfile(profile, 60 + random(100));
      const folded = foldedBytes(paths(profile).store);
      // A log that was folded in to its last frame has no end to tear: another profile is made.
      if (statSync(`${paths(profile).store}-wal`).size <= folded) return;
      for (let n = 0; n < each && found.runs < runs; n++) {
        const copy = join(dir, `run-${String(n)}`);
        copyStore(profile, copy);
        harmIt(copy, found.runs, folded, random);
        const after = lookAt(copy);
        found.runs += 1;
        if (after.seq < newest) found.shorter += 1;
        if (after.seq > newest) found.faults.push('text from nowhere');
        if (after.faults.some(isTold)) found.told += 1;
        else found.faults.push(...after.faults);
      }
    });
  return found;
}

const figures = (f: Awaited<ReturnType<typeof walRuns>>): string =>
  `${String(f.runs)} damaged logs, ${String(f.shorter)} read an earlier state, ${String(f.told)} told as damaged, ${String(f.faults.length)} not told${f.faults.length > 0 ? ` (${[...new Set(f.faults)].slice(0, 6).join(', ')})` : ''}`;

const damageOf = (run: number) => DAMAGES[run % DAMAGES.length] ?? 'truncated';

/** One byte of a stored text changed behind the store's back: the observer must notice. */
const changeText: Harm = (copy) => {
  const connection = must(openStore(paths(copy).store));
  connection.exec("UPDATE revision SET sha256 = replace(sha256, substr(sha256, 1, 1), 'f') WHERE number = 1");
  connection.exec("UPDATE revision SET sha256 = '0' || substr(sha256, 2) WHERE number = 1");
  connection.close();
};

export const wal: Fault = {
  name: 'wal',
  promise: 'a torn log recovers to a clean earlier state, never to a wrong one',
  quick: 60,
  full: 300,
  check: async (options): Promise<Outcome> => {
    const found = await walRuns(options, (copy, run, folded, random) => {
      harm(`${paths(copy).store}-wal`, folded, damageOf(run), random);
    });
    return judge(found.told === 0 && found.faults.length === 0, figures(found));
  },
  control: async (options): Promise<Outcome> => {
    const found = await walRuns({ ...options, runs: 6 }, changeText);
    return judge(found.told === found.runs, figures(found));
  },
};

/** Two faults at once: killed while folding the log in, and rot in what was flushed and is needed now. */
export const foldedLog: Fault = {
  name: 'folded-log',
  promise: 'rot in a log that was being folded in is told, and never served as the text of a story',
  quick: 90,
  full: 300,
  check: async (options): Promise<Outcome> => {
    const found = await walRuns(options, (copy, run, _folded, random) => {
      foldHalf(paths(copy).store, random);
      harm(`${paths(copy).store}-wal`, 0, damageOf(run), random);
    });
    return judge(found.told > 0 && found.faults.length === 0, figures(found));
  },
  // The same half-folded stores with their log whole: nothing may be told of them.
  control: async (options): Promise<Outcome> => {
    const found = await walRuns({ ...options, runs: 6 }, (copy, _run, _folded, random) => {
      foldHalf(paths(copy).store, random);
    });
    return judge(found.told === 0 && found.faults.length === 0 && found.shorter === 0, figures(found));
  },
};

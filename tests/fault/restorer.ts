import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { restoreSnapshot } from '../../main/core/snapshots.ts';
import { coreAt } from './profile.ts';

/** The process that dies while it restores: at the given number of changes to the folder, by its own hand. */
const [, , dir, id, , at = '0'] = process.argv;
if (!dir || !id) throw new Error('expected a folder and a snapshot');

const ctx = coreAt(dir);
let left = Number(at);
const dying =
  <A extends unknown[], R>(call: (...given: A) => R) =>
  (...given: A): R => {
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
    return call(...given);
  };
fs.renameSync = dying(fs.renameSync);
fs.fsyncSync = dying(fs.fsyncSync);
fs.rmSync = dying(fs.rmSync);
fs.mkdirSync = dying(fs.mkdirSync);
fs.promises.copyFile = dying(fs.promises.copyFile);
syncBuiltinESMExports();

await restoreSnapshot(ctx, { id });
process.stdout.write('1\n');
setInterval(() => undefined, 1000);

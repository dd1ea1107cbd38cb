import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connect } from '../../main/store/driver.ts';
import { openStore } from '../../main/store/open.ts';
import { judge, type Fault, type Outcome } from './fault.ts';
import { inFolder } from './temp.ts';

function makeStore(file: string): void {
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.problem.message);
  opened.value.close();
}

/** Files that stand where the store should be. */
const CASES: Record<string, (file: string) => void> = {
  foreign: (file) => {
    const other = connect(file, { create: true });
    other.exec('CREATE TABLE t (x)');
    other.close();
  },
  'zero bytes': (file) => {
    writeFileSync(file, '');
  },
  newer: (file) => {
    makeStore(file);
    const connection = connect(file);
    connection.pragma('user_version = 1000');
    connection.close();
  },
  truncated: (file) => {
    makeStore(file);
    truncateSync(file, 12_288);
  },
  random: (file) => {
    writeFileSync(file, randomBytes(50_000));
  },
  'damaged inside': (file) => {
    makeStore(file);
    const content = readFileSync(file);
    content.fill(0xff, 100, 4096);
    writeFileSync(file, content);
  },
};

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

export const openMatrix: Fault = {
  name: 'open-matrix',
  promise: 'a file that is not our store is named for what it is and left as it is',
  quick: 1,
  full: 1,
  check: () =>
    inFolder((dir): Outcome => {
      const messages = new Set<string>();
      const faults: string[] = [];
      for (const [name, prepare] of Object.entries(CASES)) {
        const file = join(dir, name, 'copydesk.db');
        mkdirSync(dirname(file));
        prepare(file);
        const before = digest(file);
        const opened = openStore(file);
        if (opened.ok) {
          faults.push(`${name} was opened`);
          opened.value.close();
        } else messages.add(opened.problem.message);
        if (digest(file) !== before) faults.push(`${name} was changed`);
      }
      const count = Object.keys(CASES).length;
      return judge(
        faults.length === 0 && messages.size === count,
        `${String(count)} cases, ${String(messages.size)} distinct messages, ${faults.length === 0 ? '0 bytes changed' : faults.join(', ')}`,
      );
    }),
  // SQLite itself takes the file of zero bytes for a healthy empty store.
  control: () =>
    inFolder((dir): Outcome => {
      const file = join(dir, 'copydesk.db');
      writeFileSync(file, '');
      const connection = connect(file);
      const check = connection.pragma('quick_check', { simple: true });
      connection.close();
      return judge(check === 'ok', `SQLite alone says "${String(check)}" of an empty file`);
    }),
};

import { connect } from '../../main/store/driver.ts';
import { paths } from '../../main/store/files.ts';
import { migrations, userVersion, type Migration } from '../../main/store/migrations/index.ts';
import { openStore } from '../../main/store/open.ts';
import { judge, seeded, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { startChild } from './child.ts';
import { must } from './profile.ts';
import { inFolder } from './temp.ts';

export const ROWS = 20_000;

/** A step that moves enough data to be killed in the middle: every row into a new table, the old one dropped. */
export const move: readonly Migration[] = [
  ...migrations,
  {
    name: 'move',
    up: `CREATE TABLE moved (n INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
      INSERT INTO moved SELECT n, words || ' moved' FROM plenty;
      DROP TABLE plenty;`,
  },
];

function plant(file: string): void {
  const connection = must(openStore(file));
  connection.exec(`CREATE TABLE plenty (n INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
    WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${String(ROWS)})
    INSERT INTO plenty SELECT n, printf('row %d of the old table, with some words', n) FROM c;`);
  connection.close();
}

/** `old` or `new` when the store is wholly that; otherwise what is wrong with it. */
function stateOf(file: string): string {
  const connection = connect(file);
  try {
    if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'damaged';
    const version = userVersion(connection) - migrations.length;
    const count = (table: string): number => {
      const there = connection.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table);
      return there ? Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()) : -1;
    };
    const found = [version, count('plenty'), count('moved')].join(' ');
    if (found === `0 ${String(ROWS)} -1`) return 'old';
    return found === `1 -1 ${String(ROWS)}` ? 'new' : `mixed (${found})`;
  } finally {
    connection.close();
  }
}

async function kills({ runs, seed }: FaultOptions, how: 'whole' | 'piecemeal'): Promise<Map<string, number>> {
  const random = seeded(seed);
  const states = new Map<string, number>();
  for (let run = 0; run < runs; run++)
    await inFolder(async (dir) => {
      const file = paths(dir).store;
      plant(file);
      const child = startChild('migrator.ts', [file, how]);
      await child.until(1);
      await new Promise((resolve) => setTimeout(resolve, random(60)));
      await child.kill();
      let state = stateOf(file);
      if (how === 'whole' && (state === 'old' || state === 'new')) {
        // Whatever it was, the next start gets there.
        must(openStore(file, { steps: move })).close();
        if (stateOf(file) !== 'new') state = 'stuck';
      }
      states.set(state, (states.get(state) ?? 0) + 1);
    });
  return states;
}

const told = (states: Map<string, number>): string =>
  [...states].map(([state, count]) => `${String(count)} ${state}`).join(', ');

export const migrateKill: Fault = {
  name: 'migrate',
  promise: 'a migration that is killed leaves the old store or the new one, and the next start goes on',
  quick: 6,
  full: 50,
  check: async (options): Promise<Outcome> => {
    const states = await kills(options, 'whole');
    return judge(
      [...states.keys()].every((state) => state === 'old' || state === 'new'),
      told(states),
    );
  },
  // The same step, statement by statement without a transaction around it.
  control: async (options): Promise<Outcome> => {
    const states = await kills({ ...options, runs: Math.max(6, Math.min(options.runs, 12)) }, 'piecemeal');
    return judge(
      [...states.keys()].some((state) => state.startsWith('mixed')),
      told(states),
    );
  },
};

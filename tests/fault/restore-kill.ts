import { existsSync } from 'node:fs';
import { restoreSnapshot, takeSnapshot } from '../../main/core/snapshots.ts';
import { createStory } from '../../main/core/stories.ts';
import { connect } from '../../main/store/driver.ts';
import { moveStore, paths } from '../../main/store/files.ts';
import { openProfile } from '../../main/store/store.ts';
import { countStories } from '../../main/store/stories.ts';
import { judge, seeded, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { startChild } from './child.ts';
import { coreAt, lookAt, must } from './profile.ts';
import { inFolder } from './temp.ts';

const [BEFORE, AFTER] = [30, 45];

/** A profile of 45 stories with a snapshot of when there were 30. */
async function plant(profile: string): Promise<string> {
  const ctx = coreAt(profile);
  const put = (count: number): void => {
    for (let n = 0; n < count; n++)
      must(createStory(ctx, { session: 'restore-test', language: 'en-GB', zone: 'UTC' }));
  };
  put(BEFORE);
  const { id } = must(await takeSnapshot(ctx, 'asked'));
  put(AFTER - BEFORE);
  ctx.store.close();
  return id;
}

function storiesIn(profile: string): number | string {
  const opened = openProfile({ profileDir: profile });
  if (!opened.ok) return opened.problem.kind;
  const count = opened.value.damage ? 'damaged' : countStories(opened.value.db);
  opened.value.close();
  const found = lookAt(profile);
  return found.faults.length > 0 ? (found.faults[0] ?? 'fault') : count;
}

type Kills = { states: Map<number | string, number>; wrong: number };

async function kills({ runs, seed }: FaultOptions, how: string): Promise<Kills> {
  const random = seeded(seed);
  const found: Kills = { states: new Map(), wrong: 0 };
  for (let run = 0; run < runs; run++)
    await inFolder(async (dir) => {
      const id = await plant(dir);
      const child = startChild('restorer.ts', [dir, id, how, String(random(20))]);
      await child.until(1);
      await child.kill();
      const state = storiesIn(dir);
      if (state !== BEFORE && state !== AFTER) found.wrong += 1;
      found.states.set(state, (found.states.get(state) ?? 0) + 1);
    });
  return found;
}

const told = ({ states }: Kills): string =>
  [...states].map(([state, count]) => `${String(count)} with ${String(state)} stories`).join(', ');

/** Takes a snapshot, goes back to it, and compares every text; nothing but the snapshot's stories may be there. */
async function drill(): Promise<boolean> {
  return inFolder(async (dir) => {
    const id = await plant(dir);
    const ctx = coreAt(dir);
    const texts = (file: string): string => {
      const connection = connect(file, { readonly: true });
      const rows = connection
        .prepare('SELECT story_key, number, sha256, data FROM revision ORDER BY story_key, number')
        .all();
      connection.close();
      return JSON.stringify(rows);
    };
    const wanted = texts(`${paths(dir).snapshots}/${id}.db`);
    const done = must(await restoreSnapshot(ctx, { id }));
    ctx.store.close();
    return done.stories === BEFORE && texts(paths(dir).store) === wanted && lookAt(dir).faults.length === 0;
  });
}

export const restoreKill: Fault = {
  name: 'restore',
  promise:
    'a snapshot restores to the byte; a restore that is killed leaves the old stories or the restored ones',
  quick: 8,
  full: 60,
  check: async (options): Promise<Outcome> => {
    const same = await drill();
    const found = await kills(options, 'core');
    return judge(
      same && found.wrong === 0,
      `drill: ${same ? 'every text equal' : 'NOT equal'}; ${told(found)}`,
    );
  },
  // Moving the old store away first and laying the snapshot down then: a kill in between leaves an empty newsroom.
  control: (): Promise<Outcome> =>
    inFolder(async (dir) => {
      await plant(dir);
      moveStore(paths(dir).store, paths(dir).quarantine, existsSync);
      const state = storiesIn(dir);
      return judge(state !== BEFORE && state !== AFTER, `${String(state)} stories after a kill in between`);
    }),
};

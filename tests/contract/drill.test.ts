import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrillResult } from '../../shared/protocol/library.ts';
import { hosts, kindOf, value, type Host } from './hosts.ts';
import { png } from './pictures.ts';

describe.each(hosts)('proving a backup, %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
    await value(host.asShell('sample.make', { count: 130, seed: 5 }));
    await value(host.call('media.put', { name: 'red.png', content: png(8, 8) }));
  });
  afterAll(() => host.stop());

  /** Runs a drill to its end; how far it was after each step, and what came of it. */
  async function run(id: string): Promise<{ steps: [number, number][]; result: DrillResult | null }> {
    const steps: [number, number][] = [];
    let from: string | null = null;
    for (;;) {
      const told: { next: string | null; done: number; total: number; result: DrillResult | null } =
        await value(host.call('snapshot.drill', { id, from }));
      steps.push([told.done, told.total]);
      if (told.next === null) return { steps, result: told.result };
      from = told.next;
    }
  }

  it('reads every story and picture back in steps, and remembers what came of it', async () => {
    const taken = await value(host.call('snapshot.take', {}));
    const { steps, result } = await run(taken.id);
    expect([steps[0], steps.at(-1), steps.length]).toEqual([[0, 131], [131, 131], 4]);
    expect(result).toMatchObject({
      snapshot: taken.id,
      stories: 130,
      whole: 130,
      pictures: 1,
      lostPictures: 0,
    });
    const health = await value(host.call('store.health', {}));
    expect([health.lastDrill, health.stories]).toEqual([result, 130]);
    expect(existsSync(path.join(host.profileDir, 'drill'))).toBe(false);
  });

  it('says that a backup which was damaged would not bring the desk back', async () => {
    const taken = await value(host.call('snapshot.take', {}));
    const file = path.join(host.profileDir, 'snapshots', `${taken.id}.db`);
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 1)]));
    expect(await kindOf(host.call('snapshot.drill', { id: taken.id, from: null }))).toBe('damaged');
    expect(await kindOf(host.call('snapshot.drill', { id: 'nothing', from: null }))).toBe('not-found');
    expect(existsSync(path.join(host.profileDir, 'drill'))).toBe(false);
  });

  it('stops between two steps and leaves nothing behind', async () => {
    const taken = await value(host.call('snapshot.take', {}));
    const first = await value(host.call('snapshot.drill', { id: taken.id, from: null }));
    expect(readdirSync(path.join(host.profileDir, 'drill'))).not.toEqual([]);
    await value(host.call('snapshot.drillStop', {}));
    expect(await kindOf(host.call('snapshot.drill', { id: taken.id, from: first.next }))).toBe('not-found');
    expect(existsSync(path.join(host.profileDir, 'drill'))).toBe(false);
  });

  it('tells where the profile keeps its things', async () => {
    const folders = await value(host.call('store.folders', {}));
    expect([folders.profile, folders.snapshots, path.isAbsolute(folders.exports)]).toEqual([
      host.profileDir,
      path.join(host.profileDir, 'snapshots'),
      true,
    ]);
  });

  it('forgets a chosen folder and keeps its own', async () => {
    const added = await value(host.asShell('destination.add', { path: host.profileDir }));
    const before = await value(host.call('destination.list', {}));
    await value(host.call('destination.forget', { id: added.id }));
    const after = await value(host.call('destination.list', {}));
    expect([before.length, after.map(({ id }) => id)]).toEqual([2, ['exports']]);
    expect([
      await kindOf(host.call('destination.forget', { id: added.id })),
      await kindOf(host.call('destination.forget', { id: 'exports' })),
    ]).toEqual(['not-found', 'not-found']);
  });
});

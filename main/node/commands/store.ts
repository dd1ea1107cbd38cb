import type { Damage } from '../../../shared/protocol/maintenance.ts';
import { CommandError, must, text, usage, wholeNumber, type Command } from '../command.ts';
import { withCore } from '../core-here.ts';
import { EXIT } from '../exit-codes.ts';
import { cells } from '../print.ts';

const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

const where = (found: Damage): string =>
  found.storyId !== undefined
    ? `story ${found.storyId}${found.number === undefined ? '' : `, version ${String(found.number)}`}: `
    : found.media !== undefined
      ? `picture ${found.media.slice(0, 12)}: `
      : '';

export const verify: Command = {
  usage: 'verify',
  summary: 'reads every version and picture again and compares their hashes',
  run: (cli) =>
    withCore(cli, 'write', async (call) => {
      const sum = { stories: 0, revisions: 0, media: 0 };
      const damaged: Damage[] = [];
      let from: string | null = null;
      do {
        if (cli.signal.aborted) return EXIT.cancelled;
        const step: {
          next: string | null;
          stories: number;
          revisions: number;
          media: number;
          damaged: Damage[];
        } = await must(call('store.verify', { from }));
        sum.stories += step.stories;
        sum.revisions += step.revisions;
        sum.media += step.media;
        damaged.push(...step.damaged);
        from = step.next;
        cli.progress(`${count(sum.stories, 'story', 'stories')} read`);
      } while (from !== null);
      if (cli.json) cli.data({ ...sum, damaged });
      else {
        for (const found of damaged) cli.warn(`${where(found)}${found.message}`);
        cli.say(
          `${count(sum.stories, 'story', 'stories')}, ${count(sum.revisions, 'version', 'versions')}, ` +
            `${count(sum.media, 'picture', 'pictures')} read, ${String(damaged.length)} damaged`,
        );
      }
      return damaged.length > 0 ? EXIT.damaged : EXIT.ok;
    }),
};

export const snapshot: Command = {
  usage: 'snapshot [list]',
  summary: 'takes a snapshot of the store, or lists the ones there are',
  run: (cli) =>
    withCore(cli, 'write', async (call) => {
      const [word] = cli.words;
      if (cli.words.length > 1 || (word !== undefined && word !== 'list'))
        throw usage('snapshot takes nothing, or the word "list".');
      const rows =
        word === 'list' ? await must(call('snapshot.list', {})) : [await must(call('snapshot.take', {}))];
      if (cli.json) cli.data(rows);
      else
        for (const row of rows)
          cli.say(
            cells([
              [row.id, 30],
              [new Date(row.takenAt).toISOString().slice(0, 16).replace('T', ' '), 16],
              [row.reason, 14],
              [count(row.stories, 'story', 'stories'), 15],
              [row.verified ? 'verified' : 'not verified', 0],
            ]),
          );
      return EXIT.ok;
    }),
};

export const restore: Command = {
  usage: 'restore [SNAPSHOT]',
  summary: 'goes back to a snapshot, the latest when none is named; what was there is kept as one first',
  run: (cli) =>
    withCore(cli, 'write', async (call) => {
      if (cli.words.length > 1) throw usage('restore wants one snapshot.');
      const rows = await must(call('snapshot.list', {}));
      const latest = [...rows].sort((a, b) => b.takenAt - a.takenAt)[0]?.id;
      const id = cli.words[0] ?? latest;
      if (id === undefined) throw new CommandError('There is no snapshot yet.', EXIT.notFound);
      if (!rows.some((row) => row.id === id))
        throw new CommandError(`There is no snapshot ${id}. See: copydesk snapshot list`, EXIT.notFound);
      const done = await must(call('snapshot.restore', { id }));
      if (cli.json) cli.data({ id, ...done });
      else
        cli.say(
          `Restored ${id}: ${count(done.stories, 'story', 'stories')}. What was there is kept as ${done.kept}.`,
        );
      return EXIT.ok;
    }),
};

export const salvage: Command = {
  usage: 'salvage',
  summary: 'reads what can be read of a damaged store into a new one; the damaged one is kept in quarantine',
  run: (cli) =>
    withCore(cli, 'write', async (call) => {
      if (cli.words.length > 0) throw usage('salvage takes no names.');
      const done = await must(call('store.salvage', {}));
      if (cli.json) cli.data(done);
      else {
        cli.say(
          `${count(done.stories, 'story', 'stories')}, ${count(done.revisions, 'version', 'versions')} saved`,
        );
        cli.say(
          `${count(done.lostStories, 'story', 'stories')}, ${count(done.lostRevisions, 'version', 'versions')} lost; ` +
            `the damaged store is kept as ${done.quarantine}`,
        );
      }
      return EXIT.ok;
    }),
};

/** Stories in one step: enough for a bulk transaction, few enough to stop between. */
const STEP = 500;

export const sample: Command = {
  usage: 'sample --count N [--seed S]',
  summary: 'writes N made-up stories in several languages; the same seed gives the same stories',
  options: { count: { type: 'string' }, seed: { type: 'string' } },
  run: (cli) => {
    if (text(cli.values, 'count') === undefined) throw usage('sample wants --count.');
    const total = wholeNumber(cli.values, 'count', 0, 10_000_000);
    const seed = wholeNumber(cli.values, 'seed', 1, 0xffff);
    return withCore(cli, 'write', async (call) => {
      let made = 0;
      while (made < total) {
        if (cli.signal.aborted) break;
        const given = await must(
          call('sample.make', {
            count: Math.min(STEP, total - made),
            // Each step has a seed of its own, made from the person's.
            seed: (seed * 0x10000 + made / STEP) >>> 0,
          }),
        );
        made += given.stories;
        cli.progress(`${String(made)} of ${String(total)}`);
      }
      if (cli.json) cli.data({ stories: made });
      else cli.say(`${count(made, 'story', 'stories')} written`);
      return made < total ? EXIT.cancelled : EXIT.ok;
    });
  },
};

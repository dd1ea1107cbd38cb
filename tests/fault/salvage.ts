import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../shared/article/inline.ts';
import { salvage as salvageStore } from '../../main/core/salvage.ts';
import { createStory, openStory } from '../../main/core/stories.ts';
import { emptyArticle } from '../../shared/article/article.ts';
import { connect } from '../../main/store/driver.ts';
import { paths } from '../../main/store/files.ts';
import { judge, seeded, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { coreAt, must } from './profile.ts';
import { inFolder } from './temp.ts';

const STORIES = 2000;
const DESTROYED = 5;
const PAGE = 4096;

/** A closed store of many stories; gives their ids. */
function plant(profile: string, random: (below: number) => number): string[] {
  const ctx = coreAt(profile);
  const ids = ctx.store.write(() =>
    Array.from({ length: STORIES }, (_, n) => {
      const words = Array.from({ length: 90 }, () => random(1_000_000).toString(36)).join(' ');
      const empty = emptyArticle({ language: 'en-GB', zone: 'UTC', blockId: `block${String(n)}` });
      const article = {
        ...empty,
        body: [
          {
            kind: 'paragraph' as const,
            id: `block${String(n)}`,
            content: [text(`story ${String(n)} ${words}`)],
          },
        ],
      };
      return must(createStory(ctx, { session: 'salvage-test', article })).ack.storyId;
    }),
  );
  ctx.store.close();
  return ids;
}

/** Overwrites pages that hold texts, and says which revisions lay whole on other pages. */
function destroy(file: string, random: (below: number) => number): { content: Buffer; intact: number } {
  const connection = connect(file, { readonly: true });
  const pages = connection
    .prepare("SELECT pageno, ncell FROM dbstat WHERE name = 'revision' AND pagetype = 'leaf'")
    .all() as { pageno: number; ncell: number }[];
  connection.close();
  const hurt = new Map<number, number>();
  while (hurt.size < DESTROYED) {
    const page = pages[random(pages.length)];
    if (page) hurt.set(page.pageno, page.ncell);
  }
  const content = readFileSync(file);
  for (const pageno of hurt.keys()) content.fill(0xff, (pageno - 1) * PAGE, pageno * PAGE);
  writeFileSync(file, content);
  return { content, intact: STORIES - [...hurt.values()].reduce((sum, cells) => sum + cells, 0) };
}

const rounds = async (
  { runs, seed }: FaultOptions,
  look: (
    dir: string,
    ids: string[],
    hurt: ReturnType<typeof destroy>,
  ) => Promise<string | null> | string | null,
): Promise<string[]> => {
  const random = seeded(seed);
  const faults: string[] = [];
  for (let run = 0; run < runs; run++)
    await inFolder(async (dir) => {
      const ids = plant(dir, random);
      const fault = await look(dir, ids, destroy(paths(dir).store, random));
      if (fault !== null) faults.push(fault);
    });
  return faults;
};

export const salvage: Fault = {
  name: 'salvage',
  promise:
    'of a store with destroyed pages every text on whole pages comes back, counted, and its bytes are kept',
  quick: 1,
  full: 10,
  check: async (options): Promise<Outcome> => {
    let told = '';
    const faults = await rounds(options, async (dir, ids, { content, intact }) => {
      const ctx = coreAt(dir);
      const done = must(await salvageStore(ctx));
      const readable = ids.filter((id) => openStory(ctx, id).ok).length;
      const kept = readdirSync(join(paths(dir).quarantine, done.quarantine));
      const same =
        kept.includes('copydesk.db') &&
        readFileSync(join(paths(dir).quarantine, done.quarantine, 'copydesk.db')).equals(content);
      ctx.store.close();
      told = `${String(done.stories)} of ${String(STORIES)} stories back, ${String(intact)} lay on whole pages, ${String(done.lostStories)} told as lost`;
      if (!same) return 'the damaged file was not kept as it was';
      if (readable !== done.stories || done.stories + done.lostStories !== STORIES)
        return 'the counts are wrong';
      return done.stories < intact ? `only ${String(done.stories)} of ${String(intact)}` : null;
    });
    return judge(faults.length === 0, `${told}${faults.length > 0 ? `; ${faults.join(', ')}` : ''}`);
  },
  // Reading the table from one end to the other stops at the first destroyed page.
  control: async (options): Promise<Outcome> => {
    let told = '';
    const faults = await rounds({ ...options, runs: 1 }, (dir, _ids, { intact }) => {
      const connection = connect(paths(dir).store, { readonly: true });
      let read = 0;
      try {
        for (const row of connection.prepare('SELECT data FROM revision').iterate()) if (row) read += 1;
      } catch {
        // As expected.
      }
      connection.close();
      told = `a plain scan reads ${String(read)} of ${String(intact)}`;
      return read < intact ? told : null;
    });
    return judge(faults.length > 0, told);
  },
};

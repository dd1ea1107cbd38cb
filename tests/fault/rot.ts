import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../shared/article/inline.ts';
import { createStory, saveStory, sealStory } from '../../main/core/stories.ts';
import { connect } from '../../main/store/driver.ts';
import { paths } from '../../main/store/files.ts';
import { openStore } from '../../main/store/open.ts';
import { readRevision } from '../../main/store/revisions.ts';
import { dbOver, sql, type ReadDb } from '../../main/store/sql.ts';
import { openThread, reply } from '../../main/core/threads.ts';
import { threadsOf } from '../../main/store/threads.ts';
import { readHead } from '../../main/core/heads.ts';
import { catchUp } from '../../main/core/library.ts';
import { judge, seeded, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { coreAt, must } from './profile.ts';
import { inFolder } from './temp.ts';

const STORIES = 12;
const REVISIONS = 8;
const THREADS = 6;

/** A store of many revisions, closed. Returns the ids of its stories. */
function plant(dir: string, random: (below: number) => number): string[] {
  const ids: string[] = [];
  const ctx = coreAt(dir);
  const session = 'rot-test';
  for (let s = 0; s < STORIES; s++) {
    const made = must(createStory(ctx, { session, language: 'en-GB', zone: 'UTC' }));
    let { ack } = made;
    ids.push(ack.storyId);
    const id = made.article.body[0]?.id ?? '';
    for (let r = 0; r < REVISIONS; r++) {
      const words = Array.from({ length: 60 }, () => random(1_000_000).toString(36)).join(' ');
      const base = () => ({ number: ack.number, sha256: ack.sha256 });
      ack = must(
        saveStory(ctx, {
          storyId: ack.storyId,
          session,
          base: base(),
          patch: { blocks: [{ kind: 'paragraph', id, content: [text(words)] }] },
        }),
      );
      must(sealStory(ctx, { storyId: ack.storyId, session, base: base(), cause: 'pause' }));
    }
    for (let t = 0; t < THREADS; t++) {
      const said = (): string => Array.from({ length: 20 }, () => random(1_000_000).toString(36)).join(' ');
      const { storyId } = ack;
      const { threadId } = must(openThread(ctx, { storyId, about: { on: 'story' }, text: said() }));
      must(reply(ctx, { storyId, threadId, text: said() }));
    }
  }
  catchUp(ctx);
  ctx.store.checkpoint();
  ctx.store.close();
  return ids;
}

type Texts = Map<string, string>;
type Read = (db: ReadDb, noted: { flagged: number }, ids: readonly string[]) => Texts;

/** Every revision by its number, and every story as a person opens it. */
const texts: Read = (db, noted, ids) => {
  const found: Texts = new Map();
  for (const id of ids) {
    try {
      const head = readHead(db, id);
      if (head.ok) found.set(id, JSON.stringify(head.value.article));
      else noted.flagged += 1;
    } catch {
      noted.flagged += 1;
    }
  }
  for (let story = 1; story <= STORIES; story++)
    for (let number = 1; number <= REVISIONS + 1; number++) {
      try {
        const read = readRevision(db, story, number);
        if (read.ok) found.set(`${String(story)}/${String(number)}`, JSON.stringify(read.value.article));
        else noted.flagged += 1;
      } catch {
        noted.flagged += 1;
      }
    }
  return found;
};

/** What is said about each story: threads that are given as whole, and the list of them where nothing of it is told as damaged. */
const said: Read = (db, noted) => {
  const found: Texts = new Map();
  for (let story = 1; story <= STORIES; story++) {
    try {
      const { threads, damaged, unread } = threadsOf(db, story);
      for (const one of threads)
        if (!damaged.includes(one.threadId)) found.set(one.threadId, JSON.stringify(one));
      if (damaged.length + unread > 0) noted.flagged += 1;
      else found.set(`threads of ${String(story)}`, JSON.stringify(threads));
    } catch {
      noted.flagged += 1;
    }
  }
  return found;
};

/** The rows of comments as they lie there, with nobody to compare them with their checksums. */
function unsealed(db: ReadDb): Texts {
  const found: Texts = new Map();
  for (let key = 1; key <= STORIES * THREADS * 2; key++) {
    try {
      const row = db.one<{ wordings: string }>(sql`SELECT wordings FROM comment WHERE comment_key = ${key}`);
      if (row) found.set(String(key), row.wordings);
    } catch {
      // Flagged by SQLite itself.
    }
  }
  return found;
}

/** The words as the search index keeps them: nothing guards those, which is why no story is ever read from there. */
function unguarded(db: ReadDb): Texts {
  const found: Texts = new Map();
  for (let story = 1; story <= STORIES; story++) {
    try {
      const row = db.one<{ body: string }>(sql`SELECT body FROM story_text WHERE rowid = ${story}`);
      if (row) found.set(String(story), row.body);
    } catch {
      // Flagged by SQLite itself.
    }
  }
  return found;
}

const pagesOf = (db: ReadDb, table: string): number[] =>
  db.all<{ pageno: number }>(sql`SELECT pageno FROM dbstat WHERE name = ${table}`).map((row) => row.pageno);

async function rotRuns(
  { runs, seed }: FaultOptions,
  read: Read,
  /** The table whose pages rot; anywhere in the file when it is not given. */
  table?: string,
): Promise<{ silent: number; flagged: number; refused: number; untouched: number }> {
  const random = seeded(seed);
  const sum = { silent: 0, flagged: 0, refused: 0, untouched: 0 };
  await inFolder((dir) => {
    const ids = plant(dir, random);
    const whole = readFileSync(paths(dir).store);
    const connection = connect(paths(dir).store, { readonly: true });
    const truth = read(dbOver(connection), { flagged: 0 }, ids);
    const pages = table === undefined ? [] : pagesOf(dbOver(connection), table);
    connection.close();
    const copy = join(dir, 'rotten.db');
    for (let run = 0; run < runs; run++) {
      const rotten = Buffer.from(whole);
      const page = pages[random(pages.length)];
      const at = page === undefined ? random(rotten.length) : (page - 1) * 4096 + random(4096);
      rotten[at] = (rotten[at] ?? 0) ^ (1 << random(8));
      writeFileSync(copy, rotten);
      const opened = openStore(copy);
      if (!opened.ok) {
        sum.refused += 1;
        continue;
      }
      const noted = { flagged: 0 };
      const found = read(dbOver(opened.value), noted, ids);
      try {
        opened.value.close();
      } catch {
        noted.flagged += 1;
      }
      const wrong = [...found].filter(([key, value]) => truth.get(key) !== value).length;
      if (wrong > 0) sum.silent += 1;
      else if (noted.flagged > 0) sum.flagged += 1;
      else sum.untouched += 1;
    }
  });
  return sum;
}

const told = (runs: number, s: Awaited<ReturnType<typeof rotRuns>>): string =>
  `${String(runs)} flipped bits: ${String(s.silent)} silent, ${String(s.flagged)} flagged, ${String(s.refused)} refused at opening, ${String(s.untouched)} with every text proven equal`;

const TALK = ['thread', 'comment', 'thread_by_time', 'comment_by_time'] as const;

const added = (sums: readonly Awaited<ReturnType<typeof rotRuns>>[]): Awaited<ReturnType<typeof rotRuns>> =>
  sums.reduce((a, b) => ({
    silent: a.silent + b.silent,
    flagged: a.flagged + b.flagged,
    refused: a.refused + b.refused,
    untouched: a.untouched + b.untouched,
  }));

export const rotOfTalk: Fault = {
  name: 'rot-comments',
  promise: 'rot is never served as what somebody said',
  quick: 25,
  full: 100,
  check: async (options): Promise<Outcome> => {
    const sums = [];
    for (const table of TALK) sums.push(await rotRuns(options, said, table));
    const sum = added(sums);
    return judge(sum.silent === 0 && sum.flagged > 0, told(options.runs * TALK.length, sum));
  },
  // The same flips, read without checksums, must get through to the reader.
  control: async (options): Promise<Outcome> => {
    const runs = 40;
    const sum = await rotRuns({ ...options, runs }, unsealed, 'comment');
    return judge(sum.silent >= runs / 10, told(runs, sum));
  },
};

export const rot: Fault = {
  name: 'rot',
  promise: 'rot is never served as the text of a story',
  quick: 50,
  full: 200,
  check: async (options): Promise<Outcome> => {
    const anywhere = await rotRuns(options, texts);
    // An entry that names another row leads to a text that agrees with its own checksum, and is a rare hit elsewhere.
    const named = await rotRuns(options, texts, 'sqlite_autoindex_revision_1');
    const held = (sum: typeof named): boolean => sum.silent === 0 && sum.flagged + sum.refused > 0;
    return judge(
      held(anywhere) && held(named),
      `${told(options.runs, anywhere)}; in the index of the revisions: ${told(options.runs, named)}`,
    );
  },
  // The same flips in a table without hashes must get through to the reader.
  control: async (options): Promise<Outcome> => {
    const runs = 40;
    const sum = await rotRuns({ ...options, runs }, unguarded, 'story_text_content');
    return judge(sum.silent >= runs / 4, told(runs, sum));
  },
};

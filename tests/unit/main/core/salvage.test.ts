import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import { wordingOf } from '../../../../shared/article/talk/thread.ts';
import { healthOf } from '../../../../main/core/health.ts';
import { listPage } from '../../../../main/core/library.ts';
import { salvage } from '../../../../main/core/salvage.ts';
import { createStory, openStory, saveStory, sealStory } from '../../../../main/core/stories.ts';
import { listLog } from '../../../../main/core/story-log.ts';
import { listThreads, openThread, reply } from '../../../../main/core/threads.ts';
import { connect } from '../../../../main/store/driver.ts';
import { good, profileHere } from './profile-here.ts';

const STORIES = 120;

test('reads past destroyed pages, checks every text, and keeps the damaged file', async () => {
  const here = profileHere();
  try {
    const ids: string[] = [];
    for (let n = 0; n < STORIES; n++) {
      const made = good(createStory(here.ctx, { session: 'window-one', language: 'en-GB', zone: 'UTC' }));
      const id = made.article.body[0]?.id ?? '';
      const ack = good(
        saveStory(here.ctx, {
          storyId: made.ack.storyId,
          session: 'window-one',
          base: { number: 1, sha256: made.ack.sha256 },
          patch: { blocks: [{ kind: 'paragraph', id, content: [text(`story ${String(n)} `.repeat(300))] }] },
        }),
      );
      const base = { number: ack.number, sha256: ack.sha256 };
      good(sealStory(here.ctx, { storyId: ack.storyId, session: 'window-one', base, cause: 'pause' }));
      ids.push(ack.storyId);
    }
    here.ctx.store.checkpoint();
    here.ctx.store.close();

    const file = here.ctx.store.paths.store;
    const connection = connect(file, { readonly: true });
    const pages = connection
      .prepare<[], { pageno: number }>(
        "SELECT pageno FROM dbstat WHERE name = 'revision' AND pagetype = 'leaf'",
      )
      .all();
    connection.close();
    const content = readFileSync(file);
    const hurt = pages.slice(2, 5);
    for (const { pageno } of hurt) content.fill(0xff, (pageno - 1) * 4096, pageno * 4096);
    writeFileSync(file, content);

    here.reopen();
    const done = good(await salvage(here.ctx));
    expect(hurt).toHaveLength(3);
    expect(done.stories + done.lostStories).toBe(STORIES);
    expect(done.stories).toBeGreaterThan(STORIES / 2);
    expect(done.lostRevisions).toBeGreaterThan(0);
    const readable = ids.filter((id) => openStory(here.ctx, id).ok);
    expect(readable).toHaveLength(done.stories);
    expect(readFileSync(join(here.dir, 'quarantine', done.quarantine, 'copydesk.db')).equals(content)).toBe(
      true,
    );
    expect(readdirSync(here.dir).filter((name) => name.includes('salvaged'))).toEqual([]);
    expect(healthOf(here.ctx).state).toBe('good');
    const page = good(
      listPage(here.ctx, { filter: { query: 'story' }, sort: 'relevance', offset: 0, limit: 5 }),
    );
    expect(page.total).toBeGreaterThan(0);
  } finally {
    here.remove();
  }
});

test('keeps what was said: threads and the log as they were, and comments whose threads were lost as ones on the story', async () => {
  const here = profileHere();
  try {
    const { ack, article } = good(
      createStory(here.ctx, { session: 'window-one', language: 'en-GB', zone: 'UTC' }),
    );
    const { storyId } = ack;
    const block = article.body[0]?.id ?? '';
    const about = { on: 'block' as const, base: { number: ack.number, sha256: ack.sha256 }, block };
    const thread = good(openThread(here.ctx, { storyId, about, text: 'Is this so?' }));
    good(reply(here.ctx, { storyId, threadId: thread.threadId, text: 'Yes.' }));
    const said = () =>
      good(listThreads(here.ctx, { storyId })).threads.map((t) => [
        t.threadId,
        t.anchor.on,
        t.comments.map((c) => wordingOf(c).text),
      ]);
    const log = () => good(listLog(here.ctx, { storyId, limit: 10 }));
    const before = { said: said(), log: log() };
    good(await salvage(here.ctx));
    expect({ said: said(), log: log() }).toEqual(before);

    here.ctx.store.checkpoint();
    here.ctx.store.close();
    const file = here.ctx.store.paths.store;
    const connection = connect(file, { readonly: true });
    const [page] = connection
      .prepare<[], { pageno: number }>("SELECT pageno FROM dbstat WHERE name = 'thread'")
      .all();
    connection.close();
    const content = readFileSync(file);
    content.fill(0xff, ((page?.pageno ?? 0) - 1) * 4096, (page?.pageno ?? 0) * 4096);
    writeFileSync(file, content);
    here.reopen();
    good(await salvage(here.ctx));
    expect({ said: said(), log: log() }).toEqual({
      said: [[thread.threadId, 'story', ['Is this so?', 'Yes.']]],
      log: before.log,
    });
  } finally {
    here.remove();
  }
});

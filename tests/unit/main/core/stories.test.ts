import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyArticle, type Article } from '../../../../shared/article/article.ts';
import { text } from '../../../../shared/article/inline.ts';
import { patchBetween } from '../../../../shared/article/patch.ts';
import type { Ack } from '../../../../shared/protocol/story.ts';
import {
  createStory,
  keepText,
  openStory,
  saveStory,
  sealStory,
  binStory,
} from '../../../../main/core/stories.ts';
import {
  listRevisions,
  nameRevision,
  readOne,
  restoreRevision,
  sealHeads,
  sealIdle,
} from '../../../../main/core/revisions.ts';
import { healthOf } from '../../../../main/core/health.ts';
import { checkStore } from '../../../../main/core/upkeep.ts';
import { setProfile } from '../../../../main/core/profile.ts';
import { sql } from '../../../../main/store/sql.ts';
import { good, profileHere, refusal, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const SESSION = 'window-one';
const OTHER = 'window-two';

const write = (article: Article, words: string): Article => {
  const [first] = article.body;
  if (!first) throw new Error('no block');
  return { ...article, body: [{ kind: 'paragraph', id: first.id, content: [text(words)] }] };
};

const base = (ack: Ack) => ({ number: ack.number, sha256: ack.sha256 });

function begin(): { ack: Ack; article: Article } {
  return good(createStory(here.ctx, { session: SESSION, language: 'en-GB', zone: 'Europe/Oslo' }));
}

const save = (ack: Ack, before: Article, after: Article, session = SESSION) =>
  saveStory(here.ctx, {
    storyId: ack.storyId,
    session,
    base: base(ack),
    patch: patchBetween(before, after),
  });

test('stores an untitled story from the first keystroke, across a crash', () => {
  const { ack, article } = begin();
  const typed = write(article, 'T');
  const saved = good(save(ack, article, typed));
  here.reopen();
  expect(good(openStory(here.ctx, ack.storyId))).toEqual({
    ack: saved,
    article: typed,
    createdAt: here.clock.now,
    binned: false,
  });
});

test('autosave extends the open revision of its session, and a pause ends it', () => {
  const { ack, article } = begin();
  const one = write(article, 'one');
  const two = write(article, 'one two');
  const three = write(article, 'one two three');
  const first = good(save(ack, article, one));
  const second = good(save(first, one, two));
  expect(second.number).toBe(first.number);
  good(sealStory(here.ctx, { storyId: ack.storyId, session: SESSION, base: base(second), cause: 'pause' }));
  const third = good(save(second, two, three));
  expect(
    good(listRevisions(here.ctx, { storyId: ack.storyId, limit: 9 })).map((r) => [
      r.number,
      r.cause,
      r.sealed,
      r.words,
    ]),
  ).toEqual([
    [third.number, 'autosave', false, 3],
    [2, 'pause', true, 2],
    [1, 'create', true, 0],
  ]);
});

test('another session starts a revision of its own', () => {
  const { ack, article } = begin();
  const one = write(article, 'one');
  const two = write(article, 'two');
  const first = good(save(ack, article, one));
  const second = good(save(first, one, two, OTHER));
  expect([first.number, second.number]).toEqual([2, 3]);
});

test('another author starts a revision, which carries the new name', () => {
  const { ack, article } = begin();
  const one = write(article, 'one');
  const two = write(article, 'two');
  const first = good(save(ack, article, one));
  good(
    setProfile(here.ctx, { name: 'Ines Okonjo', initials: 'IO', role: '', language: 'en-GB', zone: 'UTC' }),
  );
  good(save(first, one, two));
  expect(good(listRevisions(here.ctx, { storyId: ack.storyId, limit: 2 })).map((r) => r.author)).toEqual([
    { name: 'Ines Okonjo', initials: 'IO' },
    { name: '', initials: '' },
  ]);
});

test('a change against an older text is a conflict, and both texts are kept', () => {
  const { ack, article } = begin();
  const mine = write(article, 'mine');
  const theirs = write(article, 'theirs');
  const head = good(save(ack, article, theirs, OTHER));
  const refused = save(ack, article, mine);
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'conflict', head: base(head) } });
  const kept = good(
    keepText(here.ctx, { storyId: ack.storyId, session: SESSION, base: base(ack), article: mine }),
  );
  expect(kept.head).toEqual(base(head));
  const side = good(readOne(here.ctx, { storyId: ack.storyId, number: kept.number }));
  expect([side.article, side.row.side, side.row.cause]).toEqual([mine, true, 'conflict']);
  expect(good(openStory(here.ctx, ack.storyId)).article).toEqual(theirs);
  const after = good(save(head, theirs, mine, OTHER));
  expect(after.number).toBe(kept.number - 1);
});

test('an empty change and one that changes nothing are acknowledged without a new revision', () => {
  const { ack, article } = begin();
  expect(good(save(ack, article, article))).toEqual(ack);
  expect(
    good(
      saveStory(here.ctx, {
        storyId: ack.storyId,
        session: SESSION,
        base: base(ack),
        patch: { blocks: [...article.body] },
      }),
    ),
  ).toEqual(ack);
});

test('refuses a change that does not fit and leaves the story as it was', () => {
  const { ack } = begin();
  const answer = saveStory(here.ctx, {
    storyId: ack.storyId,
    session: SESSION,
    base: base(ack),
    patch: { blocks: [{ kind: 'rule', id: 'nowhere1' }] },
  });
  expect(refusal(answer)).toBe('invalid');
  expect(good(openStory(here.ctx, ack.storyId)).ack).toEqual(ack);
});

test('refuses a story that does not exist', () => {
  expect(refusal(openStory(here.ctx, '01900000-0000-7000-8000-000000000000'))).toBe('not-found');
});

test('restoring makes an older text the head, as a revision of its own', () => {
  const { ack, article } = begin();
  const one = write(article, 'one');
  const first = good(save(ack, article, one));
  const restored = good(
    restoreRevision(here.ctx, { storyId: ack.storyId, session: SESSION, base: base(first), number: 1 }),
  );
  expect(restored.article).toEqual(article);
  here.reopen();
  expect(
    good(listRevisions(here.ctx, { storyId: ack.storyId, limit: 9 })).map((r) => [
      r.number,
      r.parent,
      r.cause,
    ]),
  ).toEqual([
    [3, 2, 'restore'],
    [2, 1, 'autosave'],
    [1, null, 'create'],
  ]);
});

test('a name seals the head, and a second name makes a second revision', () => {
  const { ack, article } = begin();
  const one = write(article, 'one');
  const first = good(save(ack, article, one));
  const named = good(
    nameRevision(here.ctx, {
      storyId: ack.storyId,
      session: SESSION,
      base: base(first),
      name: 'To the lawyer',
    }),
  );
  const again = good(
    nameRevision(here.ctx, { storyId: ack.storyId, session: SESSION, base: base(named), name: 'Cleared' }),
  );
  expect([named.number, again.number, again.sha256]).toEqual([2, 3, first.sha256]);
  expect(
    good(listRevisions(here.ctx, { storyId: ack.storyId, limit: 2 })).map((r) => [r.name, r.cause]),
  ).toEqual([
    ['Cleared', 'named'],
    ['To the lawyer', 'named'],
  ]);
});

test('an export seals the head, and typing goes on in the next revision', () => {
  const { ack, article } = begin();
  const one = write(article, 'one');
  const two = write(article, 'two');
  const first = good(save(ack, article, one));
  expect(sealHeads(here.ctx, [ack.storyId, '01900000-0000-7000-8000-000000000000'], 'export')).toEqual(
    new Map([[ack.storyId, expect.objectContaining({ number: 2 })]]),
  );
  expect(good(save(first, one, two)).number).toBe(3);
  expect(good(readOne(here.ctx, { storyId: ack.storyId, number: 2 })).row.cause).toBe('export');
});

test('a long pause seals what nobody writes into', () => {
  const { ack, article } = begin();
  good(save(ack, article, write(article, 'one')));
  expect(sealIdle(here.ctx, here.clock.now, 'pause')).toBe(0);
  expect(sealIdle(here.ctx, here.clock.now + 1, 'pause')).toBe(1);
});

test('an undecided conflict goes on in one side revision of its window', () => {
  const { ack, article } = begin();
  const theirs = write(article, 'Theirs.');
  good(save(ack, article, theirs, OTHER));
  const keep = (words: string, session = SESSION) =>
    good(
      keepText(here.ctx, { storyId: ack.storyId, session, base: base(ack), article: write(article, words) }),
    ).number;
  const first = keep('Mine.');
  expect([keep('Mine, longer.'), keep('A third window.', 'window-three'), keep('Mine again.')]).toEqual([
    first,
    first + 1,
    first + 2,
  ]);
  expect(good(readOne(here.ctx, { storyId: ack.storyId, number: first })).article.body).toEqual(
    write(article, 'Mine, longer.').body,
  );
  expect(good(openStory(here.ctx, ack.storyId)).article.body).toEqual(theirs.body);
});

test('after an unclean stop, a story whose head is not its newest revision is told as damage', async () => {
  const { ack, article } = begin();
  good(save(ack, article, write(article, 'Newer.')));
  await checkStore(here.ctx);
  expect(healthOf(here.ctx).state).toBe('good');
  here.ctx.store.write((db) => db.run(sql`UPDATE story SET head_number = 1`));
  await checkStore(here.ctx);
  expect(healthOf(here.ctx).state).toBe('damaged');
});

test('the clock may jump back: revisions keep their order', () => {
  const { ack, article } = begin();
  const one = write(article, 'one');
  here.clock.now -= 4 * 365 * 86_400_000;
  const first = good(save(ack, article, one));
  expect(first.number).toBe(2);
  expect(good(openStory(here.ctx, ack.storyId)).ack.number).toBe(2);
});

test('binning hides a story and erases nothing', () => {
  const { ack } = begin();
  good(binStory(here.ctx, ack.storyId, true));
  expect(good(openStory(here.ctx, ack.storyId)).binned).toBe(true);
});

test('keeps unknown kinds and writes them back unchanged', () => {
  const blockId = 'p000000001';
  const article: Article = {
    ...emptyArticle({ language: 'nb', zone: 'UTC', blockId }),
    body: [
      {
        kind: 'unknown',
        id: 'poll000001',
        original: { kind: 'poll', id: 'poll000001', options: ['a', 'b'] },
      },
      {
        kind: 'paragraph',
        id: blockId,
        content: [{ kind: 'unknown', original: { kind: 'ruby', base: '東' } }],
      },
    ],
  };
  const made = good(createStory(here.ctx, { session: SESSION, article }));
  here.reopen();
  expect(good(openStory(here.ctx, made.ack.storyId)).article).toEqual(article);
});

test('refuses an unknown block that would read back as something else', () => {
  const article: Article = {
    ...emptyArticle({ language: 'nb', zone: 'UTC', blockId: 'p000000001' }),
    body: [
      { kind: 'unknown', id: 'poll000001', original: { kind: 'paragraph', id: 'poll000001', content: [] } },
    ],
  };
  expect(refusal(createStory(here.ctx, { session: SESSION, article }))).toBe('invalid');
});

test('tells every window of a new head, with the session that made it', () => {
  const { ack, article } = begin();
  const saved = good(save(ack, article, write(article, 'one')));
  expect(here.told.at(-1)).toEqual({ name: 'story.saved', event: { ack: saved, session: SESSION } });
});

test('a long life of sealed revisions reads back, whole revisions standing between the changes', () => {
  let { ack, article } = begin();
  const { storyId } = ack;
  const texts = new Map<number, Article>();
  for (let n = 0; n < 110; n++) {
    const next = write(article, `turn ${String(n)}`);
    ack = good(save(ack, article, next));
    good(sealStory(here.ctx, { storyId, session: SESSION, base: base(ack), cause: 'pause' }));
    article = next;
    texts.set(ack.number, next);
  }
  const depths = here.ctx.store.db.all<{ number: number }>(
    sql`SELECT number FROM revision WHERE encoding = 'whole' ORDER BY number`,
  );
  expect(depths.map((r) => r.number)).toEqual([1, 50, 99]);
  for (const [number, text] of texts)
    expect(good(readOne(here.ctx, { storyId, number })).article).toEqual(text);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../shared/article/article.ts';
import type { Ack } from '../../shared/protocol/story.ts';
import { hosts, kindOf, until, value, type Host } from './hosts.ts';

const session = 'contract-window-1';
const other = 'contract-window-2';

describe.each(hosts)('stories %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  const create = () => value(host.call('story.create', { session, language: 'en-GB', zone: 'Europe/Oslo' }));
  const baseOf = ({ number, sha256 }: Ack) => ({ number, sha256 });
  const save = (article: Article, headline: string, ack: Ack, from = session) =>
    host.call('story.save', {
      storyId: ack.storyId,
      session: from,
      base: baseOf(ack),
      patch: { meta: { ...article.meta, headline }, blocks: [] },
    });

  it('keeps what was acknowledged', async () => {
    const { ack, article } = await create();
    const saved = await value(save(article, 'Ferry runs aground', ack));
    const opened = await value(host.call('story.open', { storyId: ack.storyId }));
    expect([opened.ack, opened.article.meta.headline, opened.binned]).toEqual([
      saved,
      'Ferry runs aground',
      false,
    ]);
  });

  it('announces a save with the session that made it', async () => {
    const { ack, article } = await create();
    const saved = await value(save(article, 'Announced', ack));
    const heard = await until(
      () => host.events.filter((e) => e.name === 'story.saved').map((e) => e.event),
      (all) => all.some((e) => JSON.stringify(e).includes(saved.sha256)),
    );
    expect(heard).toContainEqual({ ack: saved, session });
  });

  it('refuses a stale base with the head, and keeps both texts', async () => {
    const { ack, article } = await create();
    const mine = await value(save(article, 'Mine', ack));
    const stale = await save(article, 'Theirs', ack, other);
    expect(stale).toMatchObject({ ok: false, problem: { kind: 'conflict', head: baseOf(mine) } });
    const kept = await value(
      host.call('story.keep', {
        storyId: ack.storyId,
        session: other,
        base: baseOf(ack),
        article: { ...article, meta: { ...article.meta, headline: 'Theirs' } },
      }),
    );
    const side = await value(host.call('revision.read', { storyId: ack.storyId, number: kept.number }));
    const head = await value(host.call('story.open', { storyId: ack.storyId }));
    expect([side.article.meta.headline, side.row.side, head.article.meta.headline]).toEqual([
      'Theirs',
      true,
      'Mine',
    ]);
  });

  it('extends an open revision and starts another after sealing', async () => {
    const { ack, article } = await create();
    const first = await value(save(article, 'One', ack));
    const second = await value(save(article, 'Two', first));
    expect(second.number).toBe(first.number);
    await value(
      host.call('story.seal', { storyId: ack.storyId, session, base: baseOf(second), cause: 'pause' }),
    );
    const third = await value(save(article, 'Three', second));
    expect(third.number).toBe(second.number + 1);
    const rows = await value(host.call('revision.list', { storyId: ack.storyId, limit: 10 }));
    expect(rows[0]?.number).toBe(third.number);
  });

  it('names a version and brings an older one back as a new one', async () => {
    const { ack, article } = await create();
    const first = await value(save(article, 'First', ack));
    const named = await value(
      host.call('revision.name', {
        storyId: ack.storyId,
        session,
        base: baseOf(first),
        name: 'To the lawyer',
      }),
    );
    const second = await value(save(article, 'Second', named));
    const restored = await value(
      host.call('revision.restore', {
        storyId: ack.storyId,
        session,
        base: baseOf(second),
        number: named.number,
      }),
    );
    expect([restored.article.meta.headline, restored.ack.number > second.number]).toEqual(['First', true]);
  });

  it('lists, finds, counts and bins', async () => {
    const { ack, article } = await create();
    await value(save(article, 'Zanzibar lighthouse keeper retires', ack));
    const list = (query: string, binned = false) =>
      value(host.call('story.list', { filter: { query, binned }, sort: 'relevance', offset: 0, limit: 10 }));
    expect((await list('zanzibar light')).rows.map((row) => row.storyId)).toEqual([ack.storyId]);
    await value(host.call('story.bin', { storyId: ack.storyId, binned: true }));
    expect([(await list('zanzibar')).total, (await list('zanzibar', true)).total]).toEqual([0, 1]);
    const facets = await value(host.call('story.facets', {}));
    expect(facets.binned).toBe(1);
  });

  it('answers what it does not know or cannot accept with a problem', async () => {
    const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect([
      await kindOf(host.call('story.open', { storyId: nowhere })),
      await kindOf(host.raw('story.open', { storyId: 'nonsense' })),
      await kindOf(host.raw('story.open', { storyId: nowhere, more: 1 })),
      await kindOf(host.raw('story.open', null)),
      await kindOf(host.raw('no.such', {})),
      await kindOf(host.raw('__proto__', {})),
      await kindOf(host.raw('toString', {})),
    ]).toEqual(['not-found', 'invalid', 'invalid', 'invalid', 'unsupported', 'unsupported', 'unsupported']);
  });

  it('refuses JSON deeper than anything honest', async () => {
    let deep: unknown = 1;
    for (let i = 0; i < 200; i++) deep = [deep];
    expect(await kindOf(host.raw('story.open', deep))).toBe('invalid');
  });

  it.each([
    'destination.add',
    'job.path',
    'preview.render',
    'style.folder',
    'story.find',
    'store.verify',
    'sample.make',
  ])('does not answer %s to a view', async (name) => {
    expect(await kindOf(host.raw(name, { path: '/tmp' }))).toBe('unsupported');
  });

  it('keeps text of every script and every awkward character', async () => {
    const { ack, article } = await create();
    const id = article.body[0]?.id ?? '';
    const words = 'Åse — שלום عالم 火災 👩🏽‍🚒 <b>&amp; "quoted" \u202eRTL\u2028line';
    const body = [{ kind: 'paragraph' as const, id, content: [{ kind: 'text' as const, text: words }] }];
    await value(
      host.call('story.save', { storyId: ack.storyId, session, base: baseOf(ack), patch: { blocks: body } }),
    );
    const opened = await value(host.call('story.open', { storyId: ack.storyId }));
    expect(opened.article.body).toEqual(body);
  });
});

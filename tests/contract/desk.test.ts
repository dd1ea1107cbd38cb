import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyArticle } from '../../shared/article/article.ts';
import type { ArticleMeta } from '../../shared/article/meta.ts';
import { hosts, kindOf, until, value, type Host } from './hosts.ts';

const session = 'contract-window-1';
const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057';

describe.each(hosts)('the desk %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  const make = async (headline: string, meta: Partial<ArticleMeta> = {}): Promise<string> => {
    const empty = emptyArticle({ language: 'en-GB', zone: 'Europe/Oslo', blockId: 'p000000001' });
    const article = { ...empty, meta: { ...empty.meta, headline, ...meta } };
    return (await value(host.call('story.create', { session, article }))).ack.storyId;
  };

  it('finds by operators, in an order read backwards, as rows and as ids', async () => {
    const first = await make('Quay one', { desk: 'Quayside', assignee: 'Bo Falk', plannedWords: 300 });
    const second = await make('Quay two', { desk: 'Quayside', storyType: 'brief', status: 'ready' });
    const asked = { filter: { query: 'desk:quayside' }, sort: 'headline', reversed: true } as const;
    const list = await value(host.call('story.list', { ...asked, offset: 0, limit: 10 }));
    const ids = await value(host.call('story.ids', { ...asked, offset: 0, limit: 10 }));
    expect(list.rows.map((row) => [row.headline, row.assignee, row.plannedWords, row.storyType])).toEqual([
      ['Quay two', '', null, 'brief'],
      ['Quay one', 'Bo Falk', 300, ''],
    ]);
    expect(ids.storyIds).toEqual([second, first]);
  });

  it('answers a search that makes no sense with what does', async () => {
    await make('Nonsense lighthouse');
    const list = await value(
      host.call('story.list', {
        filter: { query: 'lighthouse before:notadate status:foo' },
        sort: 'relevance',
        offset: 0,
        limit: 10,
      }),
    );
    expect(list.rows.map((row) => row.headline)).toEqual(['Nonsense lighthouse']);
  });

  it('changes many stories, tells of it, says what it could not, and leads back', async () => {
    const one = await make('Batch one', { keywords: ['Sea'] });
    const items = [one, nowhere].map((storyId) => ({
      storyId,
      set: { status: 'in-review' as const, addKeywords: ['Tide'], archived: true },
    }));
    const done = await value(host.call('story.batch', { session, items }));
    expect([done.changed, done.same, done.refused.map((r) => r.storyId)]).toEqual([
      [{ storyId: one, was: { status: 'draft', removeKeywords: ['Tide'], archived: false } }],
      0,
      [nowhere],
    ]);
    await until(
      () => host.events.filter((e) => e.name === 'stories.changed'),
      (all) => all.some((e) => JSON.stringify(e).includes(one)),
    );
    const back = done.changed.map(({ storyId, was }) => ({ storyId, set: was }));
    await value(host.call('story.batch', { session, items: back, undo: true }));
    const { article } = await value(host.call('story.open', { storyId: one }));
    const rows = await value(host.call('revision.list', { storyId: one, limit: 10 }));
    expect([article.meta.status, article.meta.keywords, rows.map((r) => r.cause)]).toEqual([
      'draft',
      ['Sea'],
      ['batch', 'batch', 'create'],
    ]);
  });

  it('takes only steps that there are for many stories, the others are named, and with a note what may be is done anyway', async () => {
    const draft = await make('Steps one');
    const out = await make('Steps two', { status: 'published' });
    const to = (status: 'ready' | 'killed' | 'draft', more: object = {}) =>
      value(
        host.call('story.batch', {
          session,
          items: [draft, out].map((storyId) => ({ storyId, set: { status, desk: 'Metro' } })),
          ...more,
        }),
      );
    const read = async (storyId: string) => {
      const { article } = await value(host.call('story.open', { storyId }));
      return [article.meta.status, article.meta.desk];
    };
    const none = await to('ready');
    expect([
      none.changed,
      none.refused.map(({ why, anyway }) => [why.map(({ code }) => code), anyway]),
    ]).toEqual([
      [],
      [
        [['flow.approval'], true],
        [['flow.left'], false],
      ],
    ]);
    expect([await read(draft), await read(out)]).toEqual([
      ['draft', undefined],
      ['published', undefined],
    ]);
    // Anyway takes a note, and a note alone is not enough.
    expect((await to('ready', { step: { anyway: true } })).changed).toEqual([]);
    expect((await to('ready', { step: { note: 'It breaks now.' } })).changed).toEqual([]);
    const anyway = await to('ready', { step: { note: 'It breaks now.', anyway: true } });
    expect(anyway.changed.map(({ storyId }) => storyId)).toEqual([draft]);
    expect(await read(draft)).toEqual(['ready', 'Metro']);
    const { lines } = await value(host.call('log.list', { storyId: draft, limit: 5 }));
    expect(lines.find(({ what }) => what.kind === 'status.moved')?.what).toMatchObject({
      from: 'draft',
      to: 'ready',
      note: 'It breaks now.',
      anyway: ['approval'],
    });
    const killed = await to('killed', { step: { note: 'Wrong from the start.' } });
    expect(killed.changed.map(({ storyId }) => storyId)).toEqual([draft, out]);
    // What was just done is taken back, though no step leads from killed to published; what was before is not.
    const back = killed.changed.map(({ storyId, was }) => ({ storyId, set: was }));
    const unasked = await value(host.call('story.batch', { session, items: back }));
    expect(unasked.changed).toEqual([]);
    await value(host.call('story.batch', { session, items: back, undo: true }));
    expect([(await read(draft))[0], (await read(out))[0]]).toEqual(['ready', 'published']);
    const further = await to('draft', { undo: true });
    expect(further.refused.map(({ storyId }) => storyId)).toEqual([out]);
  });

  it('copies a story', async () => {
    const one = await make('To be copied', { slug: 'to-be-copied', status: 'published' });
    const copy = await value(host.call('story.duplicate', { storyId: one, session }));
    const { article } = await value(host.call('story.open', { storyId: copy.ack.storyId }));
    expect([article.meta.headline, article.meta.slug, article.meta.status]).toEqual([
      'To be copied',
      'to-be-copied-copy',
      'draft',
    ]);
    expect(await kindOf(host.call('story.duplicate', { storyId: nowhere, session }))).toBe('not-found');
  });

  it('counts deadlines and offers who stories are assigned to', async () => {
    const at = Date.UTC(2030, 0, 1);
    await make('Due', { desk: 'Clock', deadline: { at, zone: 'UTC' }, assignee: 'Zora Clockwise' });
    await make('Never due', { desk: 'Clock' });
    const due = await value(
      host.call('story.due', { filter: { desk: 'Clock' }, moments: [at, at + 1, at + 2] }),
    );
    expect(due).toEqual({ counts: [0, 1, 0, 0], never: 1 });
    expect(
      await value(host.call('value.suggest', { field: 'assignee', prefix: 'clockw', limit: 5 })),
    ).toEqual([{ value: 'Zora Clockwise', detail: '', count: 1 }]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleMeta } from '../../shared/article/meta.ts';
import { hosts, kindOf, value, type Host } from './hosts.ts';

const session = 'contract-window-1';
const MISSING = '00000000-0000-7000-8000-000000000000';

describe.each(hosts)('what the desk offers %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  async function put(change: Partial<ArticleMeta>): Promise<string> {
    const { ack, article } = await value(host.call('story.create', { session }));
    const { number, sha256 } = ack;
    await value(
      host.call('story.save', {
        storyId: ack.storyId,
        session,
        base: { number, sha256 },
        patch: { meta: { ...article.meta, ...change }, blocks: [] },
      }),
    );
    return ack.storyId;
  }

  it('comes from earlier stories: names, places, slugs, keywords, related stories', async () => {
    const earlier = await put({
      headline: 'Ferry strike, day one',
      slug: 'ferry-strike',
      language: 'en-GB',
      bylines: [{ name: 'Mira Okonjo', role: 'Harbour reporter' }],
      dateline: { place: 'Marrow Bay' },
      keywords: ['ferries'],
      entities: [{ kind: 'organisation', name: 'Harbour Council' }],
    });
    const storyId = await put({
      headline: 'The ferries wait on the Harbour Council',
      language: 'en-GB',
      slug: 'ferry-strike',
    });
    const [names, places, taken, offered, related] = [
      await value(host.call('value.suggest', { field: 'byline', prefix: 'mira', limit: 5 })),
      await value(host.call('value.suggest', { field: 'place', prefix: '', except: earlier, limit: 5 })),
      await value(host.call('slug.taken', { storyId, field: 'slug', value: 'ferry-strike' })),
      await value(host.call('story.suggest', { storyId })),
      await value(host.call('story.related', { storyId, limit: 5 })),
    ];
    expect({ names, places, taken, offered, related: related.map((r) => r.storyId) }).toEqual({
      names: [{ value: 'Mira Okonjo', detail: 'Harbour reporter', count: 1 }],
      places: [],
      taken: [{ storyId: earlier, headline: 'Ferry strike, day one' }],
      offered: {
        keywords: [{ keyword: 'ferries', count: 1, known: true }],
        entities: [{ entity: { kind: 'organisation', name: 'Harbour Council' }, count: 1, known: true }],
      },
      related: [earlier],
    });
  });

  it('has the tree of subjects below each of them', async () => {
    const top = await value(host.call('subject.children', { under: null, language: 'en' }));
    const weather = top.find((t) => t.code === '17000000');
    const below = await value(host.call('subject.children', { under: '17000000', language: 'en' }));
    expect([weather?.name, weather?.children]).toEqual(['weather', below.length]);
  });

  it('refuses a story that is not there and a field it does not know', async () => {
    expect([
      await kindOf(host.call('story.suggest', { storyId: MISSING })),
      await kindOf(host.call('story.related', { storyId: MISSING, limit: 5 })),
      await kindOf(host.raw('value.suggest', { field: 'secrets', prefix: '', limit: 5 })),
      await kindOf(host.raw('subject.children', { under: 'x', language: 'en' })),
    ]).toEqual(['not-found', 'not-found', 'invalid', 'invalid']);
  });
});

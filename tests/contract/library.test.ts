import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, kindOf, value, type Host } from './hosts.ts';
import { png } from './pictures.ts';

const session = 'contract-window-1';

describe.each(hosts)('the library %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  it('keeps a picture and gives the same bytes back', async () => {
    const { record } = await value(host.call('media.put', { name: 'quay.png', content: png(40, 30) }));
    const read = await value(host.call('media.read', { media: record.media }));
    const again = await value(host.call('media.put', { name: 'copy.png', content: read.content }));
    expect([record.width, record.height, read.record, again.record]).toEqual([40, 30, record, record]);
  });

  it('refuses what is not a picture and says what is missing', async () => {
    expect([
      await kindOf(host.call('media.put', { name: 'x.png', content: new Uint8Array([1, 2, 3]) })),
      await kindOf(host.call('media.read', { media: 'a'.repeat(64) })),
      await kindOf(host.raw('media.put', { name: 'x.png', content: 'text' })),
    ]).toEqual(['invalid', 'not-found', 'invalid']);
  });

  it('suggests keywords and entities of earlier stories', async () => {
    const { ack, article } = await value(host.call('story.create', { session }));
    const meta = {
      ...article.meta,
      keywords: ['Harbour', 'harvest'],
      entities: [{ kind: 'person' as const, name: 'Mira Okonjo', wikidata: 'Q42' }],
    };
    const { number, sha256 } = ack;
    await value(
      host.call('story.save', {
        storyId: ack.storyId,
        session,
        base: { number, sha256 },
        patch: { meta, blocks: [] },
      }),
    );
    const keywords = await value(host.call('keyword.suggest', { prefix: 'harb', limit: 5 }));
    const entities = await value(host.call('entity.suggest', { prefix: 'mira', kind: 'person', limit: 5 }));
    expect([keywords, entities]).toEqual([
      [{ keyword: 'Harbour', count: 1 }],
      [{ kind: 'person', name: 'Mira Okonjo', wikidata: 'Q42' }],
    ]);
  });

  it('has the subjects that came with the app, and refuses a file that is no vocabulary', async () => {
    const top = await value(host.call('subject.search', { query: '', limit: 50 }));
    expect(top.length).toBeGreaterThanOrEqual(15);
    const content = new TextEncoder().encode('{"not": "topics"}');
    expect(await kindOf(host.call('subject.import', { name: 'topics.json', content }))).toBe('invalid');
  });

  it('remembers the profile and the settings', async () => {
    const profile = {
      name: 'Mira Okonjo',
      initials: 'mo',
      role: 'reporter',
      language: 'nb',
      zone: 'Europe/Oslo',
    };
    const settings = {
      theme: 'dark' as const,
      copySize: 18,
      measure: 70,
      interfaceLanguage: 'ar',
      keymap: { 'story.export': ['mod+J'], 'story.save': [] },
      layout: { desk: 320 },
    };
    await value(host.call('profile.set', profile));
    await value(host.call('settings.set', settings));
    expect([await value(host.call('profile.get', {})), await value(host.call('settings.get', {}))]).toEqual([
      profile,
      settings,
    ]);
  });

  it('takes snapshots and goes back to one, keeping what was there', async () => {
    const taken = await value(host.call('snapshot.take', {}));
    const { ack } = await value(host.call('story.create', { session }));
    const restored = await value(host.call('snapshot.restore', { id: taken.id }));
    const rows = await value(host.call('snapshot.list', {}));
    expect(await kindOf(host.call('story.open', { storyId: ack.storyId }))).toBe('not-found');
    expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([taken.id, restored.kept]));
    await value(host.call('snapshot.restore', { id: restored.kept }));
    expect(await kindOf(host.call('story.open', { storyId: ack.storyId }))).toBe('no problem');
  });

  it('salvages a whole store without losing anything', async () => {
    const { ack } = await value(host.call('story.create', { session }));
    const saved = await value(host.call('store.salvage', {}));
    const opened = await value(host.call('story.open', { storyId: ack.storyId }));
    expect([saved.lostStories, saved.lostRevisions, opened.ack.sha256]).toEqual([0, 0, ack.sha256]);
  });

  it('tells its health, and diagnostics without a word of text', async () => {
    const { ack, article } = await value(host.call('story.create', { session }));
    const { number, sha256 } = ack;
    await value(
      host.call('story.save', {
        storyId: ack.storyId,
        session,
        base: { number, sha256 },
        patch: { meta: { ...article.meta, headline: 'CANARY-HEADLINE' }, blocks: [] },
      }),
    );
    const health = await value(host.call('store.health', {}));
    const { text } = await value(host.call('diagnostics.read', {}));
    expect([
      health.state === 'damaged',
      text.length > 0,
      text.includes('CANARY'),
      text.includes('Okonjo'),
    ]).toEqual([false, true, false, false]);
  });

  it('reads everything again for the command line', async () => {
    await value(host.asShell('sample.make', { count: 3, seed: 7 }));
    let from: string | null = null;
    let [stories, damaged] = [0, 0];
    do {
      const step: { next: string | null; stories: number; damaged: unknown[] } = await value(
        host.asShell('store.verify', { from }),
      );
      stories += step.stories;
      damaged += step.damaged.length;
      from = step.next;
    } while (from !== null);
    expect([stories >= 3, damaged]).toEqual([true, 0]);
    const { ack } = await value(host.call('story.create', { session }));
    const found = await value(host.asShell('story.find', { prefix: ack.storyId.slice(0, 30) }));
    expect(found.storyIds).toContain(ack.storyId);
  });
});

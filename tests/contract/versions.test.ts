import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, kindOf, value, type Host } from './hosts.ts';

const session = 'contract-window-1';

describe.each(hosts)('versions %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  async function twoVersions(): Promise<{ storyId: string; from: number; to: number }> {
    const { ack, article } = await value(host.call('story.create', { session }));
    const save = (headline: string, base: { number: number; sha256: string }) =>
      value(
        host.call('story.save', {
          storyId: ack.storyId,
          session,
          base: { number: base.number, sha256: base.sha256 },
          patch: { meta: { ...article.meta, headline }, blocks: [] },
        }),
      );
    const first = await save('Council votes', ack);
    const base = { number: first.number, sha256: first.sha256 };
    await value(host.call('story.seal', { storyId: ack.storyId, session, base, cause: 'pause' }));
    const second = await save('Council votes at last', first);
    return { storyId: ack.storyId, from: first.number, to: second.number };
  }

  it('are compared word by word', async () => {
    const { storyId, from, to } = await twoVersions();
    const { comparison } = await value(host.call('revision.compare', { storyId, from, to }));
    expect(comparison.fields).toMatchObject([
      {
        field: 'headline',
        pieces: [
          { op: 'same', text: 'Council votes' },
          { op: 'new', text: ' at last' },
        ],
      },
    ]);
    expect(await kindOf(host.call('revision.compare', { storyId, from, to: 99 }))).toBe('not-found');
  });

  it('are named, pinned and found by their words', async () => {
    const { storyId, from, to } = await twoVersions();
    const row = await value(
      host.call('revision.label', { storyId, number: from, name: 'For the lawyer', pinned: true }),
    );
    expect([row.name, row.pinned]).toEqual(['For the lawyer', true]);
    expect(await kindOf(host.call('revision.label', { storyId, number: to, pinned: true }))).toBe('busy');
    const search = await value(host.call('revision.search', { storyId, words: 'votes' }));
    expect([search.found.map((f) => f.row.number), search.next]).toEqual([[to, from], null]);
  });
});

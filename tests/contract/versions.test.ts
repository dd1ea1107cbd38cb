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

  it('give one change back, and leave the others', async () => {
    const { storyId, from, to } = await twoVersions();
    const { changes } = await value(host.call('revision.compare', { storyId, from, to }));
    const { ack } = await value(host.call('story.open', { storyId }));
    const base = { number: ack.number, sha256: ack.sha256 };
    const take = (keys: string[], on = base) =>
      host.call('revision.take', { storyId, session, base: on, from, changes: keys });
    expect(await kindOf(take(['side999']))).toBe('unsupported');
    expect(await kindOf(take(['field headline'], { ...base, number: 99 }))).toBe('conflict');
    const taken = await value(take(changes.map(({ key }) => key)));
    expect([taken.article.meta.headline, taken.ack.number > to]).toEqual(['Council votes', true]);
    const [row] = await value(host.call('revision.list', { storyId, limit: 1 }));
    expect([row?.cause, row?.parent]).toEqual(['taken', to]);
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

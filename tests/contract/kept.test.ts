import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hosts, kindOf, value, type Host } from './hosts.ts';

describe.each(hosts)('what a desk keeps for itself %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  const item = {
    kind: 'words' as const,
    id: 'house:en',
    name: 'House words',
    value: { scope: 'house' as const, language: 'en', words: ['Marrow Bay'] },
  };

  it('is given back by name, replaced by its id, and gone when removed', async () => {
    await value(host.call('kept.put', { item }));
    const changed = { ...item, value: { ...item.value, words: ['Marrow Bay', 'Quill'] } };
    await value(host.call('kept.put', { item: changed }));
    const listed = await value(host.call('kept.list', { kind: 'words' }));
    expect(listed).toMatchObject([changed]);
    await value(host.call('kept.remove', { kind: 'words', id: item.id }));
    expect([
      await value(host.call('kept.list', { kind: 'words' })),
      await kindOf(host.call('kept.remove', { kind: 'words', id: item.id })),
    ]).toEqual([[], 'not-found']);
  });

  it('may be choices about language and a dictionary of two files', async () => {
    const choices = { on: true, offLanguages: ['sv'], offStories: [], offRules: ['harper:Its'], spared: [] };
    const pair = { language: 'sv', aff: 'SET UTF-8', dic: '1\nkaj' };
    await value(
      host.call('kept.put', { item: { kind: 'language', id: 'choices', name: 'choices', value: choices } }),
    );
    await value(
      host.call('kept.put', { item: { kind: 'dictionary', id: 'sv', name: 'sv.dic', value: pair } }),
    );
    expect([
      await value(host.call('kept.list', { kind: 'language' })),
      await value(host.call('kept.list', { kind: 'dictionary' })),
    ]).toMatchObject([[{ value: choices }], [{ value: pair }]]);
  });

  it('may be spaces in print: one that belongs to a story, and a named one', async () => {
    const space = {
      width: 46,
      unit: 'mm' as const,
      face: 'Source Serif 4 Variable',
      size: 9,
      leading: 11,
      justify: false,
      depth: { value: 12.5, unit: 'cm' as const },
      legs: 2,
      headline: { columns: 2, size: 28, decks: 2 },
    };
    const put = (id: string, name: string) =>
      value(host.call('kept.put', { item: { kind: 'slot', id, name, value: space } }));
    await put('slot:page-3', 'Page 3, lead');
    await put('story:one', 'one');
    expect(await value(host.call('kept.list', { kind: 'slot' }))).toMatchObject([
      { id: 'slot:page-3', name: 'Page 3, lead', value: space },
      { id: 'story:one', value: space },
    ]);
    const wrong = { kind: 'slot', id: 'slot:x', name: 'x', value: { ...space, face: 'x;}body{' } };
    expect(await kindOf(host.raw('kept.put', { item: wrong }))).toBe('invalid');
  });

  it('must fit its kind', async () => {
    expect([
      await kindOf(host.raw('kept.put', { item: { ...item, kind: 'snippet' } })),
      await kindOf(host.raw('kept.list', { kind: 'secrets' })),
    ]).toEqual(['invalid', 'invalid']);
  });
});

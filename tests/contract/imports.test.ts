import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../shared/protocol/define.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { hosts, kindOf, until, value, type Host } from './hosts.ts';
import { png } from './pictures.ts';

const session = 'contract-window-1';

describe.each(hosts)('imports %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  const bring = (
    name: string,
    content: string | Uint8Array,
    beside?: { name: string; content: Uint8Array }[],
  ): Promise<Answer<OutputOf<'import.file'>>> =>
    host.call('import.file', {
      session,
      name,
      content: typeof content === 'string' ? strToU8(content) : content,
      ...(beside ? { beside } : {}),
    });
  const articleOf = async (answer: OutputOf<'import.file'>) => {
    const [story] = answer.stories;
    if (!story) throw new Error('nothing was imported');
    return (await value(host.call('story.open', { storyId: story.ack.storyId }))).article;
  };
  const total = async (): Promise<number> =>
    (await value(host.call('story.list', { filter: {}, sort: 'updated', offset: 0, limit: 1 }))).total;

  it('reads Markdown with the pictures beside it', async () => {
    const answer = await value(
      bring('ferry.md', '# Ferry leaves\n\nFirst **words**.\n\n![A quay](img/Quay.png)\n', [
        { name: 'img/quay.png', content: png(12, 10) },
      ]),
    );
    const article = await articleOf(answer);
    const picture = article.body.find((b) => b.kind === 'image');
    expect([article.meta.headline, picture?.width, picture?.alt, answer.stories[0]?.existed]).toEqual([
      'Ferry leaves',
      12,
      'A quay',
      false,
    ]);
  });

  it('says which picture was missing and brings the text in all the same', async () => {
    const answer = await value(bring('a.md', '# A\n\nText.\n\n![x](gone.png)\n'));
    expect(answer.notes).toEqual([{ kind: 'missingPicture', count: 1, name: 'gone.png' }]);
    expect((await articleOf(answer)).meta.headline).toBe('A');
  });

  it('reads HTML without anything that runs', async () => {
    const answer = await value(
      bring(
        'page.html',
        '<html><body><article><h1>Storm</h1><p onclick="x()">Wind<script>alert(1)</script></p><p><a href="javascript:x()">go</a></p></article></body></html>',
      ),
    );
    const article = await articleOf(answer);
    expect(article.meta.headline).toBe('Storm');
    expect(JSON.stringify(article)).not.toMatch(/alert|javascript|onclick/u);
  });

  it.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('Åse sier ja')])],
    ['UTF-16 little end', new Uint8Array([0xff, 0xfe, ...Buffer.from('Åse sier ja', 'utf16le')])],
    ['Windows-1252', new Uint8Array([0xc5, ...strToU8('se sier ja')])],
  ])('reads plain text in %s', async (_what, content) => {
    const article = await articleOf(await value(bring('note.txt', content)));
    expect(JSON.stringify(article)).toContain('Åse sier ja');
  });

  it('brings a package in byte for byte, in another profile too', async () => {
    const imported = await value(
      bring('p.md', '# Package\n\nWords of it.\n\n![q](q.png)\n', [{ name: 'q.png', content: png(5, 5) }]),
    );
    const ack = imported.stories[0]?.ack;
    if (!ack) throw new Error('nothing was imported');
    const job = await value(
      host.call('export.request', {
        stories: [ack.storyId],
        format: 'package',
        destination: 'exports',
        confirmed: true,
      }),
    );
    const done = await until(
      async () => (await value(host.call('job.list', { limit: 9 }))).find((j) => j.jobId === job.jobId),
      (row) => row?.state === 'done',
    );
    const content = await readFile(path.join(host.profileDir, 'exports', done?.files[0] ?? ''));
    const again = await value(bring('p.copydesk', new Uint8Array(content)));
    expect(again.stories.map((s) => [s.ack.sha256, s.existed])).toEqual([[ack.sha256, true]]);

    const fresh = await start();
    try {
      const other = await value(
        fresh.call('import.file', { session, name: 'p.copydesk', content: new Uint8Array(content) }),
      );
      expect(other.stories.map((s) => [s.ack.storyId, s.ack.sha256, s.existed])).toEqual([
        [ack.storyId, ack.sha256, false],
      ]);
    } finally {
      await fresh.stop();
    }
  });

  it('loses neither text when a package and the story here differ', async () => {
    const first = await value(bring('q.md', '# Both\n\nOld words.\n'));
    const ack = first.stories[0]?.ack;
    if (!ack) throw new Error('nothing was imported');
    await value(
      host.call('export.request', {
        stories: [ack.storyId],
        format: 'package',
        destination: 'exports',
        confirmed: true,
      }),
    );
    await until(
      async () => (await value(host.call('job.list', { limit: 1 })))[0]?.state,
      (state) => state === 'done',
    );
    const content = new Uint8Array(await readFile(path.join(host.profileDir, 'exports', 'both.copydesk')));
    const opened = await value(host.call('story.open', { storyId: ack.storyId }));
    const { number, sha256 } = opened.ack;
    await value(
      host.call('story.save', {
        storyId: ack.storyId,
        session,
        base: { number, sha256 },
        patch: { meta: { ...opened.article.meta, headline: 'Newer here' }, blocks: [] },
      }),
    );
    const back = await value(bring('both.copydesk', content));
    const head = await value(host.call('story.open', { storyId: ack.storyId }));
    expect([back.stories[0]?.existed, head.article.meta.headline, back.notes.length]).toEqual([
      true,
      'Newer here',
      1,
    ]);
  });

  it('reads a zip of a text and its pictures', async () => {
    const zip = zipSync({
      'story/text.md': strToU8('# Zipped\n\n![q](pics/q.png)\n'),
      'story/pics/q.png': png(7, 7),
      '__MACOSX/story/._text.md': strToU8('x'),
    });
    const article = await articleOf(await value(bring('story.zip', zip)));
    expect([article.meta.headline, article.body.find((b) => b.kind === 'image')?.width]).toEqual([
      'Zipped',
      7,
    ]);
  });

  const changed = (files: Zippable): Uint8Array => zipSync(files);
  it.each<[string, string, Uint8Array, string]>([
    ['an empty file', 'a.md', new Uint8Array(), 'invalid'],
    ['a PDF', 'a.md', strToU8('%PDF-1.7'), 'unsupported'],
    [
      'a Word file without a document',
      'a.docx',
      changed({ 'word/document.xml': strToU8('<w/>') }),
      'invalid',
    ],
    [
      'a Word file with another name',
      'a.zip',
      changed({ 'word/document.xml': strToU8('<w/>') }),
      'unsupported',
    ],
    ['a picture', 'a.png', png(2, 2), 'unsupported'],
    ['bytes', 'a.bin', new Uint8Array([1, 0, 2, 0, 3]), 'unsupported'],
    ['a zip without texts', 'a.zip', changed({ 'x.bin': new Uint8Array([1]) }), 'unsupported'],
    ['a package that is no zip', 'a.copydesk', strToU8('hello'), 'invalid'],
    [
      'a package with a changed story',
      'a.copydesk',
      changed({ 'manifest.json': strToU8('{}'), 'article.json': strToU8('{}') }),
      'invalid',
    ],
    ['a zip that leads out', 'a.zip', changed({ '../a.md': strToU8('# x') }), 'invalid'],
  ])('refuses %s and writes nothing', async (_what, name, content, kind) => {
    const before = await total();
    expect([await kindOf(bring(name, content)), (await total()) - before]).toEqual([kind, 0]);
  });

  it('tells the other windows', async () => {
    const { stories } = await value(bring('told.md', '# Told\n\nx\n'));
    const id = stories[0]?.ack.storyId ?? '';
    await until(
      () => JSON.stringify(host.events.filter((e) => e.name === 'stories.changed')),
      (all) => all.includes(id),
    );
  });
});

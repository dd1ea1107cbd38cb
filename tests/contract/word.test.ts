import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION, type Article } from '../../shared/article/article.ts';
import { text } from '../../shared/article/inline.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { project } from '../../shared/article/projection.ts';
import { bodyText } from '../../shared/article/questions.ts';
import { decide } from '../../shared/article/review/decide.ts';
import { suggestionsIn } from '../../shared/article/review/suggestions.ts';
import type { Thread } from '../../shared/article/talk/thread.ts';
import type { FormatId, JobRow } from '../../shared/protocol/export.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { edited, replaced } from '../support/word-edits.ts';
import { hosts, until, value, type Host } from './hosts.ts';

const session = 'contract-window-1';
const para = (id: string, words: string): Block => ({ kind: 'paragraph', id, content: [text(words)] });
const LINES = ['The wall held.', 'The mayor said so.', 'Forty pumps ran all night.'];
const DOCUMENT = 'word/document.xml';
const PETRA = 'w:author="Petra Lindqvale" w:date="2026-11-24T09:00:00Z"';
const LENA = 'w:author="Lena Fosse" w:date="2026-11-24T11:00:00Z"';
const TOBIAS = 'w:author="Tobias Wren" w:date="2026-11-24T10:30:15Z"';

const lines = (article: Article, reading: 'base' | 'final'): string[] =>
  bodyText(project(article, reading)).split('\n');
const told = (article: Article): string[] =>
  suggestionsIn(article.body).map((s) => `${s.by} ${s.at}: -${s.gone} +${s.came}${s.clash ? ' clash' : ''}`);

/** Every import starts threads of its own: how a call comes to the core is shown by other tests. */
describe.each(hosts.slice(0, 1))('a Word document that comes back %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
    await value(
      host.call('profile.set', { language: 'en-GB', zone: 'UTC', name: 'Ines Quill', initials: 'IQ' }),
    );
  });
  afterAll(async () => {
    await host.stop();
  });

  const open = (storyId: string): Promise<OutputOf<'story.open'>> =>
    value(host.call('story.open', { storyId }));
  const threadsOf = async (storyId: string): Promise<Thread[]> =>
    (await value(host.call('thread.list', { storyId }))).threads;
  async function begin(
    body: Block[] = LINES.map((line, n) => para(`line-${String(n)}`, line)),
  ): Promise<string> {
    const { article } = await value(host.call('story.create', { session, language: 'en-GB', zone: 'UTC' }));
    const meta = { ...article.meta, headline: 'The wall', slug: 'flood wall' };
    const { ack } = await value(
      host.call('story.create', { session, article: { schemaVersion: SCHEMA_VERSION, meta, body } }),
    );
    return ack.storyId;
  }
  async function write(storyId: string, blocks: Block[], meta: Partial<Article['meta']> = {}): Promise<void> {
    const { ack, article } = await open(storyId);
    await value(
      host.call('story.save', {
        storyId,
        session,
        base: { number: ack.number, sha256: ack.sha256 },
        patch: { blocks, meta: { ...article.meta, ...meta } },
      }),
    );
  }
  async function send(storyId: string, format: FormatId = 'docx-tracked'): Promise<Uint8Array> {
    const wanted = { stories: [storyId], format, destination: 'exports', confirmed: true };
    const { jobId } = await value(host.call('export.request', wanted));
    const done = (job: JobRow | undefined): boolean => job?.state === 'done' || job?.state === 'failed';
    await until(
      async () => (await value(host.call('job.list', { limit: 100 }))).find((j) => j.jobId === jobId),
      done,
    );
    return (await value(host.call('job.download', { jobId }))).content;
  }
  const back = (content: Uint8Array) =>
    value(host.call('import.file', { session, name: 'flood-wall.docx', content }));
  const kinds = (imported: OutputOf<'import.file'>): string[] =>
    imported.notes.map(({ kind, count }) => `${kind} ${String(count)}`);
  const total = async (): Promise<number> =>
    (await value(host.call('story.list', { filter: {}, sort: 'updated', offset: 0, limit: 1 }))).total;

  it.each(['docx', 'docx-tracked'] as const)(
    'comes in as suggestions of those who made them, from %s, and again says nothing new',
    async (format) => {
      const storyId = await begin();
      const before = await total();
      const file = edited(
        await send(storyId, format),
        DOCUMENT,
        replaced('The wall held.', 'wall', 'old wall', PETRA),
        replaced('Forty pumps ran all night.', 'Forty', 'Fifty', TOBIAS),
      );
      const first = await back(file);
      const { ack, article } = await open(storyId);
      expect([first.stories[0]?.ack, first.stories[0]?.existed, kinds(first)]).toEqual([
        ack,
        true,
        ['returnedCopy 2'],
      ]);
      expect(told(article)).toEqual([
        'Petra Lindqvale 2026-11-24T09:00:00.000Z: -wall +old wall',
        'Tobias Wren 2026-11-24T10:30:15.000Z: -Forty +Fifty',
      ]);
      expect([lines(article, 'base'), lines(article, 'final')]).toEqual([
        LINES,
        ['The old wall held.', 'The mayor said so.', 'Fifty pumps ran all night.'],
      ]);
      const again = await back(file);
      expect([(await open(storyId)).ack, kinds(again), await total()]).toEqual([
        ack,
        ['returnedNothing 1'],
        before,
      ]);
    },
  );

  it('is put together with what the reporter wrote meanwhile, each author under his own name', async () => {
    const storyId = await begin();
    const sent = await send(storyId);
    await write(storyId, [para('line-0', 'The wall held, barely.')], { slug: 'wall' });
    const file = edited(
      sent,
      DOCUMENT,
      replaced('The mayor said so.', 'mayor', 'deputy', PETRA),
      replaced('Forty pumps ran all night.', 'Forty', 'Fifty', TOBIAS),
      ['>The wall<', '>The sea wall<'],
    );
    const came = await back(file);
    const { ack, article } = await open(storyId);
    expect(told(article)).toEqual([
      'Petra Lindqvale 2026-11-24T09:00:00.000Z: -mayor +deputy',
      'Tobias Wren 2026-11-24T10:30:15.000Z: -Forty +Fifty',
    ]);
    const { headline, slug, proposals } = article.meta;
    expect([lines(article, 'base'), headline, slug, kinds(came)]).toEqual([
      ['The wall held, barely.', ...LINES.slice(1)],
      'The wall',
      'wall',
      ['returnedCopy 3'],
    ]);
    expect(proposals?.map(({ field, value, was }) => [field, value, was])).toEqual([
      ['headline', 'The sea wall', 'The wall'],
    ]);
    // Their text as it came is kept beside ours.
    const rows = await value(host.call('revision.list', { storyId, limit: 10 }));
    expect(rows.filter((row) => row.side)).toHaveLength(1);

    expect(kinds(await back(file))).toEqual(['returnedNothing 1']);
    expect((await open(storyId)).ack).toEqual(ack);

    // Another copy comes beside the suggestions that are open, and what both changed is flagged.
    await write(storyId, [para('line-0', 'The wall stood, barely.')]);
    const later = edited(
      sent,
      DOCUMENT,
      replaced('The wall held.', 'held', 'broke', LENA),
      replaced('Forty pumps ran all night.', 'night', 'day', LENA),
    );
    expect(kinds(await back(later))).toEqual(['returnedCopy 5', 'returnedClashes 1']);
    const both = (await open(storyId)).article;
    expect(told(both)).toEqual([
      'Lena Fosse 2026-11-24T11:00:00.000Z: -stood, barely +broke clash',
      'Petra Lindqvale 2026-11-24T09:00:00.000Z: -mayor +deputy',
      'Tobias Wren 2026-11-24T10:30:15.000Z: -Forty +Fifty',
      'Lena Fosse 2026-11-24T11:00:00.000Z: -night +day',
    ]);
    expect(lines(both, 'base')).toEqual(['The wall stood, barely.', ...LINES.slice(1)]);
    expect(kinds(await back(later))).toEqual(['returnedNothing 1']);
  });

  it('that left with open suggestions comes back with what was taken, refused and added in Word', async () => {
    const by = { by: 'Petra Lindqvale', at: '2026-11-24T09:00:00.000Z' };
    const [one, two] = [
      { id: 'sugg-0001', ...by },
      { id: 'sugg-0002', ...by },
    ];
    const storyId = await begin([
      {
        kind: 'paragraph',
        id: 'line-0',
        content: [text('The '), { ...text('old '), ins: one }, text('wall held.')],
      },
      {
        kind: 'paragraph',
        id: 'line-1',
        content: [text('The mayor '), { ...text('never '), ins: two }, text('said so.')],
      },
      para('line-2', 'Forty pumps ran all night.'),
    ]);
    const sent = await send(storyId);
    const document = strFromU8(unzipSync(sent)[DOCUMENT] ?? new Uint8Array());
    const insertion = (words: string): string =>
      new RegExp(`<w:ins [^>]*>(?:(?!</w:ins>).)*${words}.*?</w:ins>`, 'u').exec(document)?.[0] ?? '';
    const [old, never] = [insertion('old '), insertion('never ')];
    await write(storyId, [
      {
        kind: 'paragraph',
        id: 'line-0',
        content: [text('The '), { ...text('old '), ins: one }, text('wall held, barely.')],
      },
    ]);
    const before = (await open(storyId)).article;
    const file = edited(
      sent,
      DOCUMENT,
      [old, old.replace(/^<w:ins [^>]*>/u, '').replace('</w:ins>', '')],
      [never, ''],
      replaced('Forty pumps ran all night.', 'Forty', 'Fifty', TOBIAS),
    );
    expect(kinds(await back(file)).slice(0, 2)).toEqual(['returnedCopy 4', 'returnedClashes 1']);
    const { ack, article } = await open(storyId);
    expect(told(article).map((line) => line.replace(/^(\S+ \S+) [^ ]*:/u, '$1:'))).toEqual([
      'Petra Lindqvale: - +old ',
      'Petra Lindqvale: - +never ',
      expect.stringMatching(/: -never {2}\+ clash$/u),
      'Tobias Wren: -Forty +Fifty',
    ]);
    expect([lines(article, 'base'), lines(article, 'final')]).toEqual([
      ['The wall held, barely.', 'The mayor said so.', 'Forty pumps ran all night.'],
      ['The old wall held, barely.', 'The mayor said so.', 'Fifty pumps ran all night.'],
    ]);
    const known = new Set(suggestionsIn(before.body).map(({ id }) => id));
    const ids = suggestionsIn(article.body).flatMap(({ id }) => (known.has(id) ? [] : [id]));
    const rejected = decide(article, 'reject', { ids });
    expect(rejected.ok && rejected.value.body).toEqual(before.body);
    expect(kinds(await back(file))).toEqual(['returnedNothing 1']);
    expect((await open(storyId)).ack).toEqual(ack);
  });

  it('leaves suggestions that went out open, where nobody decided on them in Word', async () => {
    const stamp = { id: 'sugg-0001', by: 'Petra Lindqvale', at: '2026-11-24T09:00:00.000Z' };
    const storyId = await begin([
      {
        kind: 'paragraph',
        id: 'line-0',
        content: [text('The '), { ...text('old '), ins: stamp }, text('wall held.')],
      },
      para('line-1', 'The mayor said so.'),
    ]);
    const sent = await send(storyId);
    const file = edited(sent, DOCUMENT, replaced('The mayor said so.', 'mayor', 'deputy', TOBIAS));
    await back(file);
    expect(told((await open(storyId)).article)).toEqual([
      'Petra Lindqvale 2026-11-24T09:00:00.000Z: - +old ',
      'Tobias Wren 2026-11-24T10:30:15.000Z: -mayor +deputy',
    ]);
    expect(kinds(await back(sent))).toEqual(['returnedNothing 1']);
  });

  it('takes comments out and home again: answers join their thread, and are settled where Word settled them', async () => {
    const storyId = await begin();
    const { ack } = await open(storyId);
    const base = { number: ack.number, sha256: ack.sha256 };
    const ranges = [{ at: { block: 'line-1', part: 'text' as const }, from: 4, to: 9 }];
    const mine = await value(
      host.call('thread.open', {
        storyId,
        text: 'Which mayor?',
        about: { on: 'words', base, reading: 'final', ranges },
      }),
    );
    await value(host.call('thread.open', { storyId, text: 'Shorter.', about: { on: 'story' } }));
    const sent = await send(storyId);
    const answered = edited(sent, 'word/comments.xml', [
      '</w:comments>',
      `<w:comment w:id="77" ${PETRA} w:initials="PL"><w:p w14:paraId="0A000001"><w:r><w:t>Marrow Bay’s.</w:t></w:r></w:p></w:comment><w:comment w:id="78" ${TOBIAS} w:initials="TW"><w:p w14:paraId="0A000002"><w:r><w:t>All night?</w:t></w:r></w:p></w:comment></w:comments>`,
    ]);
    const settled = edited(
      answered,
      'word/commentsExtended.xml',
      ['w15:done="0"', 'w15:done="1"'],
      [
        '</w15:commentsEx>',
        '<w15:commentEx w15:paraId="0A000001" w15:paraIdParent="10000000" w15:done="1"/><w15:commentEx w15:paraId="0A000002" w15:done="0"/></w15:commentsEx>',
      ],
    );
    const line = '<w:r><w:t xml:space="preserve">Forty pumps ran all night.</w:t></w:r>';
    const file = edited(settled, DOCUMENT, [
      line,
      `<w:r><w:t xml:space="preserve">Forty pumps ran </w:t></w:r><w:commentRangeStart w:id="78"/><w:r><w:t>all night</w:t></w:r><w:commentRangeEnd w:id="78"/><w:r><w:t>.</w:t></w:r>`,
    ]);
    expect(kinds(await back(file))).toEqual(['returnedComments 2', 'returnedResolved 1']);
    const threads = await threadsOf(storyId);
    const shown = threads.map((t) => ({
      said: t.comments.map((c) => `${c.by.name}: ${c.wordings.at(-1)?.text ?? ''}`),
      about: t.anchor.on === 'words' ? t.anchor.parts.map((p) => p.quote) : t.anchor.on,
      state: t.turns.at(-1)?.to ?? 'open',
    }));
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining([
        {
          said: ['Petra Lindqvale: Marrow Bay’s.', 'Ines Quill: Which mayor?'],
          about: ['mayor'],
          state: 'resolved',
        },
        { said: ['Ines Quill: Shorter.'], about: 'story', state: 'open' },
        { said: ['Tobias Wren: All night?'], about: ['all night'], state: 'open' },
      ]),
    );
    expect((await threadsOf(storyId)).find((t) => t.threadId === mine.threadId)?.comments).toHaveLength(2);
    expect((await open(storyId)).ack).toEqual(ack);

    // Taken up again here, it is not settled by the same file.
    await value(host.call('thread.reopen', { storyId, threadId: mine.threadId }));
    expect(kinds(await back(file))).toEqual(['returnedNothing 1']);
    const after = await threadsOf(storyId);
    expect([after.length, after.find((t) => t.threadId === mine.threadId)?.turns.at(-1)?.to]).toEqual([
      3,
      'open',
    ]);
  });

  it('takes over that a thread was taken up again in Word, with who and when as far as the document says, once', async () => {
    const storyId = await begin();
    const { threadId } = await value(
      host.call('thread.open', { storyId, text: 'Which mayor?', about: { on: 'story' } }),
    );
    await value(host.call('thread.resolve', { storyId, threadId }));
    const sent = await send(storyId);
    const reopened = edited(sent, 'word/commentsExtended.xml', ['w15:done="1"', 'w15:done="0"']);
    const saved = edited(reopened, 'docProps/core.xml', [
      '</cp:coreProperties>',
      '<cp:lastModifiedBy>Tobias Wren</cp:lastModifiedBy></cp:coreProperties>',
    ]);
    // A copy without the part that tells it has taken up nothing.
    const silent = edited(sent, 'word/commentsExtended.xml', [' w15:done="1"', '']);
    expect(kinds(await back(silent))).toEqual(['returnedNothing 1']);
    expect(kinds(await back(saved))).toEqual(['returnedReopened 1']);
    const [thread] = await threadsOf(storyId);
    expect(thread?.turns.map(({ to, by }) => [to, by.name])).toEqual([
      ['resolved', 'Ines Quill'],
      ['open', 'Tobias Wren'],
    ]);
    const [line] = (await value(host.call('log.list', { storyId, limit: 1 }))).lines;
    expect([line?.what.kind, line?.by.name]).toEqual(['thread.reopened', 'Tobias Wren']);
    await value(host.call('thread.resolve', { storyId, threadId }));
    expect(kinds(await back(saved))).toEqual(['returnedNothing 1']);
  });

  it.each([
    ['another desk', /story="[^"]*"/u, 'story="00000000-0000-7000-8000-000000000000"', 'foreignCopy 1'],
    ['a text that is not here', /sha256="[^"]*"/u, `sha256="${'0'.repeat(64)}"`, 'otherVersion 1'],
    ['a version that is not here', /revision="\d+"/u, 'revision="99"', 'otherVersion 1'],
  ])('becomes a story of its own and says why, when its card is of %s', async (_of, pattern, lie, note) => {
    const storyId = await begin();
    const { ack } = await open(storyId);
    const sent = await send(storyId);
    const card = strFromU8(unzipSync(sent)['customXml/item1.xml'] ?? new Uint8Array());
    const file = edited(
      edited(sent, 'customXml/item1.xml', [pattern.exec(card)?.[0] ?? '', lie]),
      DOCUMENT,
      replaced('The mayor said so.', 'mayor', 'deputy', PETRA),
    );
    const came = await back(file);
    expect([came.stories[0]?.existed, kinds(came)[0]]).toEqual([false, note]);
    const made = await open(came.stories[0]?.ack.storyId ?? '');
    // Word's deleted words are never live.
    expect(lines(made.article, 'final')).toEqual(['The wall held.', 'The deputy said so.', LINES[2]]);
    expect((await open(storyId)).ack.sha256).toBe(ack.sha256);
    // The control: with its own card the same document finds its story.
    const control = edited(sent, DOCUMENT, replaced('The mayor said so.', 'mayor', 'deputy', PETRA));
    expect((await back(control)).stories[0]?.ack.storyId).toBe(storyId);
  });
});

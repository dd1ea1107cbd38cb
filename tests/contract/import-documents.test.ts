import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyText } from '../../shared/article/questions.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { docx, docxParts, line, odt, odtMimetype, packed } from '../support/office.ts';
import { hosts, until, value, type Host } from './hosts.ts';

const session = 'contract-window-1';
const importId = '019ab000-0000-7000-8000-0000000000aa';

/** A body that keeps any reader busy for a while. */
const longBody = line('words that are read').repeat(300_000);
const utf16 = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le'));
const ole = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...utf16(stream)]);

describe.each(hosts)('documents imported %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  const bring = (
    name: string,
    content: Uint8Array,
    more: { importId?: string } = {},
  ): Promise<Answer<OutputOf<'import.file'>>> =>
    host.call('import.file', { session, name, content, ...more });
  const total = async (): Promise<number> =>
    (await value(host.call('story.list', { filter: {}, sort: 'updated', offset: 0, limit: 1 }))).total;
  const articleOf = async (answer: OutputOf<'import.file'>) => {
    const [story] = answer.stories;
    if (!story) throw new Error('nothing was imported');
    return (await value(host.call('story.open', { storyId: story.ack.storyId }))).article;
  };

  it('read a Word document with its fields, its picture and what could not be kept', async () => {
    const answer = await value(bring('ferry.docx', packed('docx', 'news-copy')));
    const article = await articleOf(answer);
    const picture = article.body.find((block) => block.kind === 'image');
    const stored = await value(host.call('media.read', { media: picture?.media ?? '' }));
    expect({
      headline: article.meta.headline,
      standfirst: article.meta.standfirst,
      bylines: article.meta.bylines,
      language: article.meta.language,
      picture: [picture?.alt, picture?.credit, stored.record.width],
      notes: answer.notes,
    }).toEqual({
      headline: 'Ferry plan clears its last vote',
      standfirst: 'Two boats, one quay and nine years of waiting.',
      bylines: [{ name: 'Petra Lindqvale' }],
      language: 'en-GB',
      picture: ['A ferry at the quay', 'Idris Vantongeren', 6],
      notes: [
        { kind: 'footnotes', count: 2 },
        { kind: 'links', count: 1 },
      ],
    });
  });

  it('read an OpenDocument text with its fields, its picture and what could not be kept', async () => {
    const answer = await value(bring('ferry.odt', packed('odt', 'news-copy')));
    const { meta, body } = await articleOf(answer);
    const picture = body.find((block) => block.kind === 'image');
    const stored = await value(host.call('media.read', { media: picture?.media ?? '' }));
    expect([meta.headline, meta.bylines, picture?.alt, stored.record.width, answer.notes]).toEqual([
      'Ferry plan clears its last vote',
      [{ name: 'Petra Lindqvale' }],
      'A ferry at the quay',
      6,
      [
        { kind: 'footnotes', count: 2 },
        { kind: 'links', count: 1 },
      ],
    ]);
  });

  it.each(['docx', 'odt'])('never bring a tracked deletion of a .%s to life', async (ending) => {
    const article = await articleOf(await value(bring(`vote.${ending}`, packed(ending, 'tracked-changes'))));
    expect(bodyText(article)).not.toMatch(/against|they say|that went|Deleted/u);
    expect(bodyText(article)).toContain('The council voted for the wall');
  });

  it('read a document under the name of a zip, and HTML under the name of a Word document', async () => {
    const answers = [
      await value(bring('ferry.zip', docx(line('Under another name.')))),
      await value(bring('ferry.zip', odt('<text:p>Under another, too.</text:p>'))),
      await value(
        bring('page.docx', strToU8('<html><body><h1>Saved as Word</h1><p>By a site.</p></body></html>')),
      ),
    ];
    const articles = await Promise.all(answers.map(articleOf));
    expect(articles.map((a) => [a.meta.headline, bodyText(a)])).toEqual([
      ['', 'Under another name.'],
      ['', 'Under another, too.'],
      ['Saved as Word', 'By a site.'],
    ]);
  });

  const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
  const outside = entity.replace(/\[.*\]/u, '[<!ENTITY b SYSTEM "file:///etc/hostname">]');
  it.each<[string, string, () => Uint8Array, string, RegExp]>([
    ['a file cut off', 'a.docx', () => docx(line('x')).slice(0, 400), 'invalid', /damaged/u],
    ['bytes under its name', 'a.docx', () => new Uint8Array([1, 0, 2, 0, 3, 0]), 'invalid', /damaged/u],
    ['broken XML', 'a.docx', () => docx('<w:p><w:r>'), 'invalid', /damaged/u],
    [
      'entities that swell',
      'a.docx',
      () => zipSync({ ...docxParts(''), 'word/document.xml': strToU8(entity) }),
      'invalid',
      /XML entities/u,
    ],
    [
      'entities that name a file',
      'a.docx',
      () => zipSync({ ...docxParts(''), 'word/document.xml': strToU8(outside) }),
      'invalid',
      /XML entities/u,
    ],
    [
      'a zip bomb',
      'a.docx',
      () => zipSync({ ...docxParts(line('x')), 'word/media/a.bin': new Uint8Array(30_000_000) }),
      'too-large',
      /far larger/u,
    ],
    [
      'nesting without end',
      'a.docx',
      () => docx(`${'<w:sdt><w:sdtContent>'.repeat(2000)}${'</w:sdtContent></w:sdt>'.repeat(2000)}`),
      'too-large',
      /deeper/u,
    ],
    ['an OpenDocument text cut off', 'a.odt', () => odt('<text:p/>').slice(0, 300), 'invalid', /damaged/u],
    [
      'an OpenDocument text without its text',
      'a.odt',
      () => zipSync({ ...odtMimetype }),
      'invalid',
      /damaged/u,
    ],
    [
      'an OpenDocument text that is none',
      'a.odt',
      () => odt('', { 'content.xml': strToU8('<html/>') }),
      'invalid',
      /damaged/u,
    ],
    [
      'an OpenDocument text with entities that name a file',
      'a.odt',
      () => odt('', { 'content.xml': strToU8(outside) }),
      'invalid',
      /XML entities/u,
    ],
    [
      'an OpenDocument text with styles that define entities',
      'a.odt',
      () => odt('<text:p>x</text:p>', { 'styles.xml': strToU8(entity) }),
      'invalid',
      /XML entities/u,
    ],
    [
      'an OpenDocument text that is a zip bomb',
      'a.odt',
      () => odt('<text:p>x</text:p>', { 'Pictures/a.png': new Uint8Array(30_000_000) }),
      'too-large',
      /far larger/u,
    ],
    [
      'an OpenDocument text of sections without end',
      'a.odt',
      () => odt('<text:section>'.repeat(2000) + '</text:section>'.repeat(2000)),
      'too-large',
      /deeper/u,
    ],
    [
      'a locked OpenDocument text',
      'a.odt',
      () =>
        odt('', {
          'META-INF/manifest.xml': strToU8('<manifest><encryption-data/></manifest>'),
          'content.xml': new Uint8Array([7, 1, 9]),
        }),
      'invalid',
      /password/u,
    ],
    [
      'an OpenDocument text locked as a whole',
      'a.odt',
      () =>
        zipSync({
          ...odtMimetype,
          'META-INF/manifest.xml': strToU8('<manifest/>'),
          'encrypted-package': new Uint8Array([7, 1, 9]),
        }),
      'invalid',
      /password/u,
    ],
    [
      'an OpenDocument spreadsheet',
      'a.ods',
      () => odt('', { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'unsupported',
      /spreadsheet/u,
    ],
    ['flat OpenDocument', 'a.fodt', () => strToU8('<office:document/>'), 'unsupported', /\.odt/u],
    ['a locked document', 'a.docx', () => ole('EncryptedPackage'), 'invalid', /password/u],
    ['a document of old Word', 'a.doc', () => ole('WordDocument'), 'unsupported', /\.docx/u],
    ['rich text', 'a.rtf', () => strToU8('{\\rtf1 x}'), 'unsupported', /\.docx/u],
    [
      'a spreadsheet',
      'a.docx',
      () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>') }),
      'unsupported',
      /spreadsheet/u,
    ],
    [
      'another zip',
      'a.docx',
      () => zipSync({ 'readme.txt': strToU8('x') }),
      'unsupported',
      /neither a Word/u,
    ],
  ])('refuse %s with its reason, and write nothing', async (_what, name, content, kind, says) => {
    const before = await total();
    const answer = await bring(name, content());
    expect(answer).toMatchObject({
      ok: false,
      problem: { kind, message: expect.stringMatching(says) as string },
    });
    expect(await total()).toBe(before);
  });

  it('come in whole just below what is refused', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(80)}${line('Deep down.')}${'</w:sdtContent></w:sdt>'.repeat(80)}`;
    const answer = await value(
      bring('deep.docx', docx(deep, { 'word/media/a.bin': new Uint8Array(900_000) })),
    );
    expect(bodyText(await articleOf(answer))).toBe('Deep down.');
  });

  it('stay out when they were called off before they arrived', async () => {
    const before = await total();
    const early = '019ab000-0000-7000-8000-0000000000ab';
    await value(host.call('import.cancel', { importId: early }));
    const answer = await bring('late.md', strToU8('# Too late'), { importId: early });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(await total()).toBe(before);
  });

  it('can be called off while they are read; the core goes on and keeps nothing', async () => {
    const before = await total();
    let ended = false;
    const answer = bring('long.docx', docx(longBody), { importId }).finally(() => (ended = true));
    // Asked until it ends: it is called off somewhere on its way.
    await until(
      async () => (await value(host.call('import.cancel', { importId })), ended),
      (done) => done,
    );
    expect(await answer).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(await total()).toBe(before);
    const next = await value(bring('next.docx', docx(line('The next one.'))));
    expect(next.stories).toHaveLength(1);
  });
});

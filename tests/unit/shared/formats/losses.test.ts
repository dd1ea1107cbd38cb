import { describe, expect, it } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import type { ArticleMeta } from '../../../../shared/article/meta.ts';
import { formats, htmlToArticle, readMarkdown, type FormatId } from '../../../../shared/formats/index.ts';
import { reference, referenceMedia } from './reference.ts';
import { counted, emptyStory, inputOf, textOf } from './support.ts';
import { say } from '../../../../shared/protocol/said.ts';

const drops = (id: FormatId, meta: Partial<ArticleMeta>) => {
  const story = emptyStory();
  return formats[id]
    .check(inputOf({ ...story, meta: { ...story.meta, ...meta } }))
    .filter((f) => f.level === 'drops')
    .map((f) => f.message);
};

/** One field at a time, given and not given: the difference between the two loss lists is what the app says of it. */
const FIELDS: [string, Partial<ArticleMeta>][] = [
  ['Web headline', { headlines: { web: 'SENTINEL' } }],
  ['Social headline', { headlines: { social: 'SENTINEL' } }],
  ['Print headline', { headlines: { print: 'SENTINEL' } }],
  ['Slug', { slug: 'SENTINEL' }],
  ['URL slug', { urlSlug: 'SENTINEL' }],
  ['Description for search engines', { description: 'SENTINEL' }],
  ['Story type', { storyType: 'SENTINEL' }],
  ['Who is to write it', { assignee: 'SENTINEL' }],
  ['The writer’s own notes (stay in the newsroom)', { notebook: 'SENTINEL' }],
  ['Related stories', { related: [{ story: '019ab000-0000-7000-8000-00000000beef', headline: 'SENTINEL' }] }],
  ['Genre', { genre: 'SENTINEL' }],
  ['Desk', { desk: 'SENTINEL' }],
  ['Editor’s note (stays in the newsroom)', { editorsNote: 'SENTINEL' }],
  ['Correction note', { correctionNote: 'SENTINEL' }],
  ['Usage terms', { usageTerms: 'SENTINEL' }],
  ['Keywords', { keywords: ['SENTINEL'] }],
  ['Subjects', { subjects: [{ code: '06000000', name: 'SENTINEL' }] }],
  ['People, organisations, places and events', { entities: [{ kind: 'person', name: 'SENTINEL' }] }],
  ['Deadline', { deadline: { at: Date.UTC(2031, 4, 6, 7), zone: 'Etc/SENTINEL' } }],
  ['Embargo', { embargo: { at: Date.UTC(2031, 4, 6, 7), zone: 'Etc/SENTINEL' } }],
];

describe('the list of losses', () => {
  it.each(['html', 'docx', 'docx-tracked', 'markdown', 'text'] as const)(
    'of %s names a field exactly when the file does not hold it',
    (id) => {
      const story = emptyStory();
      const told = FIELDS.map(([label, meta]) => {
        const input = inputOf({ ...story, meta: { ...story.meta, ...meta } });
        return [
          label,
          textOf(formats[id].convert(input).file.content).includes('SENTINEL') ? 'held' : 'lost',
        ];
      });
      const said = FIELDS.map(([label, meta]) => [label, drops(id, meta).includes(label) ? 'lost' : 'held']);
      expect(said).toEqual(told);
    },
  );

  it('of the package is empty', () => {
    expect(
      formats.package.check(inputOf(reference, referenceMedia)).filter((f) => f.level === 'drops'),
    ).toEqual([]);
  });
});

describe('what a format says before it leaves', () => {
  it.each(Object.keys(formats) as FormatId[])('%s stops a story with nothing in it', (id) => {
    const story = emptyStory([{ kind: 'paragraph', id: 'para', content: [text('  ')] }]);
    const findings = formats[id].check(inputOf({ ...story, meta: { ...story.meta, headline: ' ' } }));
    expect(findings.filter((f) => f.level === 'stop')).toEqual([{ level: 'stop', ...say('check.empty') }]);
  });

  it('warns of an embargo that had not passed, and not of one that had', () => {
    const story = emptyStory();
    const at = (millis: number) =>
      formats.html
        .check(inputOf({ ...story, meta: { ...story.meta, embargo: { at: millis, zone: 'Europe/Oslo' } } }))
        .filter((f) => f.level === 'warn').length;
    expect([at(Date.UTC(2026, 10, 24)), at(Date.UTC(2026, 10, 20))]).toEqual([1, 0]);
  });

  it('warns on a page of headings that skip a level or have no words', () => {
    const heading = (id: string, level: 2 | 3 | 4, words: string) => ({
      kind: 'heading' as const,
      id,
      level,
      content: [text(words)],
    });
    const warned = (...levels: (2 | 3 | 4)[]) =>
      formats.html
        .check(inputOf(emptyStory(levels.map((level, i) => heading(`head-${String(i)}`, level, 'x')))))
        .flatMap((f) => (f.level === 'warn' ? [f.message] : []));
    expect([warned(2, 3, 4, 2, 3), warned(3, 3), warned(2, 4, 2, 4)]).toEqual([
      [],
      ['One heading skips a level: make it one level higher.'],
      ['2 headings skip a level: make them one level higher.'],
    ]);
    expect(formats.html.check(inputOf(emptyStory([heading('head', 2, ' ')])))).toContainEqual({
      level: 'warn',
      ...say('check.empty-headings', { headings: 1 }),
    });
  });

  it('warns of a killed story', () => {
    const story = emptyStory();
    const findings = formats.text.check(inputOf({ ...story, meta: { ...story.meta, status: 'killed' } }));
    expect(findings.some((f) => f.level === 'warn' && f.message.includes('killed'))).toBe(true);
  });
});

describe('fields that come back', () => {
  it('keeps milliseconds and zones through Markdown', () => {
    const story = emptyStory();
    const meta = {
      ...story.meta,
      zone: 'Asia/Kolkata',
      deadline: { at: 1_795_000_000_123, zone: 'America/St_Johns' },
    };
    const file = textOf(formats.markdown.convert(inputOf({ ...story, meta })).file.content);
    expect({ ...story.meta, ...readMarkdown(file, { newId: counted() }).meta }).toEqual(meta);
  });

  it('takes the fields of another site as far as it names them', () => {
    const page =
      '<html lang="nb"><head><title>T | Site</title><meta name="description" content="Sum &amp; up"><meta name="author" content="Odd Tangerud"><meta name="keywords" content="havn, by"></head><body><nav>Menu</nav><main><h1>The  headline</h1><p>Text.</p><h1>Second</h1></main><footer>Foot</footer></body></html>';
    const read = htmlToArticle(page, { newId: counted() });
    expect(read.meta).toEqual({
      headline: 'The headline',
      standfirst: 'Sum & up',
      language: 'nb',
      bylines: [{ name: 'Odd Tangerud' }],
      keywords: ['havn', 'by'],
    });
    expect(read.blocks.map((b) => b.kind)).toEqual(['paragraph', 'heading']);
  });
});

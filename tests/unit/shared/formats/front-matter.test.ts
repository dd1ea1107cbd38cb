import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleMeta, ENTITY_KINDS, STATUSES, type ArticleMeta } from '../../../../shared/article/meta.ts';
import { cleanText } from '../../../../shared/kit/text.ts';
import { readForeignDate } from '../../../../shared/formats/common/dates.ts';
import { readTomlKeys } from '../../../../shared/formats/markdown/toml.ts';
import { formats, readMarkdown } from '../../../../shared/formats/index.ts';
import { counted, emptyStory, inputOf, textOf } from './support.ts';

const read = (source: string) => readMarkdown(source, { newId: counted() });
const day = (hour = 0) => ({ date: Date.UTC(2026, 10, 20, hour) });

/** Front matter as each tool writes it, and what is understood of it. */
const TOOLS: [string, string, Partial<ArticleMeta>][] = [
  [
    'Hugo in YAML',
    '---\ntitle: "Storm: harbour shut"\ndate: 2026-11-20T10:00:00+01:00\ndraft: true\ntags: [harbour, weather]\ncategories: ["News"]\ndescription: No ferry.\nauthor: "Ada Okonjo"\nslug: harbour-shut\n---\nText.',
    {
      headline: 'Storm: harbour shut',
      slug: 'harbour-shut',
      standfirst: 'No ferry.',
      bylines: [{ name: 'Ada Okonjo' }],
      keywords: ['harbour', 'weather', 'News'],
      dateline: day(9),
    },
  ],
  [
    'Hugo in TOML',
    '+++\ntitle = "Storm \\u2013 harbour"\ndate = 2026-11-20T10:00:00+01:00 # local\ntags = [\n  "harbour", # first\n  \'weather\',\n]\ndescription = """\nNo ferry."""\nauthors = ["Ada Okonjo"]\n[params]\ntitle = "other"\n+++\nText.',
    {
      headline: 'Storm – harbour',
      standfirst: 'No ferry.',
      bylines: [{ name: 'Ada Okonjo' }],
      keywords: ['harbour', 'weather'],
      dateline: day(9),
    },
  ],
  [
    'Jekyll',
    '---\nlayout: post\ntitle: Storm\ndate: 2026-11-20 10:00:00 +0100\ntags: harbour weather\nexcerpt: No ferry.\npermalink: /2026/11/storm-shut/\n---\nText.',
    {
      headline: 'Storm',
      slug: 'storm-shut',
      standfirst: 'No ferry.',
      keywords: ['harbour', 'weather'],
      dateline: day(9),
    },
  ],
  [
    'Obsidian, with its title in the text',
    '---\ntags:\n  - "#harbour"\ncreated: 2026-11-20\n---\n# Storm\n\nText.',
    { headline: 'Storm', keywords: ['harbour'], dateline: day() },
  ],
  [
    'Eleventy, with its title said twice',
    '---\ntitle: Storm\nsummary: >\n  No\n  ferry.\ndate: 2026-11-20\n---\n# Storm\n\nText.',
    { headline: 'Storm', standfirst: 'No ferry.', dateline: day() },
  ],
  [
    'a CMS with roles and a date of the mail kind',
    '---\ntitle: Storm\nauthors:\n  - name: Ada Okonjo\n    role: Reporter\n  - Tobias Wren\ndate: Fri, 20 Nov 2026 10:00:00 GMT\nlanguage: en_GB\n---\nText.',
    {
      headline: 'Storm',
      language: 'en-GB',
      bylines: [{ name: 'Ada Okonjo', role: 'Reporter' }, { name: 'Tobias Wren' }],
      dateline: day(10),
    },
  ],
  [
    'Quarto, with names in parts',
    '---\ntitle: Storm\nsubtitle: No ferry.\nauthor:\n  - name: {given: Ada, family: Okonjo}\nlang: nb\n---\nText.',
    { headline: 'Storm', standfirst: 'No ferry.', language: 'nb', bylines: [{ name: 'Ada Okonjo' }] },
  ],
  [
    'Pelican, without a fence',
    'Title: Storm\nDate: 2026-11-20 10:00\nTags: harbour, school board\nAuthors: Ada Okonjo, Tobias Wren\nSlug: storm\n\nText.',
    {
      headline: 'Storm',
      slug: 'storm',
      bylines: [{ name: 'Ada Okonjo' }, { name: 'Tobias Wren' }],
      keywords: ['harbour', 'school board'],
      dateline: day(10),
    },
  ],
  [
    'a wire desk',
    '---\ntitle: Storm\ndateline: MARROW BAY\nsection: Harbour\npublished: true\n---\nText.',
    { headline: 'Storm', desk: 'Harbour', dateline: { place: 'MARROW BAY' } },
  ],
  [
    'nobody, with values of the wrong kind',
    '---\ntitle: {a: b}\ntags: {a: b}\nauthor: 42\ndate: soon\nlanguage: "english!"\nslug: "../../etc"\nstatus: glorious\n__proto__: {x: 1}\n---\nText.',
    { slug: 'etc', bylines: [{ name: '42' }] },
  ],
];

describe('front matter of', () => {
  it.each(TOOLS)('%s', (_, source, meta) => {
    const { meta: found, blocks } = read(source);
    expect(found).toEqual(meta);
    expect(blocks).toEqual([
      { kind: 'paragraph', id: 'block-1', content: [{ kind: 'text', text: 'Text.' }] },
    ]);
  });
});

describe('our own front matter', () => {
  const strange = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('---', '...', 'null', '~', 'yes', '0x1F', '1e3', '2026-11-20', '- a', '? b', '%YAML'),
      fc.constantFrom(
        'a: b',
        '#c',
        '&a *a',
        '!!js/function x',
        '"',
        "'",
        '\\',
        '{{x}}',
        '| \n >',
        ' x ',
        '\u2028',
      ),
    )
    .map(cleanText);
  const given = strange.filter((s) => s !== '');

  const at = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
  const zones = fc.constantFrom('UTC', 'Europe/Oslo', 'America/St_Johns', 'Asia/Kolkata');
  const moment = fc.record({ at, zone: zones });

  /**
   * Every field of the model by itself: `satisfies` names one that is forgotten here. What is for the newsroom only is
   * the one thing that must not come back.
   */
  const FIELDS = {
    headline: strange,
    headlines: fc.record({ web: given, social: given, print: given }, { requiredKeys: [] }),
    slug: strange,
    urlSlug: given,
    description: given,
    storyType: given,
    standfirst: strange,
    bylines: fc.array(fc.record({ name: strange, role: given }, { requiredKeys: ['name'] }), {
      maxLength: 3,
    }),
    dateline: fc.record({ place: given, date: at }, { requiredKeys: [] }),
    language: fc.constantFrom('en-GB', 'ar', 'zh-Hant-TW'),
    direction: fc.constantFrom('ltr', 'rtl', 'auto'),
    zone: zones,
    genre: given,
    urgency: fc.integer({ min: 1, max: 9 }),
    status: fc.constantFrom(...STATUSES),
    desk: given,
    assignee: given,
    plannedWords: fc.integer({ min: 1, max: 1_000_000 }),
    deadline: moment,
    embargo: moment,
    editorsNote: fc.constant(undefined),
    notebook: fc.constant(undefined),
    proposals: fc.constant(undefined),
    correctionNote: given,
    usageTerms: given,
    keywords: fc.array(given, { maxLength: 3 }),
    subjects: fc.array(fc.record({ code: fc.constantFrom('01000000', '20000002'), name: given }), {
      maxLength: 2,
    }),
    entities: fc.array(
      fc.record(
        { kind: fc.constantFrom(...ENTITY_KINDS), name: given, wikidata: fc.constant('Q42') },
        { requiredKeys: ['kind', 'name'] },
      ),
      { maxLength: 2 },
    ),
    related: fc.array(fc.record({ story: fc.uuid(), headline: strange }), { minLength: 1, maxLength: 2 }),
  } satisfies Required<{ [K in keyof ArticleMeta]: fc.Arbitrary<ArticleMeta[K]> }>;

  const { keywords, subjects, entities, bylines, ...single } = FIELDS;
  const lists = { keywords, subjects, entities, bylines };
  const always: (keyof typeof single)[] = [
    'headline',
    'headlines',
    'slug',
    'standfirst',
    'dateline',
    'language',
    'direction',
    'zone',
    'status',
  ];

  it('gives every field of the model back letter for letter', () => {
    fc.assert(
      fc.property(fc.record(single, { requiredKeys: always }), fc.record(lists), (fields, more) => {
        const story = emptyStory();
        const meta = articleMeta.parse(JSON.parse(JSON.stringify({ ...story.meta, ...fields, ...more })));
        const file = textOf(formats.markdown.convert(inputOf({ ...story, meta })).file.content);
        expect({ ...story.meta, headline: '', ...read(file).meta }).toEqual(meta);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps what is for the newsroom only out of the file, and does not believe a file that has some', () => {
    const story = emptyStory();
    const meta = { ...story.meta, editorsNote: 'NOT FOR READERS', notebook: 'NOT FOR READERS' };
    const file = textOf(formats.markdown.convert(inputOf({ ...story, meta })).file.content);
    const slipped = file.replace('---\n', '---\neditorsNote: "x"\nnotebook: "x"\n');
    expect([file.includes('NOT FOR READERS'), { ...story.meta, ...read(slipped).meta }]).toEqual([
      false,
      story.meta,
    ]);
  });
});

describe('TOML', () => {
  it('is read up to its first table, whatever stands in between', () => {
    expect(
      readTomlKeys(
        'a = 1\nb = { c = 2 }\n"d e" = [1, "x, y"]\nf = [[1]]\ng = "open\nh = \'C:\\x\'\n[t]\na = 9',
      ),
    ).toEqual({ a: '1', 'd e': ['1', 'x, y'], h: 'C:\\x' });
  });
});

describe('a date of another program', () => {
  it.each([
    ['2026-11-20', day().date],
    ['2026/11/20', day().date],
    ['2026-11-20 10:00', day(10).date],
    ['2026-11-20T10:00:00.000Z', day(10).date],
    ['20 Nov 2026', day().date],
    ['November 20, 2026', day().date],
    ['tomorrow', null],
    ['2026', null],
    ['12/11/2026', null],
  ])('%s', (text, at) => {
    expect(readForeignDate(text)).toBe(at);
  });
});

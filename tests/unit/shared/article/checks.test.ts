import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyArticle, type Article } from '../../../../shared/article/article.ts';
import { checkStory, FINDING_IDS, mustFix } from '../../../../shared/article/checks/index.ts';
import { FORM_FIELDS, isGiven } from '../../../../shared/article/form.ts';
import { text } from '../../../../shared/article/inline.ts';
import type { ArticleMeta } from '../../../../shared/article/meta.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { project } from '../../../../shared/article/projection.ts';
import { emptyTemplate, type StoryTemplate } from '../../../../shared/article/template.ts';
import { inspector } from '../../../../renderer/ui/words/en/inspector.ts';

const NOW = Date.UTC(2026, 4, 3, 12);
const HOUR = 3_600_000;

const whole: Partial<ArticleMeta> = {
  headline: 'Barrier clears its last vote',
  slug: 'barrier-vote',
  bylines: [{ name: 'Mira Okonjo' }],
};
const words = (count: number): Block => ({
  kind: 'paragraph',
  id: 'para',
  content: [text(Array.from({ length: count }, () => 'word').join(' '))],
});

const story = (meta: Partial<ArticleMeta>, body: Block[] = [words(20)]): Article => {
  const empty = emptyArticle({ language: 'en-GB', zone: 'UTC', blockId: 'first' });
  return { ...empty, meta: { ...empty.meta, ...whole, ...meta }, body };
};

const found = (meta: Partial<ArticleMeta>, body?: Block[], template: Partial<StoryTemplate> | null = null) =>
  checkStory(
    project(story(meta, body)),
    template === null ? null : { ...emptyTemplate(), ...template },
    NOW,
  ).map((finding) => {
    const { key, ...rest } = finding;
    expect(key).toContain(finding.id);
    return rest;
  });

describe('the checks', () => {
  it('find nothing in a whole story', () => {
    expect(found({})).toEqual([]);
  });

  it('ask a story without a type for a headline and text, and remark on slug and byline', () => {
    expect(found({ headline: ' ', slug: '', bylines: [{ name: ' ' }] }, [words(0)])).toEqual([
      { level: 'must', id: 'required', field: 'headline' },
      { level: 'must', id: 'no-copy', field: 'body' },
      { level: 'should', id: 'no-byline', field: 'byline' },
      { level: 'should', id: 'no-slug', field: 'slug' },
    ]);
  });

  it('ask for what the template needs, and not twice for the byline', () => {
    expect(found({ bylines: [] }, undefined, { required: ['desk', 'byline', 'picture'] })).toEqual([
      { level: 'must', id: 'required', field: 'desk' },
      { level: 'must', id: 'required', field: 'byline' },
      { level: 'must', id: 'required', field: 'picture' },
    ]);
  });

  it('hold lengths against the template, and a long headline against the web', () => {
    const lengths = { standfirst: { min: 5, soft: 10, max: 20 } };
    const standfirst = (n: number) => found({ standfirst: 'x'.repeat(n) }, undefined, { lengths });
    expect([standfirst(4), standfirst(10), standfirst(11), standfirst(21)]).toEqual([
      [{ level: 'should', id: 'too-short', field: 'standfirst', used: 4, limit: 5 }],
      [],
      [{ level: 'should', id: 'long', field: 'standfirst', used: 11, limit: 10 }],
      [{ level: 'must', id: 'too-long', field: 'standfirst', used: 21, limit: 20 }],
    ]);
    const long = '👩‍🚀'.repeat(111);
    expect([
      found({ headline: long }),
      found({ headline: long, headlines: { web: 'Short' } }),
      found({ headlines: { web: long } }),
    ]).toEqual([
      [{ level: 'should', id: 'web-long', field: 'headline', used: 111, limit: 110 }],
      [],
      [{ level: 'should', id: 'web-long', field: 'web', used: 111, limit: 110 }],
    ]);
  });

  it('count the words against the type and the plan', () => {
    expect([
      found({}, [words(30)], { words: { max: 20 } }),
      found({}, [words(5)], { words: { min: 10 } }),
      found({ plannedWords: 10 }, [words(12)]),
      found({ plannedWords: 10 }, [words(11)]),
    ]).toEqual([
      [{ level: 'should', id: 'too-many-words', field: 'body', used: 30, limit: 20 }],
      [{ level: 'should', id: 'too-few-words', field: 'body', used: 5, limit: 10 }],
      [{ level: 'should', id: 'over-plan', field: 'body', used: 12, limit: 10 }],
      [],
    ]);
  });

  it('find TK standing alone, in the copy and in fields that readers see', () => {
    const at = (copy: string) => found({}, [{ kind: 'paragraph', id: 'with-tk', content: [text(copy)] }]);
    expect([
      at('He is TK years old.'),
      at('TKTK: the mayor'),
      at('ATK and tk and TKs are words.'),
      found({ standfirst: 'TK' }),
      found({ editorsNote: 'TK' }),
    ]).toEqual([
      [{ level: 'must', id: 'tk', field: 'body', block: 'with-tk' }],
      [{ level: 'must', id: 'tk', field: 'body', block: 'with-tk' }],
      [],
      [{ level: 'must', id: 'tk-field', field: 'standfirst' }],
      [],
    ]);
  });

  it('find an embargo that has ended, until the story is out', () => {
    const at = (hours: number, status: ArticleMeta['status'] = 'draft') =>
      found({ status, embargo: { at: NOW + hours * HOUR, zone: 'Europe/Oslo' } });
    expect([at(1), at(-1), at(0), at(-1, 'published')]).toEqual([
      [],
      [{ level: 'should', id: 'embargo-past', field: 'embargo' }],
      [{ level: 'should', id: 'embargo-past', field: 'embargo' }],
      [],
    ]);
  });

  it('find pictures that nobody described, unless they are decoration', () => {
    const image: Block = {
      kind: 'image',
      id: 'picture',
      media: 'a'.repeat(64),
      alt: '',
      caption: '',
      credit: 'Desk',
    };
    const at = { field: 'body', block: 'picture' };
    expect([
      found({}, [words(3), image]),
      found({}, [words(3), { ...image, decorative: true, credit: '' }]),
      found({}, [words(3), { ...image, alt: 'A quay', credit: ' ', media: undefined }]),
    ]).toEqual([
      [{ level: 'must', id: 'alt-missing', ...at }],
      [],
      [
        { level: 'should', id: 'no-picture-file', ...at },
        { level: 'should', id: 'no-credit', ...at },
      ],
    ]);
  });

  it('find empty headings and headings that skip a level', () => {
    const heading = (id: string, level: 2 | 3 | 4, words: string): Block => ({
      kind: 'heading',
      id,
      level,
      content: [text(words)],
    });
    expect(
      found({}, [words(3), heading('one-', 2, 'A'), heading('two-', 4, 'B'), heading('three', 2, ' ')]),
    ).toEqual([
      { level: 'must', id: 'empty-heading', field: 'body', block: 'three' },
      { level: 'should', id: 'heading-jump', field: 'body', block: 'two-' },
    ]);
  });

  it('find links that are not safe, and words that name another address', () => {
    const linked = (words: string, href: string): Block => ({
      kind: 'paragraph',
      id: 'linked',
      content: [text(words, undefined, { href })],
    });
    const at = { field: 'body', block: 'linked' };
    expect([
      found({}, [linked('click', 'javascript:alert(1)')]),
      found({}, [linked('www.example.org/page', 'https://example.com/')]),
      found({}, [linked('example.org', 'https://www.example.org/')]),
      found({}, [linked('the report', 'https://example.com/')]),
    ]).toEqual([
      [{ level: 'must', id: 'unsafe-link', ...at }],
      [{ level: 'should', id: 'link-elsewhere', ...at }],
      [],
      [],
    ]);
  });

  it('tell of an approval that is out of date, and of none where the story goes out', () => {
    const approvalOf = (status: 'draft' | 'ready' | 'killed', approval: 'none' | 'stale' | 'fresh') =>
      checkStory(project(story({ status })), null, NOW, { approval })
        .map(({ id }) => id)
        .filter((id) => id.includes('approv'));
    expect([
      approvalOf('draft', 'none'),
      approvalOf('draft', 'stale'),
      approvalOf('ready', 'none'),
      approvalOf('ready', 'stale'),
      approvalOf('ready', 'fresh'),
      approvalOf('killed', 'stale'),
    ]).toEqual([[], ['approval-stale'], ['not-approved'], ['approval-stale'], [], []]);
  });

  it('have a sentence for everything they can find', () => {
    expect(Object.keys(inspector.checks.sentence).sort()).toEqual([...FINDING_IDS].sort());
  });

  it('ask for exactly the fields that are not given, each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...FORM_FIELDS)), (required) => {
        const p = project(story({}));
        const findings = checkStory(p, { ...emptyTemplate(), required }, NOW);
        const asked = findings.filter((f) => f.id === 'required').map((f) => f.field);
        expect(asked).toEqual(required.filter((field) => !isGiven(p, field)));
        expect(new Set(findings.map((f) => f.key)).size).toBe(findings.length);
        expect(mustFix(findings)).toEqual(findings.slice(0, mustFix(findings).length));
      }),
    );
  });
});

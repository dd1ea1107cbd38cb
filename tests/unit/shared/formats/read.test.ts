import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleBody } from '../../../../shared/article/article.ts';
import { blockText } from '../../../../shared/article/questions.ts';
import { htmlToArticle, htmlToBlocks, readMarkdown, readText } from '../../../../shared/formats/index.ts';
import { counted, withoutIds } from './support.ts';

const markdown = (source: string) => readMarkdown(source, { newId: counted() });

describe('reading Markdown of other editors', () => {
  it('takes the first level-1 heading as the headline and lowers the others', () => {
    const read = markdown('# The *headline*\n\nText\n\n# Second\n\n##### Deep\n');
    expect(read.meta).toEqual({ headline: 'The headline' });
    expect(read.blocks.map((b) => [b.kind, 'level' in b ? b.level : 0, blockText(b)])).toEqual([
      ['paragraph', 0, 'Text'],
      ['heading', 2, 'Second'],
      ['heading', 4, 'Deep'],
    ]);
    expect(read.notes).toEqual([{ kind: 'headings', count: 1 }]);
  });

  it('joins soft line ends, keeps hard ones, and keeps code as code', () => {
    const read = markdown('one\ntwo  \nthree\n\n```js\na\n\n  b\n```\n');
    expect(withoutIds(read.blocks)).toEqual([
      {
        kind: 'paragraph',
        content: [{ kind: 'text', text: 'one two' }, { kind: 'break' }, { kind: 'text', text: 'three' }],
      },
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'a', marks: ['code'] },
          { kind: 'break' },
          { kind: 'break' },
          { kind: 'text', text: '  b', marks: ['code'] },
        ],
      },
    ]);
    expect(read.notes).toEqual([{ kind: 'codeBlocks', count: 1 }]);
  });

  it('keeps footnotes as text and pictures as blocks with their paths', () => {
    const read = markdown('Before ![Quay](img/quay%20one.jpg "Dawn") after[^1].\n\n[^1]: Page 9.\n');
    expect(withoutIds(read.blocks)).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Before  after' },
          { kind: 'text', text: '[1]', marks: ['sup'] },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'image', alt: 'Quay', caption: 'Dawn', credit: '' },
      { kind: 'paragraph', content: [{ kind: 'text', text: '[1] Page 9.' }] },
    ]);
    expect(read.paths).toEqual([{ blockId: 'block-2', path: 'img/quay one.jpg' }]);
  });

  it('reads front matter of site generators, and says when it cannot', () => {
    const read = markdown(
      '---\ntitle: A story\nauthors: [Ada Okonjo]\ntags: [a, b]\ndescription: Short\nlang: en-GB\n---\n\n# Kept\n',
    );
    expect(read.meta).toEqual({
      headline: 'A story',
      standfirst: 'Short',
      language: 'en-GB',
      bylines: [{ name: 'Ada Okonjo' }],
      keywords: ['a', 'b'],
    });
    expect(read.blocks.map(blockText)).toEqual(['Kept']);
    expect(markdown('---\na: [\n---\n\nText').notes).toEqual([{ kind: 'frontMatter', count: 1 }]);
  });

  it('lets no program and no unsafe link in', () => {
    const read = markdown(
      '[a](javascript:alert(1)) <img src=x onerror=alert(1)> [b](data:text/html,x)\n\n<script>alert(1)</script>\n\n<p onclick=x>ok <a href="vbscript:x">c</a></p>\n',
    );
    expect(JSON.stringify(read.blocks)).not.toMatch(/script:|onerror|onclick|alert|data:/u);
  });

  it('begins a numbered list anew where the source does', () => {
    expect(withoutIds(markdown('1. a\n2. b\n\n<!-- -->\n\n1. c\n').blocks)).toMatchObject([
      {},
      {},
      { start: 1 },
    ]);
  });
});

describe('reading plain text', () => {
  it('finds headline, joined lines, bullets, numbers and tables', () => {
    const long = 'This line was wrapped by a program that counts its columns and';
    const read = readText(
      `The headline\n\n${long}\ngoes on here.\n\n- one\n  - two\n\n3. three\n\na\tb\nc\td\n\n* * *\n`,
      { newId: counted() },
    );
    expect(read.meta).toEqual({ headline: 'The headline' });
    expect(withoutIds(read.blocks)).toMatchObject([
      { kind: 'paragraph', content: [{ text: `${long} goes on here.` }] },
      { kind: 'listItem', list: 'bullet', level: 0 },
      { kind: 'listItem', list: 'bullet', level: 1 },
      { kind: 'listItem', list: 'number', level: 0, start: 3 },
      { kind: 'table' },
      { kind: 'rule' },
    ]);
  });
});

describe('hostile input', () => {
  const cases: [string, string][] = [
    ['div', '<div>'.repeat(20_000)],
    ['unclosed bold in paragraphs', '<p><b>'.repeat(20_000)],
    [
      'fonts, each of its own size',
      Array.from({ length: 20_000 }, (_, i) => `<p><font size=${String(i)}>`).join(''),
    ],
    ['tables', '<table><tr><td>'.repeat(20_000)],
    ['lists', '<ul><li>'.repeat(20_000)],
    ['stray ends', '<div></b>'.repeat(20_000)],
    ['foreign cells', `<svg>${'<td>'.repeat(20_000)}`],
  ];
  it.each(cases)('reads HTML nested 20,000 deep in good time: %s', (_, html) => {
    const started = performance.now();
    const read = htmlToBlocks(`${html}the words`, { newId: counted() });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(articleBody.safeParse(read.blocks).success).toBe(true);
  });

  it.each(['>', '- ', '**a ', '*a _b ', '[', '[a](', '1. '])(
    'reads Markdown of 20,000 times “%s” in good time',
    (mark) => {
      const started = performance.now();
      readMarkdown(`${mark.repeat(20_000)}x`, { newId: counted() });
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );

  it('gives valid blocks without programs whatever the HTML', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b',
        '<a href="java\tscript:alert(1)">',
        '<a href=" https://ok.example">',
        '<svg/onload=alert(1)>',
        '<img src=x onerror=alert(1)>',
        '<li>',
        '<ul>',
        '</ul>',
        '<table>',
        '<td>',
        '<tr>',
        '<!--',
        '-->',
        '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
        '<style>',
        '</style>',
        '<script>',
        '</script>',
        '<template>',
        '<select>',
        '<h1>',
        '<blockquote>',
        '<pre>\n',
        '<figure>',
        '<figcaption>',
        '<br>',
        '&#x6A;avascript:',
        'text',
        '<iframe srcdoc="<p>x">',
        '<div style="display:none">',
        '</div>',
        '<p style="mso-list:l0 level3 lfo1">',
        '<aside class="pull-quote">',
        '<plaintext>',
        '<embed src=x>',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (parts, file) => {
        const html = parts.join('');
        const blocks = file
          ? htmlToArticle(html, { newId: counted() }).blocks
          : htmlToBlocks(html, { newId: counted() }).blocks;
        const parsed = articleBody.safeParse(blocks);
        expect(parsed.error?.issues ?? []).toEqual([]);
        expect(JSON.stringify(blocks)).not.toMatch(/"href":"(?!https?:|mailto:|tel:)/u);
      }),
      { numRuns: 500 },
    );
  });
});

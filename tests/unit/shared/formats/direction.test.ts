import { describe, expect, it } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import type { Article } from '../../../../shared/article/article.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { strongDirection } from '../../../../shared/formats/common/direction.ts';
import { blocksToHtml, formats, htmlToArticle } from '../../../../shared/formats/index.ts';
import { counted, emptyStory, inputOf, textOf, withoutIds } from './support.ts';

const page = (story: Article): string => textOf(formats.html.convert(inputOf(story)).file.content);
const found = (dir: 'ltr' | 'rtl'): string => ` dir="${dir}" data-dir="auto"`;
const paragraph = (id: string, words: string): Block => ({ kind: 'paragraph', id, content: [text(words)] });
const entry = (id: string, words: string, level = 0): Block => ({
  kind: 'listItem',
  id,
  list: 'bullet',
  level,
  content: [text(words)],
});
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  id: 'tabl',
  rows: rows.map((cells) => ({
    cells: cells.map((words) => ({
      content: [{ kind: 'paragraph' as const, id: 'cell', content: [text(words)] }],
    })),
  })),
});

const arabic = 'مرحبا بكم';
const hebrew = 'שלום לכולם';
const farsi = 'سلام دنیا';

describe('the first strong character', () => {
  it.each([
    [arabic, 'rtl'],
    [hebrew, 'rtl'],
    [farsi, 'rtl'],
    ['42 – «سلام»', 'rtl'],
    ['۱۲ Harbour', 'ltr'],
    ['(2) Havn', 'ltr'],
    ['港口', 'ltr'],
    ['12 – 34!', null],
    ['', null],
  ])('of %j is %s', (words, direction) => {
    expect(strongDirection(words)).toBe(direction);
  });
});

describe('a page runs as its story does, and turns what runs the other way', () => {
  const copy = (language: string, ...body: Block[]): string => {
    const story = emptyStory(body);
    const html = page({ ...story, meta: { ...story.meta, language } });
    return /<div class="copy">\n([\s\S]*)\n<\/div>/u.exec(html)?.[1] ?? '';
  };

  it.each([arabic, hebrew, farsi])('%s in an English story', (words) => {
    const story = emptyStory([paragraph('para', words), paragraph('engl', 'The wall')]);
    const html = page({ ...story, meta: { ...story.meta, headline: words, standfirst: words } });
    expect(html).toContain('<html lang="en-GB" dir="ltr">');
    expect(html).toContain(`<h1 class="headline"${found('rtl')}>${words}</h1>`);
    expect(html).toContain(`<p class="standfirst"${found('rtl')}>${words}</p>`);
    expect(html).toContain(`<p${found('rtl')}>${words}</p>\n<p>The wall</p>`);
  });

  it('English in a Hebrew story', () => {
    expect(copy('he', paragraph('para', hebrew), paragraph('engl', 'The wall'))).toBe(
      `<p>${hebrew}</p>\n<p${found('ltr')}>The wall</p>`,
    );
  });

  it('a list and its entries without letters follow the first words, a list that differs turns', () => {
    expect(copy('en', entry('aaaa', '1'), entry('bbbb', arabic), entry('cccc', 'Wall', 1))).toBe(
      `<ul${found('rtl')}>\n<li>1</li>\n<li>${arabic}\n<ul${found('ltr')}>\n<li>Wall</li>\n</ul>\n</li>\n</ul>`,
    );
  });

  it('a table follows its first words', () => {
    expect(copy('en', table([arabic, 'Wall', '12']))).toBe(
      `<div class="table"${found('rtl')}><table>\n<tbody>\n<tr><td>${arabic}</td><td${found('ltr')}>Wall</td><td>12</td></tr>\n</tbody>\n</table></div>`,
    );
  });

  it('a quotation, a pull quote and a caption', () => {
    const html = copy(
      'en',
      { kind: 'quote', id: 'quot', content: [text(hebrew)] },
      { kind: 'pullquote', id: 'pull', content: [text(hebrew)], attribution: 'Ada' },
      { kind: 'image', id: 'imag', alt: 'Wall', caption: hebrew, credit: 'Ada' },
    );
    expect(html).toBe(
      [
        `<blockquote${found('rtl')}>\n<p>${hebrew}</p>\n</blockquote>`,
        `<aside class="pullquote"${found('rtl')}>\n<blockquote><p>${hebrew}</p></blockquote>\n<p class="attribution"${found('ltr')}>Ada</p>\n</aside>`,
        `<figure class="picture"><p class="missing">Wall</p>\n<figcaption${found('rtl')}><span class="caption">${hebrew}</span> <small class="credit"${found('ltr')}>Ada</small></figcaption></figure>`,
      ].join('\n'),
    );
  });

  it('leaves a chosen direction as it was chosen, and the rest open when it comes back', () => {
    const body: Block[] = [
      paragraph('para', arabic),
      { kind: 'paragraph', id: 'chos', content: [text(arabic)], dir: 'rtl' },
      { kind: 'paragraph', id: 'othr', content: [text(arabic)], dir: 'ltr' },
      entry('list', arabic),
      table([arabic, 'Wall']),
    ];
    const read = htmlToArticle(page(emptyStory(body)), { newId: counted() });
    expect(withoutIds(read.blocks)).toEqual(withoutIds(body));
  });

  it('gives the clipboard the same turns', () => {
    expect(blocksToHtml([paragraph('para', arabic)])).toBe(`<p${found('rtl')}>${arabic}</p>`);
  });

  it('writes no found directions into Markdown', () => {
    const body: Block[] = [{ kind: 'pullquote', id: 'pull', content: [text(arabic)] }];
    expect(textOf(formats.markdown.convert(inputOf(emptyStory(body))).file.content)).not.toContain('dir=');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, htmlToArticle, readMarkdown } from '../../../../shared/formats/index.ts';
import { text } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { bodies } from './arbitraries.ts';
import { counted, emptyStory, inputOf, textOf, withoutIds } from './support.ts';

/** Bodies that once came back otherwise. */
const counterexamples: Block[][] = [
  [
    { kind: 'listItem', id: 'blok-0', list: 'bullet', level: 0, content: [] },
    { kind: 'listItem', id: 'blok-1', list: 'bullet', level: 1, content: [] },
  ],
  [
    { kind: 'listItem', id: 'blok-0', list: 'bullet', level: 0, content: [{ kind: 'break' }] },
    { kind: 'listItem', id: 'blok-1', list: 'bullet', level: 1, content: [] },
  ],
  [{ kind: 'paragraph', id: 'blok-0', content: [text('www.x.example')] }],
];
const examples = counterexamples.map((body): [Block[]] => [body]);

const runs = Number(process.env.COPYDESK_RUNS ?? 400);

describe('a body that leaves and comes back', () => {
  it('is the same from a web page', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const page = textOf(formats.html.convert(inputOf(emptyStory(body))).file.content);
        expect(withoutIds(htmlToArticle(page, { newId: counted() }).blocks)).toEqual(withoutIds(body));
      }),
      { numRuns: runs, examples },
    );
  });

  it('is the same from Markdown', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const file = textOf(formats.markdown.convert(inputOf(emptyStory(body))).file.content);
        expect(withoutIds(readMarkdown(file, { newId: counted() }).blocks)).toEqual(withoutIds(body));
      }),
      { numRuns: runs, examples },
    );
  });
});

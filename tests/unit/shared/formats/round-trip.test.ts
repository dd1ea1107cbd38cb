import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, htmlToArticle, readMarkdown } from '../../../../shared/formats/index.ts';
import { bodies } from './arbitraries.ts';
import { counted, emptyStory, inputOf, textOf, withoutIds } from './support.ts';

const runs = Number(process.env.COPYDESK_RUNS ?? 400);

describe('a body that leaves and comes back', () => {
  it('is the same from a web page', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const page = textOf(formats.html.convert(inputOf(emptyStory(body))).file.content);
        expect(withoutIds(htmlToArticle(page, { newId: counted() }).blocks)).toEqual(withoutIds(body));
      }),
      { numRuns: runs },
    );
  });

  it('is the same from Markdown', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const file = textOf(formats.markdown.convert(inputOf(emptyStory(body))).file.content);
        expect(withoutIds(readMarkdown(file, { newId: counted() }).blocks)).toEqual(withoutIds(body));
      }),
      { numRuns: runs },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { emptyArticle, type Article } from '../../../../../shared/article/article.ts';
import { text } from '../../../../../shared/article/inline.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { isMarked } from '../../../../../shared/article/review/reading.ts';
import { sideChanges, takeEarlier } from '../../../../../shared/article/review/take-side.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from './edits.ts';
import { fc, newId, PATIENCE, runs, stored, tidied, valid } from './support.ts';

const story = (body: Block[], meta: Partial<Article['meta']> = {}) => {
  const article = emptyArticle({ language: 'en-GB', zone: 'UTC', blockId: 'first00001' });
  return project({ meta: { ...article.meta, ...meta }, body });
};
const line = (id: string, words: string): Block => ({ kind: 'paragraph', id, content: [text(words)] });

/** A text without what its blocks are called: another name alone is no change that a person could take. */
const nameless = (body: readonly Block[]): string => stored(body).replace(/"id":"[^"]*"/gu, '');

const two = fc.tuple(anyBody, anyEdits(8)).map(([body, edits]) => {
  const before = tidied(body);
  return { before, after: tidied(editedBy(before, edits, newId)) };
});

describe('one side of a change', () => {
  it(
    'is taken for all changes, for none, and for some, and the rest stays as it is',
    () => {
      fc.assert(
        fc.property(two, fc.array(fc.boolean(), { maxLength: 12 }), ({ before, after }, picked) => {
          const [one, other] = [story(before), story(after)];
          const keys = sideChanges(one, other).map(({ key }) => key);
          expect(nameless(takeEarlier(one, other, keys)?.body ?? [])).toBe(nameless(before));
          expect(stored(takeEarlier(one, other, [])?.body ?? [])).toBe(stored(after));
          const some = takeEarlier(
            one,
            other,
            keys.filter((_, i) => picked[i] === true),
          );
          expect(valid(some?.body ?? []).some(isMarked)).toBe(false);
        }),
        runs(100),
      );
    },
    PATIENCE,
  );

  it('is taken word by word, and what was typed elsewhere stays', () => {
    const before = story([line('aaaa', 'The council voted 30 to 12.'), line('bbbb', 'It rained.')]);
    const after = story([line('aaaa', 'The whole council voted 31 to 12.'), line('bbbb', 'It snowed.')]);
    const changes = sideChanges(before, after);
    expect(changes.map(({ kind, gone, came, blocks }) => [kind, gone, came, blocks])).toEqual([
      ['inserted', '', 'whole ', ['aaaa']],
      ['replaced', '30', '31', ['aaaa']],
      ['replaced', 'rained', 'snowed', ['bbbb']],
    ]);
    expect(takeEarlier(before, after, [changes[1]?.key ?? ''])?.body).toEqual([
      line('aaaa', 'The whole council voted 30 to 12.'),
      line('bbbb', 'It snowed.'),
    ]);
  });

  it('brings a block back that was taken out, and puts one back that was moved', () => {
    const [a, b, c] = [line('aaaa', 'One here.'), line('bbbb', 'Two there.'), line('cccc', 'Three yonder.')];
    const gone = sideChanges(story([a, b, c]), story([a, c]));
    expect(takeEarlier(story([a, b, c]), story([a, c]), [gone[0]?.key ?? ''])?.body).toEqual([a, b, c]);
    const moved = sideChanges(story([a, b, c]), story([c, a, b]));
    expect(moved.map(({ kind, blocks }) => [kind, blocks.includes('cccc')])).toEqual([['moved', true]]);
    expect(takeEarlier(story([a, b, c]), story([c, a, b]), [moved[0]?.key ?? ''])?.body).toEqual([a, b, c]);
  });

  it('is taken field by field, within a field of several too, and never for a status', () => {
    const before = story([], { headline: 'Vote', standfirst: 'Old', headlines: { web: 'W', social: 'S' } });
    const after = story([], {
      headline: 'Vote passes',
      status: 'ready',
      headlines: { web: 'W2', social: 'S2' },
      desk: 'Metro',
    });
    const changes = sideChanges(before, after);
    expect(changes.filter(({ takeable }) => !takeable).map(({ field }) => field)).toEqual(['status']);
    expect(takeEarlier(before, after, ['field status'])).toBeNull();
    const taken = takeEarlier(before, after, ['field headlines.web', 'field standfirst', 'field desk']);
    expect(taken?.meta).toEqual({
      ...Object.fromEntries(Object.entries(after.meta).filter(([key]) => key !== 'desk')),
      standfirst: 'Old',
      headlines: { web: 'W', social: 'S2' },
    });
  });

  it('is refused for a change that is not between the two', () => {
    const [before, after] = [story([line('aaaa', 'One.')]), story([line('aaaa', 'Two.')])];
    expect(takeEarlier(before, after, ['side999'])).toBeNull();
  });
});

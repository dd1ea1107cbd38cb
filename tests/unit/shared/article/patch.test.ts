import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import type { Article } from '../../../../shared/article/article.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import {
  applyOrder,
  applyPatch,
  articlePatch,
  isEmptyPatch,
  orderBetween,
  patchBetween,
} from '../../../../shared/article/patch.ts';
import { emptyStory } from '../formats/support.ts';

const id = fc.nat({ max: 30 }).map((n) => `blok-${String(n)}`);
const block = fc.tuple(id, fc.constantFrom('', 'a', 'b')).map(([given, words]): Block => ({
  kind: 'paragraph',
  id: given,
  content: words === '' ? [] : [text(words)],
}));
const story = fc
  .tuple(fc.uniqueArray(block, { selector: (b) => b.id, maxLength: 20 }), fc.constantFrom('One', 'Two'))
  .map(([body, headline]): Article => {
    const empty = emptyStory(body);
    return { ...empty, meta: { ...empty.meta, headline } };
  });

describe('a patch', () => {
  it('leads from any state to any other, and is valid on the wire', () => {
    fc.assert(
      fc.property(story, story, (before, after) => {
        const patch = patchBetween(before, after);
        expect(articlePatch.safeParse(JSON.parse(JSON.stringify(patch))).success).toBe(true);
        expect(applyPatch(before, patch)).toEqual({ ok: true, value: after });
      }),
    );
  });

  it('between equal states is empty', () => {
    fc.assert(
      fc.property(story, (same) => {
        const copy = JSON.parse(JSON.stringify(same)) as Article;
        expect(isEmptyPatch(patchBetween(same, copy))).toBe(true);
      }),
    );
  });

  it('does not change the article it is applied to', () => {
    const before = emptyStory([{ kind: 'rule', id: 'rule' }]);
    const copy: unknown = JSON.parse(JSON.stringify(before));
    applyPatch(before, { blocks: [], order: [] });
    expect(before).toEqual(copy);
  });

  it('of one changed word names one block and no order', () => {
    const body: Block[] = Array.from({ length: 50 }, (_, i) => ({
      kind: 'paragraph',
      id: `blok-${String(i)}`,
      content: [text('x')],
    }));
    const changed = body.map((b, i): Block =>
      i === 7 && b.kind === 'paragraph' ? { ...b, content: [text('y')] } : b,
    );
    expect(patchBetween(emptyStory(body), emptyStory(changed))).toEqual({ blocks: [changed[7]] });
  });

  it('made against another state is refused', () => {
    const before = emptyStory([{ kind: 'rule', id: 'rule' }]);
    const refused = [
      applyPatch(before, { blocks: [], order: [[0, 2]] }),
      applyPatch(before, { blocks: [], order: ['gone'] }),
      applyPatch(before, { blocks: [{ kind: 'rule', id: 'stray' }] }),
      applyPatch(before, {
        blocks: [],
        order: [
          [0, 1],
          [0, 1],
        ],
      }),
    ];
    expect(refused.map((r) => r.ok)).toEqual([false, false, false, false]);
  });
});

describe('an order', () => {
  it('is told in stretches', () => {
    expect(orderBetween(['a', 'b', 'c', 'd'], ['a', 'b', 'new', 'd', 'c'])).toEqual([
      [0, 2],
      'new',
      [3, 1],
      [2, 1],
    ]);
  });

  it('is absent when nothing moved', () => {
    expect([orderBetween(['a'], ['a']), applyOrder(['a'], undefined)]).toEqual([undefined, ['a']]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../../shared/article/article.ts';
import { text } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { patchBetween } from '../../../../shared/article/patch.ts';
import type { Ack } from '../../../../shared/protocol/story.ts';
import { createStory, openStory, saveStory, sealStory } from '../../../../main/core/stories.ts';
import { readOne } from '../../../../main/core/revisions.ts';
import { good, profileHere } from './profile-here.ts';

type Step =
  | { do: 'type'; at: number; words: string }
  | { do: 'insert'; at: number; words: string }
  | { do: 'remove'; at: number }
  | { do: 'move'; from: number; to: number }
  | { do: 'kind'; at: number }
  | { do: 'headline'; words: string }
  | { do: 'seal' }
  | { do: 'crash' };

const words = fc.string({ unit: 'binary', maxLength: 30 });
const at = fc.nat(40);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), at, words }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('insert' as const), at, words }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), from: at, to: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kind' as const), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('headline' as const), words }) },
  { weight: 2, arbitrary: fc.constant({ do: 'seal' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'crash' as const }) },
);

/** What a view would hold: the contract cleans text on its way in, so the test does too. */
const clean = (value: string): string => value.toWellFormed().replaceAll('\u0000', '');

function edit(article: Article, s: Step, newId: () => string): Article {
  const body = [...article.body];
  const place = (n: number): number => (body.length === 0 ? 0 : n % body.length);
  switch (s.do) {
    case 'type': {
      const block = body[place(s.at)];
      if (block && block.kind === 'paragraph')
        body[place(s.at)] = { ...block, content: [text(clean(s.words))] };
      break;
    }
    case 'insert':
      body.splice(place(s.at), 0, { kind: 'paragraph', id: newId(), content: [text(clean(s.words))] });
      break;
    case 'remove':
      body.splice(place(s.at), 1);
      break;
    case 'move': {
      const [moved] = body.splice(place(s.from), 1);
      if (moved) body.splice(place(s.to), 0, moved);
      break;
    }
    case 'kind': {
      const block = body[place(s.at)];
      const changed: Block | undefined =
        block?.kind === 'paragraph' ? { ...block, kind: 'heading', level: 2 } : undefined;
      if (changed) body[place(s.at)] = changed;
      break;
    }
    case 'headline':
      return { ...article, meta: { ...article.meta, headline: clean(s.words) } };
    case 'seal':
    case 'crash':
      break;
  }
  return { ...article, body };
}

test(
  'every revision of any sequence of edits reads back exactly, also after a crash',
  { timeout: 60_000 },
  () => {
    const here = profileHere();
    let ids = 0;
    const newId = (): string => `b${String((ids += 1)).padStart(9, '0')}`;
    try {
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
          const made = good(createStory(here.ctx, { session: 'window-one' }));
          const { storyId } = made.ack;
          let ack: Ack = made.ack;
          let now: Article = made.article;
          const kept = new Map<number, Article>([[ack.number, now]]);
          for (const s of steps) {
            if (s.do === 'crash') here.reopen();
            else if (s.do === 'seal')
              good(
                sealStory(here.ctx, {
                  storyId,
                  session: 'window-one',
                  base: { number: ack.number, sha256: ack.sha256 },
                  cause: 'pause',
                }),
              );
            else {
              const next = edit(now, s, newId);
              ack = good(
                saveStory(here.ctx, {
                  storyId,
                  session: 'window-one',
                  base: { number: ack.number, sha256: ack.sha256 },
                  patch: patchBetween(now, next),
                }),
              );
              now = next;
              kept.set(ack.number, now);
            }
          }
          here.ctx.heads.clear();
          expect(good(openStory(here.ctx, storyId)).article).toEqual(now);
          for (const [number, article] of kept)
            expect(good(readOne(here.ctx, { storyId, number })).article).toEqual(article);
        }),
        { numRuns: 60 },
      );
    } finally {
      here.remove();
    }
  },
);

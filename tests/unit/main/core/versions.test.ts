import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../../shared/article/article.ts';
import { text } from '../../../../shared/article/inline.ts';
import { patchBetween } from '../../../../shared/article/patch.ts';
import type { OutputOf } from '../../../../shared/protocol/index.ts';
import type { Ack } from '../../../../shared/protocol/story.ts';
import { wordsCut } from '../../../../main/core/cuts.ts';
import { listRevisions, readOne } from '../../../../main/core/revisions.ts';
import { createStory, saveStory } from '../../../../main/core/stories.ts';
import { excerptOf, labelOne, searchRevisions } from '../../../../main/core/versions.ts';
import { good, profileHere, refusal, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const SESSION = 'window-one';

const write = (article: Article, ...paragraphs: string[]): Article => ({
  ...article,
  body: paragraphs.map((words, i) => ({
    kind: 'paragraph',
    id: article.body[i]?.id ?? `added-${String(i)}`,
    content: words === '' ? [] : [text(words)],
  })),
});

/** Types a story through these states and gives the last acknowledgement. */
function type(states: readonly string[][]): Ack {
  const begun = good(createStory(here.ctx, { session: SESSION, language: 'en-GB', zone: 'Europe/Oslo' }));
  let { ack, article } = begun;
  for (const state of states) {
    const next = write(article, ...state);
    const base = { number: ack.number, sha256: ack.sha256 };
    ack = good(
      saveStory(here.ctx, {
        storyId: ack.storyId,
        session: SESSION,
        base,
        patch: patchBetween(article, next),
      }),
    );
    article = next;
  }
  return ack;
}

/** The words of every stored version, the newest first. */
function versions(storyId: string): string[] {
  return good(listRevisions(here.ctx, { storyId, limit: 100 })).map(({ number }) =>
    good(readOne(here.ctx, { storyId, number }))
      .article.body.map((b) =>
        'content' in b ? b.content.map((p) => (p.kind === 'text' ? p.text : '')).join('') : '',
      )
      .join('|'),
  );
}

const LONG = 'Eleven words that nobody would like to lose in a hurry';

describe('words that are taken out', () => {
  test('stay in a version of their own, and what was typed before stays in one revision', () => {
    const { storyId } = type([[LONG.slice(0, 20)], [LONG], ['']]);
    expect(versions(storyId)).toEqual(['', LONG, '']);
  });

  test('stay also when they are taken out letter by letter', () => {
    const states = Array.from({ length: LONG.length + 1 }, (_, n) => [LONG.slice(0, LONG.length - n)]);
    const { storyId } = type(states);
    const longest = versions(storyId).toSorted((a, b) => b.length - a.length)[0] ?? '';
    expect(LONG.startsWith(longest) && longest.split(' ').length >= 11 - 8).toBe(true);
  });

  test('stay when a longer text is pasted over them', () => {
    const other =
      'Quite another text, pasted over all of it from somewhere else, and longer than the first by far';
    const { storyId } = type([[LONG], [other]]);
    expect(versions(storyId)).toEqual([other, LONG, '']);
  });

  test('are no cut when they only move to another paragraph', () => {
    const { storyId } = type([
      ['The first half stays here and is long. The second half of it moves on below.'],
      ['The first half stays here and is long. ', 'The second half of it moves on below.'],
      ['The first half stays here and is long. The second half of it moves on below.'],
    ]);
    expect(versions(storyId)).toHaveLength(2);
  });

  test('a correction now and then makes no version', () => {
    const { storyId } = type([['A wrong wrod'], ['A wrong word'], ['A right word'], ['A right word here']]);
    expect(versions(storyId)).toHaveLength(2);
  });

  test('are counted as those of the one text that the other lacks', () => {
    const word = fc.constantFrom('ferry', 'storm', 'vote', 'quay', '港', 'ميناء');
    const line = fc.array(word, { maxLength: 12 });
    fc.assert(
      fc.property(line, line, (before, after) => {
        const { article } = good(createStory(here.ctx, { session: SESSION, language: 'en-GB', zone: 'UTC' }));
        const [a, b] = [write(article, before.join(' ')), write(article, after.join(' '))];
        const cut = wordsCut(a, patchBetween(a, b));
        expect(cut).toBeLessThanOrEqual(before.length);
        if (before.length > 0 && after.length === 0) expect(cut).toBe(before.length);
        if (before.every((w, i) => after[i] === w)) expect(cut).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('labels', () => {
  test('name and pin a sealed version and take both away; the one being written refuses', () => {
    const { storyId, number } = type([['One'], [LONG], [''], ['Two']]);
    const pinned = good(labelOne(here.ctx, { storyId, number: number - 1, name: 'Long one', pinned: true }));
    const plain = good(labelOne(here.ctx, { storyId, number: number - 1, name: null, pinned: false }));
    expect([pinned.name, pinned.pinned, plain.name, plain.pinned]).toEqual(['Long one', true, null, false]);
    expect([
      refusal(labelOne(here.ctx, { storyId, number, pinned: true })),
      refusal(labelOne(here.ctx, { storyId, number: 99, pinned: true })),
    ]).toEqual(['busy', 'not-found']);
    expect(here.told.filter(({ name }) => name === 'revision.labelled')).toHaveLength(2);
  });
});

describe('a search through versions', () => {
  test('finds words that the story has no more, in steps', () => {
    const states = Array.from({ length: 60 }, (_, n) => [
      n % 2 === 0 ? `Draft ${String(n)} with a zeppelin over the quay of Marrow Bay at dawn` : '',
    ]);
    const { storyId } = type(states);
    const found: number[] = [];
    let steps = 0;
    let before: number | null = null;
    do {
      const step: OutputOf<'revision.search'> = good(
        searchRevisions(here.ctx, {
          storyId,
          words: 'ZÉPPELIN over',
          ...(before === null ? {} : { before }),
        }),
      );
      found.push(...step.found.map(({ row }) => row.number));
      before = step.next;
      steps += 1;
    } while (before !== null);
    expect(found.length).toBe(30);
    expect(steps).toBe(2);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
  });

  test.each([
    ['Åse bor på Øya', 'ase bor', '\ue000Åse bor\ue001 på Øya'],
    ['海湾城市准备迎接台风', '迎接', '海湾城市准备\ue000迎接\ue001台风'],
    ['two  spaces\nhere', 'spaces here', 'two \ue000spaces here\ue001'],
    ['nothing', 'else', null],
    ['anything', '\u0301', null],
  ])('shows where %j has %j', (whole, words, shown) => {
    expect(excerptOf(whole, words)).toBe(shown);
  });
});

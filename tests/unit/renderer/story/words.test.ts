import { expect, it } from 'vitest';
import { announcement } from '../../../../renderer/story/bar/announce.ts';
import { saveSentence } from '../../../../renderer/story/bar/sentence.ts';
import { readLanguage, suggestLanguages } from '../../../../renderer/story/inspector/languages.ts';
import { whyNotAPicture } from '../../../../renderer/story/sheet/pictures.ts';
import { wholeText } from '../../../../renderer/story/sheet/whole-text.ts';
import { withKeywords } from '../../../../renderer/story/tags/keyword-list.ts';
import { rowsToShow } from '../../../../renderer/story/versions/rows.ts';
import type { SaveState } from '../../../../renderer/story/session/state.ts';
import { project } from '../../../../shared/article/projection.ts';
import type { RevisionRow } from '../../../../shared/protocol/story.ts';
import { article } from './support/desk.ts';
import { say as said } from '../../../../shared/protocol/said.ts';

const full: SaveState = {
  kind: 'notSaved',
  problem: { kind: 'failed', ...said('snapshot.not-written') },
  retryAt: 0,
};
const saved: SaveState = { kind: 'saved', number: 41, at: 0 };

it('says the save state in a sentence', () => {
  expect(saveSentence(saved)).toBe('Saved · rev 41');
  expect(saveSentence({ kind: 'saving', slow: false })).toBe('Saving…');
  expect(saveSentence(full)).toBe(
    'Not saved: the snapshot could not be written: the disk is full or refused it. The stories themselves are as they were. Your text is kept here.',
  );
});

it('does not promise twice what the problem already says', () => {
  const problem = {
    kind: 'failed' as const,
    ...said('window.no-answer'),
  };
  expect(saveSentence({ ...full, problem })).toBe(
    'Not saved: Copydesk did not answer. Your text is kept in this window; it will be tried again.',
  );
});

it('announces trouble once, its end, and routine saves once a minute', () => {
  const say = (save: SaveState, last: { kind: SaveState['kind']; at: number }, now: number) =>
    announcement(save, last, now, saveSentence(save));
  expect(say(full, { kind: 'saved', at: 0 }, 5)).toContain('disk is full');
  expect(say(full, { kind: 'notSaved', at: 0 }, 5)).toBeNull();
  expect(say(saved, { kind: 'notSaved', at: 4 }, 5)).toBe('Saved');
  expect(say(saved, { kind: 'saved', at: 1_000 }, 30_000)).toBeNull();
  expect(say(saved, { kind: 'saved', at: 1_000 }, 90_000)).toBe('Saved');
  expect(say({ kind: 'saving', slow: false }, { kind: 'saved', at: 0 }, 90_000)).toBeNull();
});

it('finds languages by name or tag and refuses what is no tag', () => {
  expect(suggestLanguages('arab').map((l) => l.value)).toEqual(['ar']);
  expect(readLanguage('nb-NO')).toEqual({ ok: true, value: 'nb-NO' });
  expect(readLanguage('english please').ok).toBe(false);
});

it('adds keywords once, pasted lists included, cut to what the model takes', () => {
  expect(withKeywords(['Ferries'], ' ferries, strike ,, harbour\nStrike ')).toEqual([
    'Ferries',
    'strike',
    'harbour',
  ]);
  expect(withKeywords([], 'x'.repeat(150))[0]).toHaveLength(100);
  const many = Array.from({ length: 199 }, (_, i) => `k${String(i)}`);
  expect(withKeywords(many, 'a, b, c')).toHaveLength(200);
});

it('refuses files that are no pictures or too large before sending them', () => {
  expect(whyNotAPicture({ name: 'notes.pdf', type: 'application/pdf', size: 10 })).toContain('notes.pdf');
  expect(whyNotAPicture({ name: 'big.jpg', type: 'image/jpeg', size: 50_000_000 })).toContain('50 MB');
  expect(whyNotAPicture({ name: 'quay.jpg', type: 'image/jpeg', size: 5_000_000 })).toBeNull();
});

it('copies the whole text, display lines first', () => {
  const story = article('The quay was empty.');
  expect(wholeText(project({ ...story, meta: { ...story.meta, headline: 'Ferries stop' } }))).toBe(
    'Ferries stop\n\nThe quay was empty.',
  );
});

it('lists versions newest first with the words gained against the one they were made from', () => {
  const row = (number: number, parent: number | null, words: number): RevisionRow => ({
    number,
    parent,
    cause: 'autosave',
    name: null,
    author: { name: 'I. Okonjo', initials: 'IO' },
    openedAt: 0,
    savedAt: 0,
    sealed: true,
    side: false,
    pinned: false,
    sha256: 'a'.repeat(64),
    words,
  });
  expect(
    rowsToShow([row(1, null, 10), row(3, 1, 25), row(2, 1, 8), row(5, 4, 1)]).map((r) => [
      r.number,
      r.change,
    ]),
  ).toEqual([
    [5, null],
    [3, 15],
    [2, -2],
    [1, 10],
  ]);
});

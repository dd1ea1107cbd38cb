import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { suggestChanges } from '../../../../../shared/article/review/diff.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { remark } from '../../../../../shared/article/review/remark.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import {
  formats,
  readDocx,
  readDocxReview,
  returnedDocx,
  type CommentThread,
} from '../../../../../shared/formats/index.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from '../../article/review/edits.ts';
import { fc, newId, PATIENCE, penOf, runs, stored, tidied } from '../../article/review/support.ts';
import { referenceMedia } from '../reference.ts';
import { emptyStory, inputOf, unpacked } from '../support.ts';
import { marked, threads } from './marked.ts';

const story = emptyStory();
const sentOf = (body: Block[], said: readonly CommentThread[] = []) => {
  const review = { body, threads: said };
  const sent = { ...inputOf({ ...story, body: [...readBlocks(body, 'base')] }, referenceMedia), review };
  return { sent, review, parts: unpacked(formats['docx-tracked'].convert(sent).file.content) };
};
const pen = penOf('Returned copy');
const told = (given: Parameters<typeof returnedDocx>[0]) => {
  const returned = returnedDocx(given, pen);
  if (!returned.ok) throw new Error(`not read: ${JSON.stringify(returned.problem)}`);
  return returned.value;
};
const names = (body: readonly Block[]): string[] =>
  [...new Set(suggestionsIn(body).map(({ by, at }) => `${by} ${at}`))].sort();

describe('a document under review that nobody touched', () => {
  it('comes back as it was sent, with every author, time and comment', () => {
    const given = sentOf(marked, threads);
    const returned = told(given);
    expect(names(returned.body)).toEqual(names(marked));
    for (const reading of ['base', 'final'] as const)
      expect(stored(readBlocks(returned.body, reading))).toBe(stored(readBlocks(marked, reading)));
    expect([returned.fields, returned.threads, returned.how]).toEqual([{}, [], 'tracked']);
    const read = readDocxReview(given.parts, { newId });
    expect(
      read.ok && read.value.threads.map(({ place, resolved, comments }) => [place, resolved, comments]),
    ).toEqual(threads.map(({ place, resolved, comments }) => [place, resolved, comments]));
  });

  it('never brings struck words into a plain import', () => {
    const read = readDocx(sentOf(marked).parts, { newId });
    if (!read.ok) throw new Error('not read');
    const words = JSON.stringify(read.value.blocks);
    expect(words).not.toMatch(/against|they say|gone/u);
    expect(words).toContain('The council voted for the wall');
  });

  it(
    'has the same readings, names and times, whatever was suggested by two people',
    () => {
      fc.assert(
        fc.property(anyBody, anyEdits(6), anyEdits(6), (made, edits, more) => {
          const body = tidied(made);
          const [before, after] = [body, editedBy(body, edits, newId)].map((b) =>
            project({ ...story, body: b }),
          );
          if (!before || !after) return;
          const first = suggestChanges(before, after, penOf('Ada Okonjo'));
          const second = { ...penOf('Tobias Wren'), at: '2026-11-25T10:15:30.000Z' };
          const both = [...remark(first, tidied(editedBy(first, more, newId)), second, { language: 'en' })];
          const given = sentOf(both);
          const returned = told(given);
          for (const reading of ['base', 'final'] as const)
            expect(stored(readBlocks(returned.body, reading))).toBe(stored(readBlocks(both, reading)));
          expect(names(returned.body)).toEqual(names(both));
        }),
        runs(80),
      );
    },
    PATIENCE,
  );
});

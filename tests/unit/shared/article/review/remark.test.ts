import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { isMarked, readBlocks } from '../../../../../shared/article/review/reading.ts';
import { remark } from '../../../../../shared/article/review/remark.ts';
import { resolveBlocks } from '../../../../../shared/article/review/resolve.ts';
import { bodyText } from '../../../../../shared/article/questions.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdit, caretAfter, edited, type Edit } from './edits.ts';
import { fc, newId, PATIENCE, penOf, runs, stored, tidied, valid } from './support.ts';

const pens = [penOf('Ada Okonjo'), penOf('Nils Brandt')];

type Stroke = { edit: Edit; who: number };

const strokes = fc.array(fc.record({ edit: anyEdit, who: fc.nat({ max: 1 }) }), {
  minLength: 1,
  maxLength: 15,
});

type Guard = typeof remark;

/** A text in which people type, every stroke told as suggestions; `after` sees each state. */
function live(
  body: readonly Block[],
  done: readonly Stroke[],
  guard: Guard,
  after: (now: readonly Block[], native: readonly Block[], stroke: Stroke) => void = () => undefined,
): readonly Block[] {
  let now: readonly Block[] = body;
  for (const stroke of done) {
    const native = edited(now, stroke.edit, newId);
    const caret = caretAfter(now, stroke.edit);
    now = guard(now, native, pens[stroke.who] ?? penOf('Nobody'), { language: 'en', caret });
    after(now, native, stroke);
  }
  return now;
}

const keepsBase = (guard: Guard) =>
  fc.property(anyBody, strokes, (given, done) => {
    const body = tidied(given);
    const base = stored(body);
    live(body, done, guard, (now) => {
      valid(now);
      expect(stored(readBlocks(now, 'base'))).toBe(base);
    });
  });

describe('what someone does while suggesting', () => {
  it(
    'never changes the base, and can be rejected or accepted without a trace',
    () => {
      fc.assert(keepsBase(remark), runs(200));
      fc.assert(
        fc.property(anyBody, strokes, (given, done) => {
          const body = tidied(given);
          const marked = live(body, done, remark);
          const rejected = resolveBlocks(marked, 'reject', () => true);
          const accepted = resolveBlocks(marked, 'accept', () => true);
          expect(stored(rejected)).toBe(stored(body));
          expect(stored(accepted)).toBe(stored(readBlocks(marked, 'final')));
          expect([...rejected, ...accepted].some(isMarked)).toBe(false);
        }),
        runs(80),
      );
    },
    PATIENCE,
  );

  it('keeps every id once where a moved table gets another grid', () => {
    const cell = (id: string) => ({ content: [{ kind: 'paragraph' as const, id, content: [] }] });
    const embed: Block = { kind: 'embed', id: 'emb1', url: 'https://example.org/1', fallback: 'A film' };
    const table: Block = { kind: 'table', id: 'tab1', rows: [{ cells: [cell('cel1')] }] };
    const [pen = penOf('Nobody')] = pens;
    const moved = remark([embed, table], [table, embed], pen, { language: 'en' });
    const taller = moved.map((block) =>
      block.kind === 'table' && block.ins
        ? { ...block, rows: [...block.rows, { cells: [{ content: [] }] }] }
        : block,
    );
    const now = valid(remark(moved, taller, pen, { language: 'en' }));
    expect(stored(readBlocks(now, 'base'))).toBe(stored([embed, table]));
    expect(now.map(({ kind }) => kind)).toEqual(['table', 'embed', 'table']);
  });

  it(
    'is in the final text as it was typed',
    () => {
      fc.assert(
        fc.property(anyBody, strokes, (given, done) => {
          live(tidied(given), done, remark, (now, native, { edit }) => {
            if (edit.op !== 'type' || !/^[a-z ]{3,}$/u.test(edit.words)) return;
            if (!bodyText({ body: native }).includes(edit.words)) return;
            expect(bodyText({ body: readBlocks(now, 'final') })).toContain(edit.words);
          });
        }),
        runs(60),
      );
    },
    PATIENCE,
  );

  it(
    'is told once: what stands already marked is marked no further',
    () => {
      fc.assert(
        fc.property(anyBody, strokes, (given, done) => {
          const marked = live(tidied(given), done, remark);
          expect(
            remark(
              marked,
              marked.map((b) => ({ ...b })),
              penOf('Nils Brandt'),
              { language: 'en' },
            ).map((b) => stored([b])),
          ).toEqual(marked.map((b) => stored([b])));
        }),
        runs(60),
      );
    },
    PATIENCE,
  );

  it(
    'is caught when a guard lets a change of looks slip through',
    () => {
      const careless: Guard = (before, after, pen, typing) =>
        remark(before, after, pen, typing).map((block) =>
          'content' in block
            ? {
                ...block,
                content: block.content.map((p) => (p.kind === 'text' ? { ...p, was: undefined } : p)),
              }
            : block,
        );
      expect(() => fc.assert(keepsBase(careless), { numRuns: 300, seed: 7 })).toThrow('Property failed');
    },
    PATIENCE,
  );
});

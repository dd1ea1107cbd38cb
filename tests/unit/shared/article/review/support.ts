import fc from 'fast-check';
import { expect } from 'vitest';
import { articleBody } from '../../../../../shared/article/article.ts';
import { writeBlock } from '../../../../../shared/article/document.ts';
import { tidyInlines } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import type { Pen } from '../../../../../shared/article/review/pen.ts';
import { withCells } from '../../../../../shared/article/review/tokens.ts';
import { canonicalJson } from '../../../../../shared/kit/json.ts';

/**
 * How often a property is tried: a few hundred times in every run of the tests, and as often as the environment variable
 * COPYDESK_RUNS says where someone has the time (2000 before a release). The usual run tries the same texts every time, so
 * that it says of a change what it said before it; the long one looks for new ones, and names the seed of each
 * property: COPYDESK_SEED tries that again.
 */
export function runs(usual: number): { numRuns: number; seed: number } {
  const { COPYDESK_RUNS: long, COPYDESK_SEED: again } = process.env;
  if (long === undefined) return { numRuns: usual, seed: 20_260_301 };
  const numRuns = Number(long);
  const seed = again === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(again);
  console.info(`PROPERTY ${expect.getState().currentTestName ?? ''}: ${long} runs, seed ${String(seed)}`);
  return { numRuns, seed };
}

/** How long a property may take: long enough on a busy machine. */
export const PATIENCE = process.env.COPYDESK_RUNS === undefined ? 90_000 : 3_600_000;

let made = 0;
export const newId = (): string => `new${String((made += 1)).padStart(6, '0')}`;

export const penOf = (by: string): Pen => ({ by, at: '2026-11-24T09:00:00.000Z', newId });

/** What is stored of a body, so that "byte for byte" is meant literally. */
export const stored = (body: readonly Block[]): string => canonicalJson(body.map((b) => writeBlock(b)));

/** As every writer leaves a body. */
export const tidied = (body: readonly Block[]): Block[] =>
  body.map((block): Block => {
    if (block.kind === 'table') return withCells(block, (content) => tidied(content));
    return 'content' in block ? { ...block, content: tidyInlines(block.content) } : block;
  });

const idsIn = (body: readonly Block[]): string[] =>
  body.flatMap((block) => [
    block.id,
    ...(block.kind === 'table'
      ? block.rows.flatMap((row) => row.cells.flatMap((cell) => idsIn(cell.content)))
      : []),
  ]);

/** Refuses a body that could not be stored, or in which two lines have one name, in cells too. */
export function valid(body: readonly Block[]): readonly Block[] {
  articleBody.parse(body);
  const ids = idsIn(body);
  if (new Set(ids).size !== ids.length) throw new Error(`an id stands twice: ${ids.join(' ')}`);
  return body;
}

export { fc };

import fc from 'fast-check';
import { SCHEMA_VERSION, type Article } from '../../../../../shared/article/article.ts';
import { text } from '../../../../../shared/article/inline.ts';
import { emptyMeta } from '../../../../../shared/article/meta.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { anchorToWords, type Anchor, type WordRange } from '../../../../../shared/article/talk/anchor.ts';

export const paragraph = (id: string, words: string): Block => ({
  kind: 'paragraph',
  id,
  content: words === '' ? [] : [text(words)],
});

/** A story of paragraphs with the ids `b000`, `b001`, … */
export const story = (...lines: string[]): Article =>
  ofBlocks(lines.map((line, i) => paragraph(blockAt(i), line)));

export const ofBlocks = (body: Block[]): Article => ({
  schemaVersion: SCHEMA_VERSION,
  meta: { ...emptyMeta({ language: 'en-GB', zone: 'UTC' }), headline: '' },
  body,
});

export const blockAt = (i: number): string => `b${String(i).padStart(3, '0')}`;
export const inText = (block: string, from: number, to: number): WordRange => ({
  at: { block, part: 'text' },
  from,
  to,
});

/** An anchor on the n-th place of some words in a block. */
export function anchorOn(article: Article, block: string, words: string, nth = 0): Anchor {
  const body = project(article).body.find((b) => b.id === block);
  const line =
    body && 'content' in body ? body.content.map((c) => ('text' in c ? c.text : '\n')).join('') : '';
  let from = line.indexOf(words);
  for (let i = 0; i < nth; i++) from = line.indexOf(words, from + 1);
  const made = anchorToWords(project(article), 1, [inText(block, from, from + words.length)]);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

/** As in the tests of review: a few hundred texts in the usual run, as many as COPYDESK_RUNS says in a long one. */
export const runs = (usual: number): { numRuns: number; seed?: number } =>
  process.env.COPYDESK_RUNS === undefined
    ? { numRuns: usual, seed: 20_260_301 }
    : { numRuns: Number(process.env.COPYDESK_RUNS) };
export const PATIENCE = process.env.COPYDESK_RUNS === undefined ? 90_000 : 3_600_000;

export { fc };

import type { Article } from '../../shared/article/article.ts';
import { isWord, partsOf } from '../../shared/article/compare/tokens.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import type { ArticlePatch } from '../../shared/article/patch.ts';
import { blockText } from '../../shared/article/questions.ts';
import type { Head } from './heads.ts';

/**
 * An open revision is written over as a person types, so words that were typed and taken out again would be nowhere. With more
 * words than this taken out, in one stroke or letter by letter, the text as it was becomes a version first.
 */
const MOST_CUT = 8;

/** What lies between the longest common beginning and end of two texts, in the first. */
function middleOf(before: string, after: string): string {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return before.slice(start, before.length - end);
}

/** Blocks that a new order leaves out. */
function removedBy(before: Article, patch: ArticlePatch): readonly Block[] {
  if (!patch.order) return [];
  const kept = new Set<string>();
  for (const part of patch.order) {
    if (typeof part === 'string') kept.add(part);
    else for (const block of before.body.slice(part[0], part[0] + part[1])) kept.add(block.id);
  }
  return before.body.filter((block) => !kept.has(block.id));
}

const fieldsText = ({ meta }: Pick<Article, 'meta'>): string =>
  [meta.headline, meta.standfirst, meta.notebook ?? ''].join('\n');

/** How many words of a text a change takes out. Words that only move to another block of the same change do not count. */
export function wordsCut(before: Article, patch: ArticlePatch): number {
  const named = new Set(patch.blocks.map((b) => b.id));
  const old = new Map(before.body.filter((b) => named.has(b.id)).map((b) => [b.id, blockText(b)]));
  const gone = removedBy(before, patch).map(blockText);
  const came: string[] = [];
  for (const block of patch.blocks) {
    const [was, is] = [old.get(block.id) ?? '', blockText(block)];
    gone.push(middleOf(was, is));
    came.push(middleOf(is, was));
  }
  if (patch.meta) {
    const [was, is] = [fieldsText(before), fieldsText({ meta: patch.meta })];
    gone.push(middleOf(was, is));
    came.push(middleOf(is, was));
  }
  const words = (texts: readonly string[]): string[] =>
    partsOf(texts.filter((t) => t !== '').join('\n'), before.meta.language).filter((text) =>
      isWord({ text }),
    );
  const lost = words(gone);
  if (lost.length === 0) return 0;
  const elsewhere = new Map<string, number>();
  for (const word of words(came)) elsewhere.set(word, (elsewhere.get(word) ?? 0) + 1);
  return lost.filter((word) => {
    const left = elsewhere.get(word) ?? 0;
    elsewhere.set(word, left - 1);
    return left <= 0;
  }).length;
}

/** True when a change takes out so much that the open revision must be kept as it is. */
export const tooMuchCut = (head: Head, cut: number): boolean =>
  head.record.sealed === 0 && cut > 0 && head.cut + cut > MOST_CUT;

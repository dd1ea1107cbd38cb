import { expect, test } from 'vitest';
import { emptyArticle, type Article } from '../../../../shared/article/article.ts';
import { writeArticle } from '../../../../shared/article/document.ts';
import { text } from '../../../../shared/article/inline.ts';
import { applyPatch, patchBetween } from '../../../../shared/article/patch.ts';
import { articleHash, rawHash, type RawDocument } from '../../../../main/store/digest.ts';
import { factsOf } from '../../../../main/store/story-facts.ts';

const paragraph = (n: number, words: string) => ({
  kind: 'paragraph' as const,
  id: `block${String(n)}`,
  content: [text(words)],
});
const long = (count: number): Article => ({
  ...emptyArticle({ language: 'en-GB', zone: 'UTC', blockId: 'none' }),
  body: Array.from({ length: count }, (_, n) => paragraph(n, `paragraph number ${String(n)}`)),
});
/** The same content with nothing remembered about it. */
const anew = (article: Article): Article => structuredClone(article);

const changes: [string, (a: Article) => Article][] = [
  ['one block changed', (a) => ({ ...a, body: a.body.with(70, paragraph(70, 'other words here now')) })],
  ['a block put first', (a) => ({ ...a, body: [paragraph(9999, 'new'), ...a.body] })],
  ['the last block gone', (a) => ({ ...a, body: a.body.slice(0, -1) })],
  ['a block added at the end', (a) => ({ ...a, body: [...a.body, paragraph(9999, 'new')] })],
  ['two blocks exchanged', (a) => ({ ...a, body: [...a.body.slice(100), ...a.body.slice(0, 100)] })],
  ['another language', (a) => ({ ...a, meta: { ...a.meta, language: 'ja' } })],
];

test.each(changes)(
  'hash and counts told from what was known equal those worked out anew: %s',
  (_name, change) => {
    for (const count of [128, 150, 192]) {
      const before = long(count);
      articleHash(before);
      factsOf(before);
      const wanted = change(before);
      const applied = applyPatch(before, patchBetween(before, wanted));
      if (!applied.ok) throw new Error(applied.problem);
      const after = applied.value;
      const raw = JSON.parse(JSON.stringify(writeArticle(wanted))) as RawDocument;
      expect([articleHash(after, before), factsOf(after, before)]).toEqual([
        rawHash(raw),
        factsOf(anew(wanted)),
      ]);
    }
  },
);

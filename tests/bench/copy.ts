import { emptyArticle, type Article } from '../../shared/article/article.ts';
import { text } from '../../shared/article/inline.ts';
import type { Block } from '../../shared/article/nodes/index.ts';

const WORDS =
  'harbour council barrier tide engineer ledger witness gate concrete budget winter survey ferry market lantern quay ' +
  'the a of in to and for with from petition archive mason beacon estuary drainage clerk hearing verdict pension';
const words = WORDS.split(' ');
const PARAGRAPH_WORDS = 60;

const sentence = (count: number, from: number): string =>
  Array.from({ length: count }, (_, i) => words[(from * 13 + i * 7 + ((i * i) % 11)) % words.length]).join(
    ' ',
  );

/** A plain news story of so many words: paragraphs of 60 words, a heading before every tenth. */
export function copyOf(count: number): Article {
  const body: Block[] = [];
  for (let made = 0, n = 0; made < count; n++) {
    const id = `bench${String(n)}`;
    if (n % 11 === 10) body.push({ kind: 'heading', id, level: 2, content: [text(sentence(4, n))] });
    else {
      body.push({ kind: 'paragraph', id, content: [text(`${sentence(PARAGRAPH_WORDS, n)}.`)] });
      made += PARAGRAPH_WORDS;
    }
  }
  const empty = emptyArticle({ language: 'en-GB', zone: 'Europe/Oslo', blockId: 'unused' });
  return { ...empty, meta: { ...empty.meta, headline: `A story of ${String(count)} words` }, body };
}

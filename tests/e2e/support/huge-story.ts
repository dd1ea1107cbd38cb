import { SCHEMA_VERSION, type Article } from '../../../shared/article/article.ts';
import { emptyMeta } from '../../../shared/article/meta.ts';

const WORDS =
  'harbour council barrier tide engineer ledger witness gate concrete budget winter survey ferry market lantern quay ' +
  'petition archive mason beacon estuary drainage clerk hearing verdict pension orchard signal timber granary';
const words = WORDS.split(' ');

/** A story of so many paragraphs of fifty words each, always the same; every hundredth paragraph is a heading. */
export function hugeStory(paragraphs: number, headline: string): Article {
  return {
    schemaVersion: SCHEMA_VERSION,
    meta: { ...emptyMeta({ language: 'en-GB', zone: 'Europe/Oslo' }), headline },
    body: Array.from({ length: paragraphs }, (_, n) => {
      const text = Array.from({ length: 50 }, (_, i) => words[(n * 7 + i * 11) % words.length] ?? '').join(
        ' ',
      );
      const content = [{ kind: 'text' as const, text }];
      const id = `huge${String(n).padStart(6, '0')}`;
      return n % 100 === 0
        ? { kind: 'heading' as const, id, level: 2 as const, content }
        : { kind: 'paragraph' as const, id, content };
    }),
  };
}

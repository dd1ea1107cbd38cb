import type { ArticleMeta } from '../../article/meta.ts';
import { oneLine } from './characters.ts';
import { acceptedFields } from './meta-fields.ts';

/** Names that programs write when nobody told them one, and titles of templates. */
const NOBODY =
  /^(?:(?:microsoft |ms )?office[- ]?(?:user|benutzer)?|(?:windows|microsoft|default|guest)[- ]?(?:user|account)?|user|author|admin(?:istrator)?|unknown|owner|un-named|python-docx|docx|word document|document\d*|untitled\d*|title)$/iu;

const named = (words: string): string => (NOBODY.test(words) ? '' : words);

/**
 * What the properties of a document say, as fields: its title (where the text has no headline of its own), its author as
 * byline, keywords and language. Names that only a program could have written are passed over.
 */
export function documentFields(given: {
  title: string;
  /** One name or several, parted by semicolons, or by commas before capitals. */
  author: string;
  keywords: readonly string[];
  language: string | undefined;
}): Partial<ArticleMeta> {
  const bylines = given.author
    .split(/;|,\s(?=\p{Lu})/u)
    .map((name) => named(oneLine(name)).slice(0, 200))
    .filter((name) => name !== '')
    .slice(0, 50)
    .map((name) => ({ name }));
  const keywords = [...new Set(given.keywords.map((k) => oneLine(k).slice(0, 100)))]
    .filter((k) => k !== '')
    .slice(0, 200);
  return acceptedFields({
    headline: named(oneLine(given.title)).slice(0, 1000),
    bylines: bylines.length > 0 ? bylines : undefined,
    keywords: keywords.length > 0 ? keywords : undefined,
    language: given.language,
  });
}

import type { ArticleMeta } from '../../article/meta.ts';
import { nameText } from '../common/characters.ts';
import { documentFields } from '../common/document-fields.ts';
import { childOf, textBelow, type XmlElement } from '../common/xml.ts';
import { wordMoment } from './review/stamps.ts';

/** Who saved a document last, and when (ISO 8601 UTC); nothing where it does not say. */
export function lastSaved(core: XmlElement | undefined): { by: string; at: string | null } {
  const word = (name: string): string => textBelow(childOf(core, name)).trim();
  return { by: nameText(word('cp:lastModifiedBy')), at: wordMoment(word('dcterms:modified') || undefined) };
}

/** The fields of `docProps/core.xml`. */
export function coreFields(core: XmlElement | undefined, language: string | undefined): Partial<ArticleMeta> {
  const word = (name: string): string => textBelow(childOf(core, name));
  return documentFields({
    title: word('dc:title'),
    author: word('dc:creator'),
    keywords: word('cp:keywords').split(/[,;]/u),
    language: word('dc:language').trim() || language,
  });
}

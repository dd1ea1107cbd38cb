import type { ArticleMeta } from '../../article/meta.ts';
import { documentFields } from '../common/document-fields.ts';
import { childOf, textBelow, type XmlElement } from '../common/xml.ts';

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

import type { ArticleMeta } from '../../article/meta.ts';
import { documentFields } from '../common/document-fields.ts';
import { childOf, childrenOf, textBelow, type XmlElement } from '../common/xml.ts';

/** The fields of `meta.xml`. `dc:creator` is whoever saved last; who began is the author. */
export function metaFields(root: XmlElement | undefined, language: string | undefined): Partial<ArticleMeta> {
  const meta = childOf(root, 'office:meta');
  const word = (name: string): string => textBelow(childOf(meta, name));
  return documentFields({
    title: word('dc:title'),
    author: word('meta:initial-creator').trim() || word('dc:creator'),
    keywords: childrenOf(meta, 'meta:keyword').flatMap((one) => textBelow(one).split(/[,;]/u)),
    language: word('dc:language').trim() || language,
  });
}

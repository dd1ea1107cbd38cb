import { readXml, type XmlElement } from './xml.ts';

/** The files of an office document by their names in its zip. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** One file of a document as XML, by the prefixes that its reader knows; undefined when the document has none. */
export const partXml = (
  parts: Parts,
  name: string,
  namespaces: Record<string, string>,
): XmlElement | undefined => {
  const content = parts.get(name);
  return content ? readXml(content, { namespaces }) : undefined;
};

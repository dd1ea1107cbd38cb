import { partXml, type Parts } from '../common/parts.ts';
import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';

/** Both editions of the standard (transitional and strict) and the extensions that hold words or pictures. */
export const NAMESPACES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2023/wordml/word16du': 'w16du',
  'urn:copydesk:review:1': 'cd',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
};

export const xmlOf = (parts: Parts, name: string): XmlElement | undefined => partXml(parts, name, NAMESPACES);

export type Relation = { type: string; target: string; external: boolean };

/** A path of the package, resolved from the folder of the part that names it; never above the package. */
function resolved(folder: string, target: string): string {
  const out: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') out.pop();
    else if (step !== '' && step !== '.') out.push(step);
  }
  return out.join('/');
}

/** What a part names by id: other parts, and addresses outside, which are never fetched. */
export function relationsOf(parts: Parts, part: string): Map<string, Relation> {
  const at = part.lastIndexOf('/');
  const folder = at === -1 ? '' : part.slice(0, at);
  const name = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(at + 1)}.rels`;
  const relations = new Map<string, Relation>();
  for (const one of childrenOf(xmlOf(parts, name), 'rel:Relationship')) {
    const { Id: id, Target: target = '', Type: type = '', TargetMode: mode } = one.attributes;
    if (id === undefined) continue;
    const external = mode === 'External';
    relations.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolved(folder, target),
      external,
    });
  }
  return relations;
}

/** The value of a property element, `w:val` where it has one. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** An on/off property (`w:b`, `w:vanish`): undefined when it is not named. */
export function toggleOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  if (!found) return undefined;
  const value = found.attributes['w:val'];
  return value === undefined || !/^(0|false|off|none)$/iu.test(value);
}

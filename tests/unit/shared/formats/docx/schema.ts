import { readXml, childrenOf, type XmlElement } from '../../../../../shared/formats/common/xml.ts';
import { NAMESPACES } from '../../../../../shared/formats/docx/parts.ts';

/**
 * The order in which the schema of WordprocessingML (ECMA-376, part 1, annex A) has the children of an element, as far as
 * we write them: Word calls a file broken where they stand otherwise.
 */
const ORDER: Record<string, readonly string[]> = {
  'w:pPr': [
    'pStyle',
    'keepNext',
    'numPr',
    'pBdr',
    'bidi',
    'spacing',
    'ind',
    'outlineLvl',
    'rPr',
    'pPrChange',
  ],
  'w:rPr': 'ins del rStyle rFonts b bCs i iCs strike color sz szCs u vertAlign rtl lang rPrChange'.split(' '),
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
  'w:tblPr': ['tblStyle', 'bidiVisual', 'tblW', 'tblBorders'],
  'w:tr': ['trPr', 'tc'],
  'w:trPr': ['tblHeader', 'ins', 'del'],
  'w:tc': ['tcPr', 'p'],
  'w:tcPr': ['gridSpan', 'vMerge'],
  'w:sectPr': ['pgSz', 'pgMar', 'bidi'],
  'w:body': ['p|tbl', 'sectPr'],
  'w:style': ['name', 'basedOn', 'next', 'uiPriority', 'qFormat', 'pPr', 'rPr', 'tblPr'],
  'w:lvl': ['start', 'numFmt', 'lvlText', 'lvlJc', 'pPr'],
  'w:numbering': ['abstractNum', 'num'],
  'w:styles': ['docDefaults', 'style'],
  'w:settings': ['trackRevisions', 'compat'],
  'w:sdtPr': ['tag', 'date'],
};

/** What in a part stands where the schema does not have it; throws when it is not XML at all. */
export function faultsOf(xml: Uint8Array): string[] {
  const faults: string[] = [];
  const visit = (element: XmlElement): void => {
    const order = ORDER[element.name]?.map((names) => names.split('|').map((name) => `w:${name}`));
    let reached = 0;
    for (const child of childrenOf(element)) {
      visit(child);
      if (!order) continue;
      const at = order.findIndex((names) => names.includes(child.name));
      if (at === -1 || at < reached) faults.push(`${child.name} in ${element.name}`);
      reached = Math.max(reached, at);
    }
    if (element.name === 'w:tc' && childrenOf(element).at(-1)?.name !== 'w:p')
      faults.push('a cell that ends in no paragraph');
  };
  visit(readXml(xml, { namespaces: NAMESPACES }));
  return faults;
}

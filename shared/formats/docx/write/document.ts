import type { Block } from '../../../article/nodes/index.ts';
import type { Proposal } from '../../../article/proposals.ts';
import { assertNever } from '../../../kit/assert-never.ts';
import type { ExportInput } from '../../format.ts';
import { closingXml, openingXml } from './fields.ts';
import { embedXml, imageXml, ruleXml } from './figure.ts';
import { paragraph } from './paragraph.ts';
import { tableXml } from './table.ts';
import { textBlockXml } from './text-block.ts';
import type { Writing } from './writing.ts';
import { part, spaces, tag } from './xml.ts';

function blockXml(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'listItem':
    case 'quote':
    case 'pullquote':
      return textBlockXml(block, writing);
    case 'image':
      return imageXml(block, writing);
    case 'embed':
      return embedXml(block, writing);
    case 'rule':
      return ruleXml(block, writing);
    case 'table':
      return tableXml(block, writing);
    case 'unknown':
      return '';
    default:
      return assertNever(block);
  }
}

/** Letter in North America, A4 elsewhere, with margins of an inch. */
function pageXml(language: string, writing: Writing): string {
  const letter = /^(?:en-(?:US|CA)|fr-CA|es-(?:US|MX))$/iu.test(language);
  const margin = 1440;
  return tag(
    'w:sectPr',
    {},
    tag('w:pgSz', letter ? { 'w:w': 12240, 'w:h': 15840 } : { 'w:w': 11906, 'w:h': 16838 }),
    tag('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': 708,
      'w:footer': 708,
      'w:gutter': 0,
    }),
    writing.around === 'rtl' ? tag('w:bidi') : '',
  );
}

/** `word/document.xml`: the fields of the story, its body, and the fields that stand below it. */
export function documentXml(
  input: ExportInput,
  body: readonly Block[],
  writing: Writing,
  proposals: readonly Proposal[] = [],
): string {
  const spacer = (): string => paragraph({ style: 'Spacer' }, '', writing);
  const blocks = body.map((block, i) => {
    if (block.kind !== 'listItem') writing.numbering.end();
    const xml = blockXml(block, writing);
    // Word makes one table of two that touch, and wants a paragraph behind the last.
    const touches = block.kind === 'table' && (body[i + 1]?.kind ?? 'table') === 'table';
    return touches ? xml + spacer() : xml;
  });
  return part(
    tag(
      'w:document',
      { ...spaces('w', 'r', 'wp', 'mc', 'w14', 'w15'), 'mc:Ignorable': 'w14 w15' },
      tag(
        'w:body',
        {},
        openingXml(input, writing, proposals),
        ...blocks,
        closingXml(input, writing),
        pageXml(input.projection.meta.language, writing),
      ),
    ),
  );
}

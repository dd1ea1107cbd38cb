import type { LookChange, Mark, TextRun } from '../../../article/inline.ts';
import { tag, valued } from './xml.ts';

type Look = Pick<TextRun, 'marks' | 'link'>;

/** Properties of a run in the order of the schema, without what was suggested of them. */
function plainLook({ marks = [], link }: Look, rtl: boolean): string {
  const has = (mark: Mark): boolean => marks.includes(mark);
  const style = has('code') ? 'HTMLCode' : link ? 'Hyperlink' : '';
  return [
    style === '' ? '' : valued('w:rStyle', style),
    has('bold') ? tag('w:b') + tag('w:bCs') : '',
    has('italic') ? tag('w:i') + tag('w:iCs') : '',
    has('strike') ? tag('w:strike') : '',
    has('underline') ? valued('w:u', 'single') : '',
    has('sub') ? valued('w:vertAlign', 'subscript') : has('sup') ? valued('w:vertAlign', 'superscript') : '',
    rtl ? tag('w:rtl') : '',
  ].join('');
}

/** The `w:rPr` of a run. `changed` are the attributes under which its former look is told. */
export function runProperties(
  look: Look,
  rtl: boolean,
  was?: { look: LookChange; changed: Record<string, string> },
): string {
  const before = was
    ? tag('w:rPrChange', was.changed, tag('w:rPr', {}, plainLook({ ...was.look, link: look.link }, rtl)))
    : '';
  const inside = plainLook(look, rtl) + before;
  return inside === '' ? '' : tag('w:rPr', {}, inside);
}

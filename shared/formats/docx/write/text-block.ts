import { inlineText } from '../../../article/inline.ts';
import type { TextBlock } from '../../../article/nodes/index.ts';
import type { TextProperties } from '../../../article/nodes/text-blocks.ts';
import { assertNever } from '../../../kit/assert-never.ts';
import { strongDirection, type Direction } from '../../common/direction.ts';
import { bookmarkOf } from '../names.ts';
import { paragraph, type Kind } from './paragraph.ts';
import { lineXml, pieces } from './runs.ts';
import type { StyleId } from './styles.ts';
import type { Stamped, Writing } from './writing.ts';
import { tag, valued } from './xml.ts';

/** The direction to tell of a line: as chosen, or that of its words where it is not the story's. */
export function wayOf(
  chosen: Direction | undefined,
  words: string,
  around: Direction,
): Direction | undefined {
  if (chosen !== undefined) return chosen;
  const found = strongDirection(words) ?? around;
  return found === 'rtl' || around === 'rtl' ? found : undefined;
}

function styleOf(properties: TextProperties, heads: boolean): StyleId {
  switch (properties.kind) {
    case 'paragraph':
      return heads ? 'TableHeading' : 'Normal';
    case 'heading':
      return properties.level === 2 ? 'Heading2' : properties.level === 3 ? 'Heading3' : 'Heading4';
    case 'listItem':
      return properties.list === 'bullet' ? 'ListBullet' : 'ListNumber';
    case 'quote':
      return 'Quote';
    case 'pullquote':
      return 'PullQuote';
    default:
      return assertNever(properties);
  }
}

/** The name under a pulled quotation: a line of its own in the same paragraph, told by its character style. */
function attribution(name: string | undefined, stamped: Stamped, writing: Writing): string {
  if (name === undefined || name === '') return '';
  const style = tag('w:rPr', {}, valued('w:rStyle', 'Attribution'));
  const run = tag('w:r', {}, style, tag('w:br'), pieces(name, stamped.del !== undefined));
  return writing.stamps.around(run, stamped);
}

const attributionOf = (properties: TextProperties): string | undefined =>
  properties.kind === 'pullquote' ? properties.attribution : undefined;

/** A suggested change of the name: the one struck out, the other put in. */
function attributionsOf(block: TextBlock, writing: Writing): string {
  const now = attributionOf(block);
  const { was } = block;
  const before = was ? attributionOf(was.as) : now;
  if (!was || before === now) return attribution(now, {}, writing);
  return attribution(before, { del: was }, writing) + attribution(now, { ins: was }, writing);
}

/** A block of text as one paragraph. */
export function textBlockXml(
  block: TextBlock,
  writing: Writing,
  { heads = false, names }: { heads?: boolean; names?: readonly (string | undefined)[] } = {},
): string {
  const { numbering, around } = writing;
  const words = inlineText(block.content);
  const kindOf = (properties: TextProperties, id: number | undefined): Kind => ({
    style: styleOf(properties, heads),
    list: properties.kind === 'listItem' && id !== undefined ? { id, level: properties.level } : undefined,
    way: wayOf(properties.dir, words, around),
  });
  if (block.kind !== 'listItem') numbering.end();
  const kind = kindOf(block, block.kind === 'listItem' ? numbering.idOf(block) : undefined);
  const before = block.was?.as;
  const was =
    block.was && before
      ? {
          kind: kindOf(before, before.kind === 'listItem' ? numbering.idBefore(before) : undefined),
          changed: writing.stamps.attributes(block.was),
        }
      : undefined;
  return paragraph(
    kind,
    lineXml(block.content, writing.anchors.of(block.id), writing) + attributionsOf(block, writing),
    writing,
    { names: names ?? [bookmarkOf(block.id)], mark: block, was },
  );
}

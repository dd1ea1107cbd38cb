import { inlineText, tidyInlines, type Inline } from '../../../article/inline.ts';
import type { Embed } from '../../../article/nodes/atoms.ts';
import type { Image } from '../../../article/nodes/image.ts';
import type { TextBlock } from '../../../article/nodes/index.ts';
import type { TextProperties } from '../../../article/nodes/text-blocks.ts';
import { isIn, type Reading as Which } from '../../../article/review/reading.ts';
import type { Changed, Stamp } from '../../../article/stamps.ts';
import { sameJson } from '../../../kit/json.ts';
import { oneLine } from '../../common/characters.ts';
import { childOf, type XmlElement } from '../../common/xml.ts';
import { embedIn } from '../own.ts';
import type { Reading } from '../reading.ts';
import type { Line } from '../runs.ts';
import type { Review } from './review.ts';
import { textPropertiesOf } from './properties.ts';

export type Read = { id: string; line: Line; properties: XmlElement | undefined; mark: Changed };

/** A line as it stood before or after its tracked changes. */
export const partsIn = (content: readonly Inline[], which: Which): Inline[] =>
  content.filter((part) => isIn(part, which));

const stamps = ({ ins, del }: Changed): Changed => ({ ...(ins ? { ins } : {}), ...(del ? { del } : {}) });

/** The name under a quotation in one reading. */
const creditIn = (line: Line, which: Which): string | undefined => {
  const words = line.credits
    .filter((piece) => isIn(piece, which))
    .map(({ text }) => text)
    .join('');
  return words === '' ? undefined : oneLine(words).slice(0, 300);
};

const withCredit = (properties: TextProperties, attribution: string | undefined): TextProperties =>
  properties.kind === 'pullquote' && attribution !== undefined
    ? { kind: 'pullquote', attribution, ...(properties.dir ? { dir: properties.dir } : {}) }
    : properties;

/** The first stamp of pieces that are put in or struck out. */
const firstStamp = (pieces: readonly Changed[]): Stamp | undefined =>
  pieces.map(({ ins, del }) => ins ?? del).find((stamp) => stamp !== undefined);

export function textBlock(
  { id, line, properties, mark }: Read,
  reading: Reading,
  review: Review,
  begun: Set<string>,
): TextBlock {
  const now = withCredit(textPropertiesOf(properties, reading, review, begun), creditIn(line, 'final'));
  const change = childOf(properties, 'w:pPrChange');
  const before = withCredit(
    change ? textPropertiesOf(childOf(change, 'w:pPr'), reading, review) : now,
    creditIn(line, 'base'),
  );
  const without: TextProperties =
    before.kind === 'pullquote' && creditIn(line, 'base') === undefined
      ? { kind: 'pullquote', ...(before.dir ? { dir: before.dir } : {}) }
      : before;
  const stamp = change ? review.stamps.of(change) : firstStamp(line.credits);
  const was = stamp && !sameJson(now, without) ? { was: { ...stamp, as: without } } : {};
  const { kind, ...rest } = now;
  const made = { kind, id, ...rest, content: tidyInlines(line.content), ...stamps(mark), ...was };
  return made as TextBlock;
}

/** Words of a field of a picture, before and after, and who changed them. */
export function fieldIn(
  content: readonly Inline[],
  own: Changed,
): { now: string; before: string; stamp: Stamp | undefined } {
  const words = (which: Which): string => oneLine(inlineText(partsIn(content, which)));
  // What came or went with all of the picture is no change of its words.
  const others = content.filter(
    ({ ins, del }) => (ins && ins.id !== own.ins?.id) || (del && del.id !== own.del?.id),
  );
  const stamp = firstStamp(others);
  const all = oneLine(inlineText(content));
  return stamp ? { now: words('final'), before: words('base'), stamp } : { now: all, before: all, stamp };
}

/** Puts the words of a caption or credit into the picture before it. */
export function withField(image: Image, field: 'caption' | 'credit', content: readonly Inline[]): Image {
  const most = field === 'caption' ? 4000 : 500;
  const { now, before, stamp } = fieldIn(content, image);
  const { kind, id, ids, ins, del, was, ...fields } = image;
  void [kind, id, ids, ins, del];
  const changed = { ...image, [field]: now.slice(0, most) };
  const base = { ...(was?.as ?? fields), [field]: before.slice(0, most) };
  const by = was ?? (stamp ? { ...stamp } : undefined);
  if (!by || (stamp === undefined && !was)) return changed;
  return { ...changed, was: { ...by, as: base } };
}

export function embedBlock(id: string, content: readonly Inline[], mark: Changed): Embed | null {
  const of = (which: Which) => {
    const parts = partsIn(content, which);
    return embedIn(parts, inlineText(parts));
  };
  const [now, before] = [of('final'), of('base')];
  const all = embedIn(content, inlineText(content));
  if (mark.ins || mark.del) return all ? { kind: 'embed', id, ...all, ...stamps(mark) } : null;
  if (!now) return before ? { kind: 'embed', id, ...before } : null;
  const stamp = firstStamp(content);
  const was = before && stamp && !sameJson(before, now) ? { was: { ...stamp, as: before } } : {};
  return { kind: 'embed', id, ...now, ...was };
}

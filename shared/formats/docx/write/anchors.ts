import { placedText } from '../../../article/lines.ts';
import type { Block, TextBlock } from '../../../article/nodes/index.ts';
import type { Reading } from '../../../article/projection.ts';
import { idIn } from '../../../article/review/reading.ts';
import type { CommentPlace, CommentThread } from '../../format.ts';
import { stretchesOf, type Spot, type Stretch } from '../stretches.ts';
import { tag } from './xml.ts';

/** Content that cannot be cut, with the signs of comments on all of it. */
export const around = (signs: readonly Sign[], content: string): string =>
  signs
    .filter(({ at }) => at === 0)
    .map(({ xml }) => xml)
    .join('') +
  content +
  signs
    .filter(({ at }) => at > 0)
    .map(({ xml }) => xml)
    .join('');

/** Something to write at an offset of a line: where the range of a comment begins or ends. */
export type Sign = { at: number; xml: string };

/** Names of lines that are fields of the story and no blocks; no block can have such an id. */
export const FIELD_LINES = { headline: ':headline', standfirst: ':standfirst' } as const;

const startOf = (number: number): string => tag('w:commentRangeStart', { 'w:id': number });
const endOf = (number: number): string =>
  tag('w:commentRangeEnd', { 'w:id': number }) +
  tag(
    'w:r',
    {},
    tag('w:rPr', {}, tag('w:rStyle', { 'w:val': 'CommentReference' })),
    tag('w:commentReference', { 'w:id': number }),
  );

const sizeOf = (block: TextBlock): number => placedText(block.content).length;

/** The signs of comments by the lines in which they are written. */
export class Anchors {
  private readonly signs = new Map<string, Sign[]>();
  private readonly body: readonly Block[];
  private readonly lines = new Map<Reading, Map<string, Stretch[]>>();
  private readonly hasHeadline: boolean;

  constructor(body: readonly Block[], hasHeadline: boolean) {
    this.body = body;
    this.hasHeadline = hasHeadline;
  }

  of(line: string): readonly Sign[] {
    return (this.signs.get(line) ?? []).sort((a, b) => a.at - b.at);
  }

  /** Puts the signs of a thread's comments, which all have one range; a place that is not there is the story. */
  put({ place, reading }: CommentThread, numbers: readonly number[]): void {
    const [from, to] = this.spots(place, reading) ?? this.spots({ on: 'story' }, reading) ?? [];
    if (!from || !to) return;
    this.add(from, numbers.map(startOf).join(''));
    this.add(to, numbers.map(endOf).join(''));
  }

  private add({ block, at }: Spot, xml: string): void {
    const known = this.signs.get(block);
    if (known) known.push({ at, xml });
    else this.signs.set(block, [{ at, xml }]);
  }

  private spots(place: CommentPlace, reading: Reading): [Spot, Spot] | null {
    if (place.on === 'field' || place.on === 'story') {
      if (place.on === 'field' || this.hasHeadline) {
        // A comment on the story is a point before the headline, one on the headline is around its words.
        const block = FIELD_LINES[place.on === 'field' ? place.field : 'headline'];
        return [
          { block, at: 0 },
          { block, at: place.on === 'field' ? Infinity : 0 },
        ];
      }
      const [first] = this.body;
      return first ? this.around(first) : null;
    }
    if (place.on === 'block') {
      const found = this.blocks().find((block) => idIn(block, reading) === place.block);
      return found ? this.around(found) : null;
    }
    const [first, last] = [place.parts[0], place.parts.at(-1)];
    if (!first || !last) return null;
    const from = this.spotIn(first.block, first.from, reading, 'from');
    const to = this.spotIn(last.block, last.to, reading, 'to');
    return from && to ? [from, to] : null;
  }

  private blocks(): Block[] {
    return this.body.flatMap((b): Block[] =>
      b.kind === 'table' ? [b, ...b.rows.flatMap((r) => r.cells.flatMap((c) => c.content))] : [b],
    );
  }

  private around(block: Block): [Spot, Spot] {
    if (block.kind === 'table') {
      const lines = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content));
      const [first, last] = [lines[0], lines.at(-1)];
      if (first && last)
        return [
          { block: first.id, at: 0 },
          { block: last.id, at: sizeOf(last) },
        ];
    }
    return [
      { block: block.id, at: 0 },
      { block: block.id, at: 'content' in block ? sizeOf(block) : Infinity },
    ];
  }

  /** A range begins before its first letter and ends behind its last, so struck words at its edges stay outside. */
  private spotIn(line: string, offset: number, reading: Reading, edge: 'from' | 'to'): Spot | null {
    const known = this.lines.get(reading) ?? stretchesOf(this.body, reading);
    this.lines.set(reading, known);
    const stretches = known.get(line);
    const stretch =
      stretches?.find((s) => (edge === 'from' ? offset < s.to : offset <= s.to)) ?? stretches?.at(-1);
    if (!stretch) return null;
    return { block: stretch.block, at: stretch.at + Math.min(offset, stretch.to) - stretch.from };
  }
}

import { tag } from './xml.ts';

/** A range of comments: where it begins and ends in the line of a block, in UTF-16 units; all of it without. */
export type Anchor = { numbers: readonly number[]; from: number; to: number };

/** The ranges of comments by the blocks that they are in, as the runs of these are written. */
export class Anchors {
  private readonly inBlock: ReadonlyMap<string, readonly Anchor[]>;

  constructor(inBlock: ReadonlyMap<string, readonly Anchor[]>) {
    this.inBlock = inBlock;
  }

  of(block: string): readonly Anchor[] {
    return this.inBlock.get(block) ?? [];
  }
}

export const rangeStart = (anchor: Anchor): string =>
  anchor.numbers.map((number) => tag('w:commentRangeStart', { 'w:id': number })).join('');

/** The end of a range and the sign of the comment, one for a thread's first comment and for each reply. */
export const rangeEnd = (anchor: Anchor): string =>
  anchor.numbers
    .map(
      (number) =>
        tag('w:commentRangeEnd', { 'w:id': number }) +
        tag(
          'w:r',
          {},
          tag('w:rPr', {}, tag('w:rStyle', { 'w:val': 'CommentReference' })),
          tag('w:commentReference', { 'w:id': number }),
        ),
    )
    .join('');

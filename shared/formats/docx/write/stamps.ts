import type { Stamp } from '../../../article/stamps.ts';
import { tag } from './xml.ts';
import type { Stamped } from './writing.ts';

/** A moment as Word keeps it: to the second. */
export const wordTime = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Tracked changes: every element of one has a number of its own, and they remember which stamp they were made from. */
export class Stamps {
  private readonly numbers = new Map<string, { stamp: Stamp; numbers: number[] }>();
  private readonly next: () => number;

  constructor(next: () => number) {
    this.next = next;
  }

  /** Number, author and time of one element that tells a change. */
  attributes(stamp: Stamp): Record<string, string> {
    const number = this.next();
    const known = this.numbers.get(stamp.id);
    if (known) known.numbers.push(number);
    else this.numbers.set(stamp.id, { stamp, numbers: [number] });
    return { 'w:id': String(number), 'w:author': stamp.by, 'w:date': wordTime(stamp.at) };
  }

  /** Runs as put in, as struck out, or as both. */
  around(runs: string, { ins, del }: Stamped): string {
    if (runs === '') return '';
    const struck = del ? tag('w:del', this.attributes(del), runs) : runs;
    return ins ? tag('w:ins', this.attributes(ins), struck) : struck;
  }

  /** What is said of a paragraph mark or of a row: empty elements. */
  onMark({ ins, del }: Stamped): string {
    return (ins ? tag('w:ins', this.attributes(ins)) : '') + (del ? tag('w:del', this.attributes(del)) : '');
  }

  /** Every stamp that was written, with its numbers. */
  all(): { stamp: Stamp; numbers: readonly number[] }[] {
    return [...this.numbers.values()];
  }
}

import { countOn } from '../common/lists.ts';
import { childrenOf, type XmlElement } from '../common/xml.ts';
import type { Styles } from './styles.ts';

type Kind = { list: 'bullet' | 'number'; start: number };
type Counts = (number | undefined)[];

/** A list that is being read: its style, how deep it is nested (0 the outermost), and its counts of all levels. */
export type OpenList = { style: string | undefined; level: number; counts: Counts };
export type Entry = { list: 'bullet' | 'number'; level: number; number?: number };

const whole = (raw: string | undefined): number | undefined =>
  raw !== undefined && /^\d{1,6}$/u.test(raw) ? Number(raw) : undefined;

/** Counts the entries of a document's lists as word processors do, across lists that go on from others. */
export class ListCounter {
  private readonly styles: Styles;
  private readonly byId = new Map<string, Counts>();
  private readonly byStyle = new Map<string | undefined, Counts>();

  constructor(styles: Styles) {
    this.styles = styles;
  }

  /** @param outer the list that this one is nested in */
  open(element: XmlElement, outer: OpenList | null): OpenList {
    const style = element.attributes['text:style-name'] ?? outer?.style;
    if (outer) return { style, level: outer.level + 1, counts: outer.counts };
    const before = element.attributes['text:continue-list'];
    const goesOn = element.attributes['text:continue-numbering'] === 'true';
    const counts =
      (before === undefined ? undefined : this.byId.get(before)) ??
      (goesOn ? this.byStyle.get(style) : undefined) ??
      [];
    const id = element.attributes['xml:id'];
    if (id !== undefined) this.byId.set(id, counts);
    this.byStyle.set(style, counts);
    return { style, level: 0, counts };
  }

  /** The entry that an item is; null where its level has neither a sign nor a number. */
  entry(list: OpenList, item: XmlElement): Entry | null {
    const kind = this.kindOf(list);
    if (!kind) return null;
    const own = whole(item.attributes['text:start-value']);
    if (own !== undefined) list.counts[list.level] = own - 1;
    const number = countOn(list.counts, list.level, kind.start);
    const level = Math.min(8, list.level);
    return kind.list === 'number' ? { list: 'number', level, number } : { list: 'bullet', level };
  }

  private kindOf({ style, level }: OpenList): Kind | null {
    const found = childrenOf(this.styles.list(style)).find(
      (one) => one.attributes['text:level'] === String(level + 1),
    );
    // A list without a style of its own is drawn with bullets.
    if (found?.name !== 'text:list-level-style-number') return { list: 'bullet', start: 1 };
    if ((found.attributes['style:num-format'] ?? '') === '') return null;
    return { list: 'number', start: whole(found.attributes['text:start-value']) ?? 1 };
  }
}

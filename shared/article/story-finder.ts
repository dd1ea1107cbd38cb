import type { Found, Matcher } from './find.ts';
import type { FieldPart, LinePlace, StoryLine } from './lines.ts';
import type { Block } from './nodes/index.ts';
import { placedStretch, shownLines, type Placed } from './review/shown.ts';

/** What is searched: the fields in the order they are read in, then the body. */
export type Searched = { fields: readonly { field: FieldPart; text: string }[]; body: readonly Block[] };

/** One match, in offsets of the line as it stands: what is struck out is not searched. `line` counts the lines of the story, so that matches can be ordered against any place. */
export type StoryMatch = { line: number; at: LinePlace; found: Found };

/** The lines of one block or field, and what was found in each of them by the present query. */
type Searchable = StoryLine & { placed: Placed | null };
export type Unit = { lines: readonly Searchable[]; found: Found[][] | null };

export type StoryFinder = {
  /** Another query: nothing has been searched yet. */
  forget(): void;
  /** What has not been searched by the present query. Fill in `found`, one list for each line. */
  missing(story: Searched): Unit[];
  /** Every match in what has been searched, in reading order, and where each line stands in that order. */
  matches(story: Searched): { matches: StoryMatch[]; lineOf: ReadonlyMap<string, number> };
};

export const placeKey = (at: LinePlace): string => ('field' in at ? at.field : `${at.block} ${at.part}`);

/** Searches a story block by block and remembers what it found: a changed block is another object, so a key costs one block. */
export function storyFinder(): StoryFinder {
  const lines = new WeakMap<Block, readonly Searchable[]>();
  let blocks = new WeakMap<Block, Unit>();
  let fields = new Map<string, Unit>();

  const ofField = (field: FieldPart, text: string): Unit => {
    const key = `${field} ${text}`;
    const unit = fields.get(key) ?? { lines: [{ at: { field }, text, placed: null }], found: null };
    fields.set(key, unit);
    return unit;
  };
  const ofBlock = (block: Block): Unit => {
    const known = blocks.get(block);
    if (known) return known;
    const read = lines.get(block) ?? shownLines(block);
    lines.set(block, read);
    const unit: Unit = { lines: read, found: null };
    blocks.set(block, unit);
    return unit;
  };
  const units = ({ fields: given, body }: Searched): Unit[] => [
    ...given.map(({ field, text }) => ofField(field, text)),
    ...body.map(ofBlock),
  ];

  return {
    forget: () => {
      blocks = new WeakMap();
      fields = new Map();
    },
    missing: (story) => units(story).filter((unit) => unit.found === null),
    matches: (story) => {
      const matches: StoryMatch[] = [];
      const lineOf = new Map<string, number>();
      let line = 0;
      for (const unit of units(story))
        for (const [i, { at, placed }] of unit.lines.entries()) {
          lineOf.set(placeKey(at), line);
          for (const found of unit.found?.[i] ?? [])
            matches.push({ line, at, found: placedStretch(found, placed) });
          line += 1;
        }
      return { matches, lineOf };
    },
  };
}

/** Searches everything that is missing at once; for queries that cannot run away. */
export function searchNow(finder: StoryFinder, story: Searched, matcher: Matcher): void {
  for (const unit of finder.missing(story)) unit.found = unit.lines.map(({ text }) => matcher(text));
}

import type { StoryRow } from '../../../shared/protocol/story.ts';
import type { Sort } from '../view.ts';

/** One column of the table: what it can be ordered by, how wide it begins, in pixels. */
export type Column = { id: ColumnId; sort: Sort | null; width: number; numeric?: boolean };

export const COLUMN_IDS = [
  'headline',
  'slug',
  'desk',
  'status',
  'turn',
  'by',
  'assignee',
  'type',
  'words',
  'planned',
  'deadline',
  'embargo',
  'created',
  'updated',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

const columns: Record<ColumnId, Omit<Column, 'id'>> = {
  headline: { sort: 'headline', width: 340 },
  slug: { sort: 'slug', width: 180 },
  desk: { sort: 'desk', width: 110 },
  status: { sort: 'status', width: 110 },
  turn: { sort: null, width: 170 },
  by: { sort: 'by', width: 150 },
  assignee: { sort: 'assignee', width: 130 },
  type: { sort: null, width: 120 },
  words: { sort: 'words', width: 80, numeric: true },
  planned: { sort: 'planned', width: 90, numeric: true },
  deadline: { sort: 'deadline', width: 140 },
  embargo: { sort: 'embargo', width: 140 },
  created: { sort: 'created', width: 110 },
  updated: { sort: 'updated', width: 110 },
};

export type ShownColumn = { id: ColumnId; width: number };

const STANDARD: readonly ColumnId[] = [
  'headline',
  'slug',
  'desk',
  'status',
  'assignee',
  'words',
  'planned',
  'deadline',
  'updated',
];
export const standardColumns: readonly ShownColumn[] = STANDARD.map((id) => ({
  id,
  width: columns[id].width,
}));

export const columnOf = ({ id, width }: ShownColumn): Column => ({ ...columns[id], id, width });

const LEAST = 60;
const MOST = 900;
export const clampWidth = (width: number): number => Math.round(Math.min(MOST, Math.max(LEAST, width)));

const isColumn = (name: string): name is ColumnId => COLUMN_IDS.some((id) => id === name);

/** Columns as the settings remember them: `headline:340,slug:180`. What is not understood falls away; a headline is always there. */
export function readColumns(text: string | null): readonly ShownColumn[] {
  if (text === null) return standardColumns;
  const seen = new Set<string>();
  const read = text.split(',').flatMap((part): ShownColumn[] => {
    const [id = '', width] = part.split(':');
    if (!isColumn(id) || seen.has(id)) return [];
    seen.add(id);
    return [{ id, width: clampWidth(Number(width) || columns[id].width) }];
  });
  if (read.length === 0) return standardColumns;
  return seen.has('headline') ? read : [{ id: 'headline', width: columns.headline.width }, ...read];
}

export const writeColumns = (shown: readonly ShownColumn[]): string =>
  shown.map(({ id, width }) => `${id}:${String(width)}`).join(',');

/** Shows a column after those it stands behind in the full list, or takes it away. */
export function toggleColumn(shown: readonly ShownColumn[], id: ColumnId): readonly ShownColumn[] {
  if (id === 'headline') return shown;
  if (shown.some((column) => column.id === id)) return shown.filter((column) => column.id !== id);
  const place = COLUMN_IDS.indexOf(id);
  const after = shown.findLastIndex((column) => COLUMN_IDS.indexOf(column.id) < place);
  return shown.toSpliced(after + 1, 0, { id, width: columns[id].width });
}

/** Moves a column one place towards the start (-1) or the end (1). */
export function moveColumn(shown: readonly ShownColumn[], id: ColumnId, by: -1 | 1): readonly ShownColumn[] {
  const at = shown.findIndex((column) => column.id === id);
  const column = shown[at];
  const to = at + by;
  if (!column || to < 0 || to >= shown.length) return shown;
  return shown.toSpliced(at, 1).toSpliced(to, 0, column);
}

/** What a column says of a story when it is plain text. */
export const plainValue = (row: StoryRow, id: 'slug' | 'desk' | 'by' | 'assignee'): string =>
  id === 'by' ? row.byline : row[id];

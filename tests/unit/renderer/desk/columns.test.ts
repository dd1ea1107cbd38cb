import { describe, expect, it } from 'vitest';
import {
  moveColumn,
  readColumns,
  standardColumns,
  toggleColumn,
  writeColumns,
} from '../../../../renderer/desk/table/columns.ts';

const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

describe('the columns of the table', () => {
  it('come back from the settings as they were', () => {
    const wide = toggleColumn(standardColumns, 'type').map((c) => ({ ...c, width: c.width + 7 }));
    expect(readColumns(writeColumns(wide))).toEqual(wide);
  });

  it('always have a headline and leave out what they do not know', () => {
    expect(ids(readColumns('weight:90,slug:1e9,slug:80,desk:x'))).toEqual(['headline', 'slug', 'desk']);
    expect(readColumns('')).toEqual(standardColumns);
    expect(toggleColumn(standardColumns, 'headline')).toBe(standardColumns);
  });

  it('are shown where they stand in the full list, and moved one place', () => {
    const shown = readColumns('headline,status');
    expect(ids(toggleColumn(shown, 'slug'))).toEqual(['headline', 'slug', 'status']);
    expect(ids(moveColumn(shown, 'status', -1))).toEqual(['status', 'headline']);
    expect(moveColumn(shown, 'status', 1)).toBe(shown);
  });
});

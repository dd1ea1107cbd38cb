/**
 * Roles of a table whose rows out of sight do not exist, which table elements cannot be: `<div {...grid.row}>`.
 * The element with `grid.frame` owns the keyboard and names the current row with `aria-activedescendant`.
 */
export const grid = {
  frame: { role: 'grid' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const;

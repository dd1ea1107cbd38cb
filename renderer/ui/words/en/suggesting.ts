/** Words of suggesting: how a text is worked on, and what cannot be suggested. */
export const suggesting = {
  refused: {
    grid: 'Rows, columns and cells of a table cannot be changed while suggesting. Nothing was changed: switch to editing to do it.',
  },
};

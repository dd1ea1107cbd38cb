import { text } from '../article/inline.ts';
import type { Table } from '../article/nodes/table.ts';

/**
 * Rows and columns as spreadsheets put them on the clipboard as text: tabs part cells, lines part rows, and a cell in double
 * quotes may hold both (RFC 4180 with tabs). Null for text that is no table.
 */
export function tsvToTable(plain: string, newId: () => string): Table | null {
  if (!plain.includes('\t')) return null;
  const rows = readRows(plain.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/u, ''));
  if (rows.length > 2000 || rows.some((row) => row.length > 100)) return null;
  return {
    kind: 'table',
    id: newId(),
    rows: rows.map((cells) => ({
      cells: cells.map((words) => ({
        content: words
          .split('\n')
          .map((line) => ({ kind: 'paragraph', id: newId(), content: line === '' ? [] : [text(line)] })),
      })),
    })),
  };
}

function readRows(plain: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gu;
  for (const [whole, quoted, bare = '', end] of plain.matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (whole === '' || end === '') break;
  }
  return rows;
}

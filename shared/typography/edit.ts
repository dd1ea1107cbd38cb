/** One correction of a line: `text` takes the place of what stands between two offsets (UTF-16 units). */
export type Edit = {
  from: number;
  to: number;
  text: string;
  /** How much of the line must have been written before the correction can be known: after the key that decides it. */
  done: number;
};

/** The line after its corrections. */
export function applyEdits(line: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, text } of edits) {
    out += line.slice(at, from) + text;
    at = to;
  }
  return out + line.slice(at);
}

/** What stands between two offsets and may not be touched: code, addresses. */
export type Range = { from: number; to: number };

/** Web and mail addresses in running text; nothing in them is punctuation. */
const ADDRESS =
  /(?:\b(?:https?|ftp|file|mailto|tel):\S*|\bwww\.\S+|\S+@\S+\.\S+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*)/giu;

export const addressesIn = (line: string): Range[] =>
  [...line.matchAll(ADDRESS)].map((found) => ({ from: found.index, to: found.index + found[0].length }));

/** Edits in order, without those that touch a kept range or another edit. */
export function settleEdits(edits: readonly Edit[], kept: readonly Range[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const out: Edit[] = [];
  for (const edit of sorted) {
    const last = out.at(-1);
    if (last && (edit.from < last.to || (edit.from === last.from && edit.to === last.to))) continue;
    if (kept.some((range) => edit.from < range.to && Math.max(edit.to, edit.from + 1) > range.from)) continue;
    out.push(edit);
  }
  return out;
}

import { text, tidyInlines, type Inline } from '../../../article/inline.ts';

/** Runs as they come out of the tree: text with HTML's white space still in it. */
export type Piece = { inline: Inline; exact: boolean };

/**
 * White space as a browser shows it (CSS Text 3 §4.1.1): runs of it are one space across elements, none at the ends of a line.
 * Exact pieces keep theirs.
 */
export function collapseSpace(pieces: readonly Piece[], keepLastBreak: boolean): Inline[] {
  const out: Inline[] = [];
  let atEdge = true;
  for (const { inline, exact } of pieces) {
    if (inline.kind === 'break') {
      if (!exact) trimEnd(out);
      out.push(inline);
      atEdge = true;
    } else if (inline.kind !== 'text') out.push(inline);
    else if (exact) {
      out.push(inline);
      atEdge = false;
    } else {
      let words = inline.text.replace(/[ \t\n\r\f]+/gu, ' ');
      if (atEdge && words.startsWith(' ')) words = words.slice(1);
      if (words === '') continue;
      atEdge = words.endsWith(' ');
      out.push(text(words, inline.marks, inline.link));
    }
  }
  if (pieces.at(-1)?.exact === true) return tidyInlines(out);
  trimEnd(out);
  if (!keepLastBreak) {
    while (out.at(-1)?.kind === 'break') {
      out.pop();
      trimEnd(out);
    }
  }
  return tidyInlines(out);
}

function trimEnd(out: Inline[]): void {
  for (let last = out.at(-1); last?.kind === 'text' && last.text.endsWith(' '); last = out.at(-1)) {
    const words = last.text.replace(/ +$/u, '');
    if (words !== '') {
      out[out.length - 1] = text(words, last.marks, last.link);
      return;
    }
    out.pop();
  }
}

/** Breaks at both ends dropped, and the line cut where two breaks made an empty line: old pages part paragraphs so. */
export function splitAtEmptyLines(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const part of content) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (part.kind === 'break' && (last === undefined || last.kind === 'break')) {
      if (last?.kind === 'break') {
        line?.pop();
        lines.push([]);
      }
    } else line?.push(part);
  }
  return lines
    .map((line) => (line.at(-1)?.kind === 'break' ? line.slice(0, -1) : line))
    .filter((line) => line.some((p) => p.kind !== 'text' || p.text.trim() !== ''));
}

/** Nothing to see: only white space, no-break spaces and breaks. Word fills empty lines so. */
export const isBlank = (content: readonly Inline[]): boolean =>
  content.every(
    (p) => p.kind === 'break' || (p.kind === 'text' && p.text.replace(/[\s\u200b\ufeff]/gu, '') === ''),
  );

/** Text without the no-break spaces that programs leave at both ends of a line. */
export function withoutEdgeSpace(content: readonly Inline[]): Inline[] {
  const out = [...content];
  const [first] = out;
  if (first?.kind === 'text') out[0] = text(first.text.replace(/^[ \u00a0]+/u, ''), first.marks, first.link);
  const last = out.at(-1);
  if (last?.kind === 'text')
    out[out.length - 1] = text(last.text.replace(/[ \u00a0]+$/u, ''), last.marks, last.link);
  return tidyInlines(out);
}

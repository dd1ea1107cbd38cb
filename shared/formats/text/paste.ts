import { text } from '../../article/inline.ts';
import type { Block } from '../../article/nodes/index.ts';
import { cleanText } from '../../kit/text.ts';
import type { Note } from '../../protocol/notes.ts';
import { copyWords, markupText } from '../common/characters.ts';
import type { ReadContext } from '../format.ts';

/** Marks that begin entries and nothing else: a dash opens speech in many languages, a star is Markdown. */
const BULLET = /^[ \t]*[•●▪◦‣·][ \t]+(?=\S)/u;

/** Lines this long, one after the other, were broken at the edge of a page. */
const PAGE_LINE = { least: 40, most: 120 };

/** Ends of a line at which a paragraph may end. */
const CLOSES = /[.!?:…。！？]["'”’»)\]]*$/u;

/** Every way of ending a line as one; form feeds, vertical tabs and the Unicode separators were line ends too. */
const linesOf = (plain: string): string[] =>
  markupText(
    cleanText(plain)
      .replace(/^\ufeff/u, '')
      .replace(/\r\n?/gu, '\n'),
  )
    .replace(/\n+$/u, '')
    .split('\n');

/**
 * True for text whose lines a page broke, as a PDF viewer or a mail program gives it: most lines end near the same
 * length and in the middle of a sentence.
 */
function isPageBroken(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.trim() !== '');
  const longest = Math.max(...full.map((line) => line.length));
  if (full.length < 4 || longest < PAGE_LINE.least || longest > PAGE_LINE.most) return false;
  const inner = full.filter((line, i) => i < full.length - 1 && line.length >= longest * 0.7);
  const running = inner.filter((line) => !CLOSES.test(line.trim()));
  return inner.length >= full.length * 0.6 && running.length >= inner.length * 0.5;
}

/** Puts a line behind what came before; a word that was cut at the line's end is one word again. */
function joined(before: string, line: string): string {
  if (/\p{L}[-\u2010\u00ad]$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  return `${before} ${line}`;
}

/** Paragraphs of page-broken lines: they end at an empty line, or where a short line closes a sentence. */
function joinPage(lines: readonly string[]): string[] {
  const longest = Math.max(...lines.map((line) => line.length));
  const paragraphs: string[] = [];
  let open = false;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') open = false;
    else {
      const item = BULLET.test(raw);
      if (open && !item) paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1) ?? '', line);
      else paragraphs.push(line);
      open = !(raw.length < longest * 0.75 && CLOSES.test(line));
    }
  }
  return paragraphs;
}

/** Paragraphs by blank lines where there are any, with the lines between as breaks; else line by line. */
function splitLines(lines: readonly string[]): string[] {
  const whole = lines.join('\n');
  return /\n[ \t]*\n/u.test(whole) ? whole.split(/\n(?:[ \t]*\n)+/u) : [...lines];
}

/** Plain text as blocks, and a note when lines were joined. Nothing in it is read as markup. */
export function plainToBlocks(plain: string, { newId }: ReadContext): { blocks: Block[]; notes: Note[] } {
  const lines = linesOf(plain);
  const broken = isPageBroken(lines);
  const paragraphs = broken ? joinPage(lines) : splitLines(lines);
  const blocks = paragraphs.flatMap((paragraph): Block[] => {
    const rows = paragraph.split('\n');
    return rows.length > 0 && rows.every((row) => BULLET.test(row))
      ? rows.map((row) => entry(row.replace(BULLET, ''), newId))
      : [{ kind: 'paragraph', id: newId(), content: inlinesOf(rows) }];
  });
  return { blocks, notes: broken ? [{ kind: 'joinedLines', count: 1 }] : [] };
}

const entry = (words: string, newId: () => string): Block => ({
  kind: 'listItem',
  id: newId(),
  list: 'bullet',
  level: 0,
  content: inlinesOf([words]),
});

function inlinesOf(rows: readonly string[]): ({ kind: 'break' } | ReturnType<typeof text>)[] {
  return rows.flatMap((row, i) => {
    const words = copyWords(row).trimEnd();
    return [...(i > 0 ? [{ kind: 'break' as const }] : []), ...(words === '' ? [] : [text(words)])];
  });
}

/** What Markdown writes and people do not: each kind counts once. */
const MARKDOWN: readonly RegExp[] = [
  /^#{1,6} \S/mu,
  /^(?:[-*+] \S.*\n?){2}/mu,
  /^(?:\d+\. \S.*\n?){2}/mu,
  /\[[^\]\n]+\]\((?:https?:|mailto:|\/)[^)\s]+\)/u,
  /(?:^|\s)(?:\*\*|__)\S[^*_\n]*\S(?:\*\*|__)/u,
  /^>[ ]?\S/mu,
  /^```/mu,
  /^!\[[^\]\n]*\]\([^)\n]+\)/mu,
  /^\|.+\|\n\|[ :|-]+\|$/mu,
];

/** True for text that its writer marked up as Markdown: two of its signs, so that a lone star or number is not one. */
export function looksLikeMarkdown(plain: string): boolean {
  const head = plain.slice(0, 50_000).replace(/\r\n?/gu, '\n');
  return MARKDOWN.filter((sign) => sign.test(head)).length >= 2;
}

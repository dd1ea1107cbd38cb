/** A part of a text that a line does not break: where its letters begin and end, and where the white space after it ends. */
export type Piece = {
  from: number;
  to: number;
  next: number;
  /** A line ends here whatever its width. */ forced: boolean;
};

/** Scripts without spaces in which a line may end after any character: ideographs, kana, Hangul, and emoji. */
const ANYWHERE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\p{Extended_Pictographic}ー]/u;
/** Signs that may not begin a line, and signs that may not end one (JIS X 4051 and GB/T 15834, the common part). */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}、。，．・：；？！‼⁇⁈⁉ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーゝゞ々〻…‥,.!?:;%％°℃]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}「『（［｛〈《【〔“‘]$/u;
/** Scripts whose words are known only from a dictionary. */
const BY_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What a line may end after inside a run of letters: hyphens and dashes before a letter, a zero-width space, a soft hyphen. */
const HYPHENS = /[-‐–—\u200b\u00ad]+(?=[\p{L}\p{M}“‘"'(])/gu;
/** A blank that a line may end at; no-break spaces are none. */
const RUN = /([^\s\u00a0\u202f]|[\u00a0\u202f])+|[^\S\u00a0\u202f]+/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Offsets inside a run without blanks after which a line may end. */
function insideBreaks(run: string): number[] {
  const found = new Set<number>();
  for (const match of run.matchAll(HYPHENS)) if (match.index > 0) found.add(match.index + match[0].length);
  if (BY_DICTIONARY.test(run)) for (const { index } of words.segment(run)) found.add(index);
  if (ANYWHERE.test(run)) {
    let before = '';
    for (const { segment, index } of graphemes.segment(run)) {
      const turns = ANYWHERE.test(before) || ANYWHERE.test(segment);
      if (index > 0 && turns && !NOT_FIRST.test(segment) && !NOT_LAST.test(before)) found.add(index);
      before = segment;
    }
  }
  found.delete(0);
  return [...found].toSorted((a, b) => a - b);
}

/** The pieces of a text in order; newlines force a line to end. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const first = pieces.length;
    for (const { 0: run, index } of line.matchAll(RUN)) {
      const at = start + index;
      const last = pieces.at(-1);
      if (run.trim() === '' && !/[\u00a0\u202f]/u.test(run)) {
        if (last && pieces.length > first) last.next = at + run.length;
        continue;
      }
      let from = at;
      for (const end of [...insideBreaks(run), run.length]) {
        pieces.push({ from, to: at + end, next: at + end, forced: false });
        from = at + end;
      }
    }
    start += line.length + 1;
    if (pieces.length === first)
      pieces.push({ from: start - 1, to: start - 1, next: start - 1, forced: true });
    const last = pieces.at(-1);
    if (last) last.forced = true;
  }
  return pieces;
}

/** The characters of a text as people count them, with where each begins; for words wider than their line. */
export const charactersOf = (text: string): { segment: string; index: number }[] => [
  ...graphemes.segment(text),
];

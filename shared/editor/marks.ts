import { TEXT_TYPE_TO_FORMAT, type TextFormatType } from 'lexical';
import { MARKS, type Mark } from '../article/inline.ts';

/** Our marks and what Lexical calls them. */
export const markFormats = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  code: 'code',
} as const satisfies Record<Mark, TextFormatType>;

const bitOf = (mark: Mark): number => TEXT_TYPE_TO_FORMAT[markFormats[mark]] ?? 0;

export const formatOf = (marks: readonly Mark[] | undefined): number =>
  (marks ?? []).reduce((bits, mark) => bits | bitOf(mark), 0);

/** The marks of a Lexical format, in the article's order; formats that are only looks have none. */
export const marksOf = (format: number): Mark[] => MARKS.filter((mark) => (format & bitOf(mark)) !== 0);

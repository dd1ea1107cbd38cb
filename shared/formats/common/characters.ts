import { cleanText } from '../../kit/text.ts';

/**
 * Text as markup languages accept it: no control characters but tab and newline (Word's paste brings U+000B,
 * which makes XML and HTML invalid), no noncharacters, no lone surrogates. A vertical tab was a line break.
 */
export const markupText = (text: string): string =>
  cleanText(text)
    .replace(/[\v\f\u0085\u2028\u2029]/gu, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0001-\u0008\u000d-\u001f\u007f-\u009f\ufffe\uffff]/gu, '');

/** One line of text: every run of white space becomes one space. */
export const oneLine = (text: string): string => markupText(text).replace(/\s+/gu, ' ').trim();

/** A name from outside: one line, without what would turn the direction of the words beside it or cannot be seen. */
export const nameText = (text: string): string =>
  oneLine(text.replaceAll(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')).slice(
    0,
    200,
  );

const FIELD_ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/**
 * Escapes text for element content and double-quoted attributes; apostrophes stay readable. Newlines are written as
 * references, so that a block of HTML never holds an empty line (which would end it inside Markdown).
 */
export const escapeHtml = (text: string): string =>
  markupText(text).replace(/[&<>"\n]/gu, (c) => FIELD_ENTITIES[c] ?? c);

/**
 * Words of another program as copy: no soft hyphens or byte order marks (they were for one page's width), and a run of
 * spaces and no-break spaces, with which people indent and align, as one space. A single no-break space is meant.
 */
export const copyWords = (text: string): string =>
  text.replace(/[\u00ad\ufeff]/gu, '').replace(/[ \u00a0]{2,}/gu, ' ');

import { z } from 'zod';
import { firstIssue } from '../../../article/document.ts';
import { fail, ok, type Result } from '../../../kit/result.ts';
import { say, type Said } from '../../../protocol/said.ts';

const FILE = /^[0-9A-Za-z][0-9A-Za-z._-]{0,99}\.woff2$/u;
/** What may stand in a quoted family name. */
const FAMILY = /^[\p{L}\p{N} ._-]{1,80}$/u;

/** A typeface of a style: a WOFF2 file beside `style.json`. */
const font = z.strictObject({
  family: z.string().regex(FAMILY, 'expected a name of letters, digits and spaces'),
  file: z.string().regex(FILE, 'expected the name of a .woff2 file in the same folder'),
  weight: z
    .string()
    .regex(/^[1-9][0-9]{0,3}(?: [1-9][0-9]{0,3})?$/u, 'expected a weight such as "400" or "200 900"')
    .optional(),
  style: z.enum(['normal', 'italic']).optional(),
});
export type StyleFont = z.infer<typeof font>;

/** What `style.json` says. */
export const styleAbout = z.strictObject({
  name: z.string().trim().min(1).max(80),
  author: z.string().trim().max(120).optional(),
  description: z.string().trim().max(500).optional(),
  fonts: z.array(font).max(8).optional(),
});
export type StyleAbout = z.infer<typeof styleAbout>;

const EXAMPLE = '{ "name": "Harbour", "author": "The web desk", "description": "Our site since spring" }';

/**
 * Reads the text of a style's `style.json`.
 * @param file its name for people, as in `styles/harbour/style.json`
 * @returns what it says, or what names the file and says what was expected
 */
export function readStyleAbout(text: string, file: string): Result<StyleAbout, Said> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return fail(say('style.not-json', { file, why, example: EXAMPLE }));
  }
  const read = styleAbout.safeParse(json);
  if (read.success) return ok(read.data);
  const { path, message } = firstIssue(read.error);
  return fail(say('style.unexpected', { file, where: path, why: message, example: EXAMPLE }));
}

/** The `@font-face` rule of a typeface whose bytes are in the page. */
export const fontFace = ({ family, weight, style }: StyleFont, base64: string): string =>
  `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${base64}) format("woff2");font-weight:${weight ?? 'normal'};font-style:${style ?? 'normal'};font-display:block}`;

import { z } from 'zod';
import { cleanText } from '../kit/text.ts';
import { safeHref } from './links.ts';
import { changed, sameStamp, stamp } from './stamps.ts';

/** Text as it is stored: well-formed, without NUL. */
export const storedText = (max: number) => z.string().max(max).transform(cleanText);

/** Character formats, in the order in which they are written. */
export const MARKS = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'code'] as const;
export const mark = z.enum(MARKS);
export type Mark = z.infer<typeof mark>;

export const link = z.strictObject({
  href: z
    .string()
    .max(4096)
    .refine((href) => safeHref(href) !== null, 'expected an http, https, mailto or tel link'),
  title: storedText(500).optional(),
});
export type Link = z.infer<typeof link>;

/** A suggested change of look: the stamp, and the marks and link as they were. */
export const lookChange = stamp.extend({
  marks: z.array(mark).max(MARKS.length).optional(),
  link: link.optional(),
});
export type LookChange = z.infer<typeof lookChange>;

/** A run of text with one look. Runs are flat: a link is a property of its runs, so that text can be compared as a string. */
export const textRun = z.strictObject({
  kind: z.literal('text'),
  text: storedText(2_000_000),
  marks: z.array(mark).max(MARKS.length).optional(),
  link: link.optional(),
  ...changed,
  was: lookChange.optional(),
});
export type TextRun = z.infer<typeof textRun>;

/** A line break inside a block. */
export const lineBreak = z.strictObject({ kind: z.literal('break'), ...changed });

/** An inline kind that this version does not know: kept as it came and written back unchanged. */
export const unknownInline = z.strictObject({ kind: z.literal('unknown'), original: z.json(), ...changed });

export const inline = z.discriminatedUnion('kind', [textRun, lineBreak, unknownInline]);
export type Inline = z.infer<typeof inline>;
export const inlines = z.array(inline).max(100_000);

export const text = (value: string, marks?: Mark[], href?: Link): TextRun => ({
  kind: 'text',
  text: value,
  ...(marks && marks.length > 0 ? { marks: MARKS.filter((m) => marks.includes(m)) } : {}),
  ...(href ? { link: href } : {}),
});

/** The words of a line of inlines, breaks as newlines. */
export const inlineText = (content: readonly Inline[]): string =>
  content.map((part) => (part.kind === 'text' ? part.text : part.kind === 'break' ? '\n' : '')).join('');

type Looks = Pick<TextRun, 'marks' | 'link'>;

/** True for two runs that look and lead alike, whatever was suggested of them. */
export const sameLook = (a: Looks, b: Looks): boolean =>
  (a.marks ?? []).join() === (b.marks ?? []).join() &&
  a.link?.href === b.link?.href &&
  a.link?.title === b.link?.title;

const sameSuggestions = (a: TextRun, b: TextRun): boolean =>
  sameStamp(a.ins, b.ins) &&
  sameStamp(a.del, b.del) &&
  sameStamp(a.was, b.was) &&
  (a.was === undefined || b.was === undefined || sameLook(a.was, b.was));

/** A run in the one order of members and marks in which runs are written. */
const tidyRun = ({ text: words, marks, link: href, ins, del, was }: TextRun): TextRun => ({
  ...text(words, marks, href),
  ...(ins ? { ins } : {}),
  ...(del ? { del } : {}),
  ...(was ? { was } : {}),
});

/**
 * Joins neighbouring runs of one look and of the same suggestions, and drops empty ones: every writer of inlines ends
 * here, so equal text is equal JSON.
 */
export function tidyInlines(content: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const part of content) {
    const last = out.at(-1);
    if (part.kind === 'text' && part.text === '') continue;
    if (part.kind === 'text' && last?.kind === 'text' && sameLook(last, part) && sameSuggestions(last, part))
      out[out.length - 1] = { ...last, text: last.text + part.text };
    else out.push(part.kind === 'text' ? tidyRun(part) : part);
  }
  return out;
}

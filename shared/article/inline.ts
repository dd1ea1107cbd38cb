import { z } from 'zod';
import { cleanText } from '../kit/text.ts';
import { safeHref } from './links.ts';

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

/** A run of text with one look. Runs are flat: a link is a property of its runs, so that text can be compared as a string. */
export const textRun = z.strictObject({
  kind: z.literal('text'),
  text: storedText(2_000_000),
  marks: z.array(mark).max(MARKS.length).optional(),
  link: link.optional(),
});
export type TextRun = z.infer<typeof textRun>;

/** A line break inside a block. */
export const lineBreak = z.strictObject({ kind: z.literal('break') });

/** An inline kind that this version does not know: kept as it came and written back unchanged. */
export const unknownInline = z.strictObject({ kind: z.literal('unknown'), original: z.json() });

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

const sameLook = (a: TextRun, b: TextRun): boolean =>
  (a.marks ?? []).join() === (b.marks ?? []).join() &&
  a.link?.href === b.link?.href &&
  a.link?.title === b.link?.title;

/** Joins neighbouring runs of one look and drops empty ones: every writer of inlines ends here, so equal text is equal JSON. */
export function tidyInlines(content: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const part of content) {
    const last = out.at(-1);
    if (part.kind === 'text' && part.text === '') continue;
    if (part.kind === 'text' && last?.kind === 'text' && sameLook(last, part))
      out[out.length - 1] = { ...last, text: last.text + part.text };
    else out.push(part.kind === 'text' ? text(part.text, part.marks, part.link) : part);
  }
  return out;
}

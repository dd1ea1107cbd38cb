import { isTextBlock, type Block } from '../../article/nodes/index.ts';
import type { Inline, Mark } from '../../article/inline.ts';
import type { Projection } from '../../article/projection.ts';

/**
 * Everything of a story that a format may be unable to carry. A format lists the keys it loses; what is told (with the
 * sentences `loses.…`) is that list narrowed to what this story really has.
 */
export type FieldKey = keyof typeof FIELDS;

type Has = (p: Projection) => boolean;

const inlinesOf = (b: Block): readonly Inline[] => {
  if (isTextBlock(b)) return b.content;
  if (b.kind !== 'table') return [];
  return b.rows.flatMap((r) => r.cells.flatMap((c) => c.content.flatMap((x) => x.content)));
};
const anyInline =
  (test: (i: Inline) => boolean): Has =>
  (p) =>
    p.body.some((b) => inlinesOf(b).some(test));
const anyMark = (...marks: Mark[]): Has =>
  anyInline((i) => i.kind === 'text' && (i.marks ?? []).some((m) => marks.includes(m)));
const anyBlock =
  (test: (b: Block) => boolean): Has =>
  (p) =>
    p.body.some(test);
const given =
  (read: (p: Projection) => string | undefined): Has =>
  (p) =>
    (read(p) ?? '') !== '';

export const FIELDS = {
  webHeadline: given((p) => p.meta.headlines.web),
  socialHeadline: given((p) => p.meta.headlines.social),
  printHeadline: given((p) => p.meta.headlines.print),
  slug: given((p) => p.meta.slug),
  urlSlug: given((p) => p.meta.urlSlug),
  description: given((p) => p.meta.description),
  storyType: given((p) => p.meta.storyType),
  language: () => true,
  direction: (p) => p.meta.direction !== 'auto',
  // It says when something falls due; a story without such a moment loses nothing with it.
  zone: (p) => p.meta.deadline !== undefined || p.meta.embargo !== undefined,
  genre: given((p) => p.meta.genre),
  urgency: (p) => p.meta.urgency !== undefined,
  status: () => true,
  desk: given((p) => p.meta.desk),
  assignee: given((p) => p.meta.assignee),
  plannedWords: (p) => p.meta.plannedWords !== undefined,
  deadline: (p) => p.meta.deadline !== undefined,
  embargo: (p) => p.meta.embargo !== undefined,
  editorsNote: given((p) => p.meta.editorsNote),
  notebook: given((p) => p.meta.notebook),
  correctionNote: given((p) => p.meta.correctionNote),
  usageTerms: given((p) => p.meta.usageTerms),
  keywords: (p) => p.meta.keywords.length > 0,
  subjects: (p) => p.meta.subjects.length > 0,
  entities: (p) => p.meta.entities.length > 0,
  related: (p) => (p.meta.related ?? []).length > 0,
  marks: anyMark('bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'code'),
  links: anyInline((i) => i.kind === 'text' && i.link !== undefined),
  headingLevels: anyBlock((b) => b.kind === 'heading'),
  blockDirection: anyBlock((b) => isTextBlock(b) && b.dir !== undefined),
  quotes: anyBlock((b) => b.kind === 'quote' || b.kind === 'pullquote'),
  pictures: anyBlock((b) => b.kind === 'image' && (b.media !== undefined || b.source !== undefined)),
  altText: anyBlock((b) => b.kind === 'image' && b.alt !== ''),
  pictureRights: anyBlock((b) => b.kind === 'image' && (b.rights ?? '') !== ''),
  pictureSource: anyBlock((b) => b.kind === 'image' && b.media === undefined && b.source !== undefined),
  decoration: anyBlock((b) => b.kind === 'image' && b.decorative === true),
  pictureCuts: anyBlock((b) => b.kind === 'image' && b.original !== undefined),
  tableShape: anyBlock(
    (b) =>
      b.kind === 'table' &&
      b.rows.some((r) => r.cells.some((c) => c.header ?? (c.colSpan ?? 1) + (c.rowSpan ?? 1) > 2)),
  ),
  controlCharacters: anyInline(
    // eslint-disable-next-line no-control-regex
    (i) => i.kind === 'text' && /[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/u.test(i.text),
  ),
  unknownParts: (p) =>
    p.body.some((b) => b.kind === 'unknown' || inlinesOf(b).some((i) => i.kind === 'unknown')),
} as const satisfies Record<string, Has>;

/** What this story has and the format loses. */
export const lostFields = (p: Projection, loses: readonly FieldKey[]): FieldKey[] =>
  loses.filter((key) => FIELDS[key](p));

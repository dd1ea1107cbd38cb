import { isTextBlock, type Block } from '../../article/nodes/index.ts';
import type { Inline, Mark } from '../../article/inline.ts';
import type { Projection } from '../../article/projection.ts';

/**
 * Everything of a story that a format may be unable to carry, in words for the person who exports. A format lists the
 * keys it loses; what is shown is that list narrowed to what this story really has.
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
  webHeadline: { label: 'Web headline', has: given((p) => p.meta.headlines.web) },
  socialHeadline: { label: 'Social headline', has: given((p) => p.meta.headlines.social) },
  printHeadline: { label: 'Print headline', has: given((p) => p.meta.headlines.print) },
  slug: { label: 'Slug', has: given((p) => p.meta.slug) },
  urlSlug: { label: 'URL slug', has: given((p) => p.meta.urlSlug) },
  description: { label: 'Description for search engines', has: given((p) => p.meta.description) },
  storyType: { label: 'Story type', has: given((p) => p.meta.storyType) },
  language: { label: 'Language', has: () => true },
  direction: { label: 'Chosen writing direction', has: (p) => p.meta.direction !== 'auto' },
  zone: {
    label: 'Time zone',
    // It says when something falls due; a story without such a moment loses nothing with it.
    has: (p) => p.meta.deadline !== undefined || p.meta.embargo !== undefined,
  },
  genre: { label: 'Genre', has: given((p) => p.meta.genre) },
  urgency: { label: 'Urgency', has: (p) => p.meta.urgency !== undefined },
  status: { label: 'Status', has: () => true },
  desk: { label: 'Desk', has: given((p) => p.meta.desk) },
  assignee: { label: 'Who is to write it', has: given((p) => p.meta.assignee) },
  plannedWords: { label: 'Planned length', has: (p) => p.meta.plannedWords !== undefined },
  deadline: { label: 'Deadline', has: (p) => p.meta.deadline !== undefined },
  embargo: { label: 'Embargo', has: (p) => p.meta.embargo !== undefined },
  editorsNote: { label: 'Editor’s note (stays in the newsroom)', has: given((p) => p.meta.editorsNote) },
  notebook: { label: 'The writer’s own notes (stay in the newsroom)', has: given((p) => p.meta.notebook) },
  correctionNote: { label: 'Correction note', has: given((p) => p.meta.correctionNote) },
  usageTerms: { label: 'Usage terms', has: given((p) => p.meta.usageTerms) },
  keywords: { label: 'Keywords', has: (p) => p.meta.keywords.length > 0 },
  subjects: { label: 'Subjects', has: (p) => p.meta.subjects.length > 0 },
  entities: {
    label: 'People, organisations, places and events',
    has: (p) => p.meta.entities.length > 0,
  },
  related: { label: 'Related stories', has: (p) => (p.meta.related ?? []).length > 0 },
  marks: {
    label: 'Bold, italic and other character styles',
    has: anyMark('bold', 'italic', 'underline', 'strike', 'sub', 'sup', 'code'),
  },
  links: { label: 'Link addresses', has: anyInline((i) => i.kind === 'text' && i.link !== undefined) },
  headingLevels: { label: 'Heading levels', has: anyBlock((b) => b.kind === 'heading') },
  blockDirection: {
    label: 'Writing direction of single paragraphs',
    has: anyBlock((b) => isTextBlock(b) && b.dir !== undefined),
  },
  quotes: {
    label: 'Quotations as such',
    has: anyBlock((b) => b.kind === 'quote' || b.kind === 'pullquote'),
  },
  pictures: {
    label: 'Picture files',
    has: anyBlock((b) => b.kind === 'image' && (b.media !== undefined || b.source !== undefined)),
  },
  altText: {
    label: 'Alternative text of pictures',
    has: anyBlock((b) => b.kind === 'image' && b.alt !== ''),
  },
  pictureRights: {
    label: 'Rights of pictures',
    has: anyBlock((b) => b.kind === 'image' && (b.rights ?? '') !== ''),
  },
  pictureSource: {
    label: 'Addresses of pictures that are not in the library',
    has: anyBlock((b) => b.kind === 'image' && b.media === undefined && b.source !== undefined),
  },
  decoration: {
    label: 'Which pictures are decoration',
    has: anyBlock((b) => b.kind === 'image' && b.decorative === true),
  },
  pictureCuts: {
    label: 'The uncut originals of cropped pictures',
    has: anyBlock((b) => b.kind === 'image' && b.original !== undefined),
  },
  tableShape: {
    label: 'Table headers and merged cells',
    has: anyBlock(
      (b) =>
        b.kind === 'table' &&
        b.rows.some((r) => r.cells.some((c) => c.header ?? (c.colSpan ?? 1) + (c.rowSpan ?? 1) > 2)),
    ),
  },
  controlCharacters: {
    label: 'Control characters in the text',
    // eslint-disable-next-line no-control-regex
    has: anyInline((i) => i.kind === 'text' && /[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/u.test(i.text)),
  },
  unknownParts: {
    label: 'Parts that this version of Copydesk does not know',
    has: (p) => p.body.some((b) => b.kind === 'unknown' || inlinesOf(b).some((i) => i.kind === 'unknown')),
  },
} as const satisfies Record<string, { label: string; has: Has }>;

/** The labels of what this story has and the format loses. */
export const lostLabels = (p: Projection, loses: readonly FieldKey[]): string[] =>
  loses.filter((key) => FIELDS[key].has(p)).map((key) => FIELDS[key].label);

import { assertNever } from '../../kit/assert-never.ts';
import { MARKS, type Mark, type TextRun } from '../inline.ts';
import type { TextProperties } from '../nodes/text-blocks.ts';
import type { FieldBlock } from './properties.ts';

/** What a line of text is, in the words in which one chooses it. */
export type LineKind =
  'paragraph' | 'heading2' | 'heading3' | 'heading4' | 'bullet' | 'number' | 'quote' | 'pullquote';

type Direction = 'ltr' | 'rtl';

/**
 * One thing that is to be otherwise: of a look (`mark`, `link`, `title`), of a line, or of the fields of a picture or embed.
 * Words that were not there, or will not be, are empty; levels count from 0.
 */
export type Alteration =
  | { what: 'mark'; mark: Mark; on: boolean }
  | { what: 'kind'; from: LineKind; to: LineKind }
  | { what: 'direction'; from: Direction | null; to: Direction | null }
  | { what: 'level' | 'start'; from: number | null; to: number | null }
  | { what: WordsAltered; from: string; to: string }
  | { what: 'decorative'; on: boolean }
  | { what: 'picture' | 'crop' | 'content' };

export type WordsAltered =
  'link' | 'title' | 'attribution' | 'url' | 'fallback' | 'alt' | 'caption' | 'credit' | 'rights';

const words = (what: WordsAltered, from: string | undefined, to: string | undefined): Alteration[] =>
  (from ?? '') === (to ?? '') ? [] : [{ what, from: from ?? '', to: to ?? '' }];

type Look = Pick<TextRun, 'marks' | 'link'>;

/** What becomes of the look of a run. A title that comes or goes with its link goes without saying. */
export function lookAlterations(was: Look, is: Look): Alteration[] {
  const marks = MARKS.flatMap((mark): Alteration[] => {
    const on = is.marks?.includes(mark) === true;
    return on === (was.marks?.includes(mark) === true) ? [] : [{ what: 'mark', mark, on }];
  });
  const titles = was.link && is.link ? words('title', was.link.title, is.link.title) : [];
  return [...marks, ...words('link', was.link?.href, is.link?.href), ...titles];
}

function kindOf(line: TextProperties): LineKind {
  if (line.kind === 'heading') return `heading${line.level}`;
  return line.kind === 'listItem' ? line.list : line.kind;
}

/** A number that a line has only while it is an entry of a list; what it had as one goes without saying. */
function numbers(
  what: 'level' | 'start',
  from: number | null,
  to: number | null,
  isEntry: boolean,
): Alteration[] {
  return from === to || !isEntry ? [] : [{ what, from, to }];
}

/** What becomes of a line of text. */
export function lineAlterations(was: TextProperties, is: TextProperties): Alteration[] {
  const [from, to] = [kindOf(was), kindOf(is)];
  const entry = (line: TextProperties) => (line.kind === 'listItem' ? line : null);
  const [wasEntry, isEntry] = [entry(was), entry(is)];
  const said = (line: TextProperties) => (line.kind === 'pullquote' ? line.attribution : undefined);
  return [
    ...(from === to ? [] : [{ what: 'kind' as const, from, to }]),
    ...(wasEntry === null && isEntry?.level === 0
      ? []
      : numbers('level', wasEntry?.level ?? null, isEntry?.level ?? null, isEntry !== null)),
    ...numbers('start', wasEntry?.start ?? null, isEntry?.start ?? null, isEntry !== null),
    ...(was.dir === is.dir
      ? []
      : [{ what: 'direction' as const, from: was.dir ?? null, to: is.dir ?? null }]),
    ...words('attribution', said(was), said(is)),
  ];
}

type Fields<K extends FieldBlock['kind']> = NonNullable<Extract<FieldBlock, { kind: K }>['was']>['as'];

/** A cut is stored as a picture of its own that knows what it was cut from. */
const sourceOf = ({ original, media, source }: Fields<'image'>): string => original ?? media ?? source ?? '';
const cropOf = ({ crop: cut }: Fields<'image'>): string =>
  cut ? [cut.x, cut.y, cut.width, cut.height].join(' ') : '';

function imageAlterations(was: Fields<'image'>, is: Fields<'image'>): Alteration[] {
  const decorative = is.decorative === true;
  return [
    ...(sourceOf(was) !== sourceOf(is)
      ? [{ what: 'picture' as const }]
      : cropOf(was) !== cropOf(is)
        ? [{ what: 'crop' as const }]
        : []),
    ...words('alt', was.alt, is.alt),
    ...(decorative === (was.decorative === true) ? [] : [{ what: 'decorative' as const, on: decorative }]),
    ...words('caption', was.caption, is.caption),
    ...words('credit', was.credit, is.credit),
    ...words('rights', was.rights, is.rights),
  ];
}

/** What becomes of the fields of a block that is no text; nothing where nothing is suggested of them. */
export function fieldAlterations(block: FieldBlock): Alteration[] {
  if (!block.was) return [];
  switch (block.kind) {
    case 'image':
      return imageAlterations(block.was.as, block);
    case 'embed':
      return [
        ...words('url', block.was.as.url, block.url),
        ...words('fallback', block.was.as.fallback, block.fallback),
      ];
    case 'unknown':
      return [{ what: 'content' }];
    default:
      return assertNever(block);
  }
}

import type { Block } from '../../../article/nodes/index.ts';
import type { Reading as Which } from '../../../article/review/reading.ts';
import { markupText, nameText } from '../../common/characters.ts';
import { childrenOf, textBelow, type XmlElement } from '../../common/xml.ts';
import type { CommentPlace, CommentThread, CommentedWords, SaidComment } from '../../format.ts';
import { stretchesOf } from '../stretches.ts';
import { wordMoment } from './stamps.ts';

/** Where the range of a comment begins or ends, or where its sign stands, in the document with all its suggestions. */
export type Edge = { id: string; edge: 'from' | 'to' | 'point'; block: string | null; at: number };

/** So many comments of a document are read, and so much of each: more is no review but an attack. */
export const MOST_COMMENTS = 10_000;
const MOST_WORDS = 10_000;

type Said = SaidComment & { id: string; paragraph: string | undefined };

function wordsOf(element: XmlElement): string {
  const lines = childrenOf(element, 'w:p').map((line) => {
    const pieces = (node: XmlElement): string =>
      childrenOf(node)
        .map((child) => {
          if (child.name === 'w:t') return textBelow(child);
          if (child.name === 'w:tab') return '\t';
          if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
          return child.name === 'w:del' || child.name === 'w:pPr' || child.name === 'w:rPr'
            ? ''
            : pieces(child);
        })
        .join('');
    return pieces(line);
  });
  return markupText(lines.join('\n')).trim().slice(0, MOST_WORDS);
}

const saidIn = (comments: XmlElement | undefined): Said[] =>
  childrenOf(comments, 'w:comment')
    .slice(0, MOST_COMMENTS)
    .map((comment) => {
      const { attributes } = comment;
      const moment = wordMoment(attributes['w16du:dateUtc'] ?? attributes['w:date']);
      return {
        id: attributes['w:id'] ?? '',
        by: nameText(attributes['w:author'] ?? ''),
        initials: nameText(attributes['w:initials'] ?? '').slice(0, 20),
        at: moment === null ? null : Date.parse(moment),
        text: wordsOf(comment),
        paragraph: childrenOf(comment, 'w:p').at(-1)?.attributes['w14:paraId'],
      };
    });

type Span = { from: Edge; to: Edge };

/** Range by range: where it begins and where it ends. A range without ends is the point where its sign stands. */
function spansOf(edges: readonly Edge[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const edge of edges) {
    const known = spans.get(edge.id);
    if (!known) spans.set(edge.id, { from: edge, to: edge });
    else if (edge.edge === 'to') known.to = edge;
  }
  return spans;
}

const spanKey = (span: Span | undefined): string =>
  span ? JSON.stringify([span.from.block, span.from.at, span.to.block, span.to.at]) : '';

const linesOf = (body: readonly Block[]): Block[] =>
  body.flatMap((b): Block[] =>
    b.kind === 'table' ? [b, ...b.rows.flatMap((r) => r.cells.flatMap((c) => c.content))] : [b],
  );

/** Turns ranges in the document into places in the text: the final one, or where all of it is struck out the base. */
class Places {
  private readonly blocks: Block[];
  private readonly order: Map<string, number>;
  private readonly lines: { which: Which; stretches: ReturnType<typeof stretchesOf> }[];

  constructor(body: readonly Block[]) {
    this.blocks = linesOf(body);
    this.order = new Map(this.blocks.map((b, i) => [b.id, i]));
    this.lines = (['final', 'base'] as const).map((which) => ({
      which,
      stretches: stretchesOf(body, which),
    }));
  }

  of(from: Edge, to: Edge): { place: CommentPlace; reading: Which } {
    const whole = (place: CommentPlace): { place: CommentPlace; reading: Which } => ({
      place,
      reading: 'final',
    });
    const isPoint = from.block === to.block && from.at === to.at;
    if (from.block === ':headline' || from.block === ':standfirst') {
      if (isPoint) return whole({ on: 'story' });
      return whole({ on: 'field', field: from.block === ':headline' ? 'headline' : 'standfirst' });
    }
    const first = from.block === null ? undefined : this.order.get(from.block);
    if (from.block === null || first === undefined) return whole({ on: 'story' });
    const block = this.blocks[first];
    if (isPoint || block === undefined || !('content' in block))
      return whole({ on: 'block', block: from.block });
    const last = to.block === null ? first : (this.order.get(to.block) ?? first);
    for (const { which, stretches } of this.lines) {
      const parts: CommentedWords[] = [];
      for (const [line, pieces] of stretches)
        for (const piece of pieces) {
          const at = this.order.get(piece.block) ?? -1;
          const size = piece.to - piece.from;
          const start = at < first ? size : at === first ? Math.max(0, from.at - piece.at) : 0;
          const end = at > last ? 0 : at === last ? Math.min(size, to.at - piece.at) : size;
          if (start >= end) continue;
          const open = parts.at(-1);
          if (open?.block === line) open.to = piece.from + end;
          else parts.push({ block: line, from: piece.from + start, to: piece.from + end });
        }
      if (parts.length > 0) return { place: { on: 'words', parts }, reading: which };
    }
    return whole({ on: 'block', block: from.block });
  }
}

/** The comments of a document as threads, with what answers them and whether they are settled. */
export function readThreads(
  comments: XmlElement | undefined,
  extended: XmlElement | undefined,
  edges: readonly Edge[],
  body: readonly Block[],
): CommentThread[] {
  const about = new Map(
    childrenOf(extended, 'w15:commentEx').map(({ attributes }) => [attributes['w15:paraId'], attributes]),
  );
  const all = saidIn(comments);
  if (all.length === 0) return [];
  const byParagraph = new Map(all.map((one) => [one.paragraph, one]));
  const spans = spansOf(edges);
  const places = new Places(body);
  /** LibreOffice keeps the range of an answer and forgets what it answers. */
  const openers = new Map<string, Said>();
  const sharing = (span: Span | undefined): Said | undefined =>
    span && span.from !== span.to ? openers.get(spanKey(span)) : undefined;
  const threads = new Map<string, { comments: SaidComment[]; first: Said }>();
  for (const one of all) {
    const parent = about.get(one.paragraph)?.['w15:paraIdParent'];
    const span = about.has(one.paragraph) ? undefined : spans.get(one.id);
    const opener = parent === undefined ? sharing(span) : byParagraph.get(parent);
    if (!opener) openers.set(spanKey(spans.get(one.id)), one);
    const { by, initials, at, text } = one;
    const known = opener && opener !== one ? threads.get(opener.id) : undefined;
    if (known) known.comments.push({ by, initials, at, text });
    else threads.set(one.id, { comments: [{ by, initials, at, text }], first: one });
  }
  return [...threads.values()].map(({ comments: said, first }) => {
    const span = spans.get(first.id);
    const done = about.get(first.paragraph)?.['w15:done'];
    return {
      ...(span ? places.of(span.from, span.to) : { place: { on: 'story' }, reading: 'final' }),
      resolved: done === '1' || done === 'true',
      ...(done === undefined ? { stated: false } : {}),
      comments: said,
    };
  });
}

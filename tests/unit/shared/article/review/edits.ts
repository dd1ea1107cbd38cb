import fc from 'fast-check';
import { MARKS, tidyInlines, type Inline, type Mark } from '../../../../../shared/article/inline.ts';
import { placedText } from '../../../../../shared/article/lines.ts';
import type { Block, TextBlock } from '../../../../../shared/article/nodes/index.ts';
import { withCells } from '../../../../../shared/article/review/tokens.ts';
import { anyBlock } from '../../editor/bodies.ts';

/** One thing a person does to a text; numbers are taken modulo what is there, so that every edit fits every text. */
export type Edit = {
  op: (typeof OPS)[number];
  /** Which block, where in it, and how much. */
  block: number;
  from: number;
  length: number;
  words: string;
  mark: Mark;
  block2: number;
  given: Block;
};

const OPS = [
  'type',
  'type',
  'erase',
  'erase',
  'replace',
  'split',
  'join',
  'cut-across',
  'remove',
  'insert',
  'move',
  'kind',
  'look',
  'link',
  'break',
  'cell',
  'grid',
  'field',
  'rename',
] as const;

const words = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('not ', 'the mayor ', ' 40', ',', 'said', ' ', 'a', 'e', '“yes”') },
  { weight: 2, arbitrary: fc.constantFrom('👩‍🚒', 'é', 'e\u0301', '汉字', '会議', 'שלום ', '\u0301', '🇳🇴') },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 3 }) },
);

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  op: fc.constantFrom(...OPS),
  block: fc.nat({ max: 40 }),
  from: fc.nat({ max: 60 }),
  length: fc.integer({ min: 1, max: 12 }),
  words,
  mark: fc.constantFrom(...MARKS),
  block2: fc.nat({ max: 40 }),
  given: anyBlock,
});

export const anyEdits = (most: number): fc.Arbitrary<Edit[]> =>
  fc.array(anyEdit, { minLength: 0, maxLength: most });

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const signsOf = (block: TextBlock): Inline[] =>
  block.content.flatMap((part): Inline[] =>
    part.kind === 'text'
      ? Array.from(graphemes.segment(part.text), ({ segment }) => ({ ...part, text: segment }))
      : [part],
  );

const withSigns = (block: TextBlock, signs: readonly Inline[]): TextBlock => ({
  ...block,
  content: tidyInlines(signs),
});

/** Typed text is part of the run it is typed into, with everything that is said of that run: so editors do it. */
function typed(words: string, neighbour: Inline | undefined): Inline {
  return neighbour?.kind === 'text' ? { ...neighbour, text: words } : { kind: 'text', text: words };
}

const isText = (block: Block | undefined): block is TextBlock => block !== undefined && 'content' in block;

/** A body after one edit, the way an editor that knows nothing of suggestions does it. Ids as in `shared/editor`. */
export function edited(body: readonly Block[], edit: Edit, newId: () => string): Block[] {
  const out = [...body];
  const at = body.length === 0 ? 0 : edit.block % body.length;
  const block = out[at];
  const other = edit.block2 % (body.length + 1);
  if (edit.op === 'insert' || block === undefined) {
    out.splice(other, 0, { ...edit.given, id: newId() });
    return out;
  }
  if (edit.op === 'remove') {
    if (out.length > 1) out.splice(at, 1);
    return out;
  }
  if (edit.op === 'move') {
    out.splice(at, 1);
    out.splice(Math.min(other, out.length), 0, block);
    return out;
  }
  if (edit.op === 'rename') {
    out[at] = block.kind === 'unknown' ? block : { ...block, id: newId() };
    return out;
  }
  if (block.kind === 'table') {
    if (edit.op === 'grid')
      out[at] = {
        ...block,
        rows: [
          ...block.rows,
          ...block.rows
            .slice(0, 1)
            .map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, content: [] })) })),
        ],
      };
    else if (edit.op === 'cell') {
      let n = 0;
      const cell = edit.block2 % 4;
      out[at] = withCells(block, (content) => {
        n += 1;
        return n - 1 === cell
          ? edited(
              content,
              { ...edit, op: (['type', 'erase', 'split', 'join'] as const)[edit.from % 4] ?? 'type' },
              newId,
            )
          : content;
      });
    }
    return out;
  }
  if (block.kind === 'image' && edit.op === 'field')
    out[at] = { ...block, caption: edit.words, alt: `${block.alt}${edit.words}` };
  if (block.kind === 'embed' && edit.op === 'field') out[at] = { ...block, fallback: edit.words };
  if (!isText(block)) return out;
  const signs = signsOf(block);
  const from = edit.from % (signs.length + 1);
  const to = Math.min(signs.length, from + edit.length);
  const near = signs[from - 1] ?? signs[from];
  const next = out[at + 1];
  switch (edit.op) {
    case 'type':
      signs.splice(from, 0, typed(edit.words, near));
      break;
    case 'erase':
      signs.splice(from, to - from);
      break;
    case 'replace':
      signs.splice(from, to - from, typed(edit.words, near));
      break;
    case 'break':
      signs.splice(from, 0, { kind: 'break' });
      break;
    case 'look':
      for (let i = from; i < to; i++) signs[i] = looked(signs[i], edit.mark);
      break;
    case 'link':
      for (let i = from; i < to; i++) signs[i] = linked(signs[i]);
      break;
    case 'split': {
      const second = newId();
      const tail = { kind: 'paragraph' as const, id: second, content: tidyInlines(signs.slice(from)) };
      if (from === 0) out.splice(at, 0, { ...tail, content: [] });
      else out.splice(at, 1, withSigns(block, signs.slice(0, from)), tail);
      return out;
    }
    case 'join':
      if (isText(next)) out.splice(at, 2, withSigns(block, [...signs, ...signsOf(next)]));
      return out;
    case 'cut-across':
      if (isText(next))
        out.splice(at, 2, withSigns(block, [...signs.slice(0, from), ...signsOf(next).slice(edit.length)]));
      return out;
    case 'kind':
      out[at] = reKinded(block, edit);
      return out;
    case 'cell':
    case 'grid':
    case 'field':
      return out;
  }
  out[at] = withSigns(block, signs);
  return out;
}

function looked(sign: Inline | undefined, mark: Mark): Inline {
  if (sign?.kind !== 'text') return sign ?? { kind: 'break' };
  const marks = sign.marks ?? [];
  const { marks: old, ...rest } = sign;
  void old;
  const now = marks.includes(mark)
    ? marks.filter((m) => m !== mark)
    : MARKS.filter((m) => m === mark || marks.includes(m));
  return now.length > 0 ? { ...rest, marks: now } : rest;
}

const linked = (sign: Inline | undefined): Inline =>
  sign?.kind === 'text'
    ? { ...sign, link: { href: 'https://example.org/linked' } }
    : (sign ?? { kind: 'break' });

/** As editors do it: the node is replaced by another, which knows nothing of what was suggested of the first. */
function reKinded(block: TextBlock, { from, length }: Edit): TextBlock {
  const { id, content } = block;
  const kinds: TextBlock[] = [
    { kind: 'paragraph', id, content },
    { kind: 'heading', id, level: 2, content },
    { kind: 'heading', id, level: 3, content, dir: 'rtl' },
    { kind: 'listItem', id, list: 'bullet', level: length % 4, content },
    { kind: 'listItem', id, list: 'number', level: 0, start: 4, content },
    { kind: 'quote', id, content },
    { kind: 'pullquote', id, content, attribution: 'Ada Okonjo' },
  ];
  return kinds[from % kinds.length] ?? block;
}

export const editedBy = (body: readonly Block[], edits: readonly Edit[], newId: () => string): Block[] =>
  edits.reduce<Block[]>((now, edit) => edited(now, edit, newId), [...body]);

/** Where the caret stands after words were typed; other edits leave it where nobody knows. */
export function caretAfter(
  body: readonly Block[],
  { op, block, from, words }: Edit,
): { line: string; offset: number } | undefined {
  const line = body[body.length === 0 ? 0 : block % body.length];
  if (op !== 'type' || !isText(line)) return undefined;
  const signs = signsOf(line);
  const before = placedText(signs.slice(0, from % (signs.length + 1)));
  return { line: line.id, offset: before.length + words.length };
}

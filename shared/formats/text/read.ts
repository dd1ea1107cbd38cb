import { cleanText } from '../../kit/text.ts';
import { text } from '../../article/inline.ts';
import type { Block } from '../../article/nodes/index.ts';
import type { ReadContext, ReadStory } from '../format.ts';

const BULLET = /^(\s*)[-*•·–]\s+(.*)$/u;
const NUMBER = /^(\s*)(\d{1,6})[.)]\s+(.*)$/u;
/** A first line longer than this is a paragraph, not a headline. */
const HEADLINE_MAX = 150;
/** Lines of at least this length that break mid-sentence were wrapped by a program, not by a person. */
const WRAP_MIN = 50;

/** Reads plain text: a short first line alone is the headline, empty lines part paragraphs, bullets make lists. */
export function readText(content: string, context: ReadContext): ReadStory {
  const plain = cleanText(content)
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n');
  const chunks = plain
    .split(/\n[ \t]*\n+/u)
    .map((c) => c.replace(/^\n+|\s+$/gu, ''))
    .filter((c) => c.trim() !== '');
  const first = chunks[0]?.trim() ?? '';
  const headed =
    chunks.length > 1 &&
    first.length <= HEADLINE_MAX &&
    !first.includes('\n') &&
    !BULLET.test(first) &&
    !NUMBER.test(first);
  const blocks = (headed ? chunks.slice(1) : chunks).flatMap((chunk) => readChunk(chunk, context));
  return { meta: headed ? { headline: first } : {}, blocks, notes: [], pictures: [], paths: [] };
}

/** Plain text as blocks, without looking for a headline: what a plain paste is. */
export const textToBlocks = (content: string, context: ReadContext): Block[] =>
  cleanText(content)
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n+/u)
    .filter((chunk) => chunk.trim() !== '')
    .flatMap((chunk) => readChunk(chunk, context));

function readChunk(chunk: string, context: ReadContext): Block[] {
  if (/^\s*(\*\s*\*\s*\*|-{3,}|_{3,})\s*$/u.test(chunk)) return [{ kind: 'rule', id: context.newId() }];
  const lines = chunk.split('\n');
  if (BULLET.test(lines[0] ?? '') || NUMBER.test(lines[0] ?? '')) return readList(lines, context);
  const rows = lines.map((l) => l.split('\t'));
  if (lines.length > 1 && rows.every((r) => r.length > 1 && r.length === rows[0]?.length))
    return [readTable(rows, context)];
  return joinWrapped(lines).map((line) => ({
    kind: 'paragraph',
    id: context.newId(),
    content: line === '' ? [] : [text(line)],
  }));
}

/** Joins lines that a program wrapped: all but the last of a paragraph are long. Short lines stay paragraphs. */
function joinWrapped(lines: readonly string[]): string[] {
  const out: string[] = [];
  let open = false;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    if (open) out[out.length - 1] = `${out.at(-1) ?? ''} ${line}`;
    else out.push(line);
    open = line.length >= WRAP_MIN && line.length <= 100;
  }
  return out;
}

function readList(lines: readonly string[], context: ReadContext): Block[] {
  const items: { list: 'bullet' | 'number'; indent: number; words: string; number: number }[] = [];
  for (const line of lines) {
    const bullet = BULLET.exec(line);
    const number = bullet ? null : NUMBER.exec(line);
    const last = items.at(-1);
    if (bullet) items.push({ list: 'bullet', indent: width(bullet[1]), words: bullet[2] ?? '', number: 1 });
    else if (number)
      items.push({
        list: 'number',
        indent: width(number[1]),
        words: number[3] ?? '',
        number: Number(number[2]),
      });
    else if (last) last.words += ` ${line.trim()}`;
  }
  const indents: number[] = [];
  return items.map((item, i) => {
    while ((indents.at(-1) ?? -1) > item.indent) indents.pop();
    if ((indents.at(-1) ?? -1) < item.indent) indents.push(item.indent);
    return {
      kind: 'listItem' as const,
      id: context.newId(),
      list: item.list,
      level: Math.min(8, indents.length - 1),
      ...(i === 0 && item.list === 'number' && item.number !== 1 ? { start: item.number } : {}),
      content: item.words.trim() === '' ? [] : [text(item.words.trim())],
    };
  });
}

const width = (indent: string | undefined): number => (indent ?? '').replaceAll('\t', '    ').length;

const readTable = (rows: readonly string[][], context: ReadContext): Block => ({
  kind: 'table',
  id: context.newId(),
  rows: rows.slice(0, 2000).map((row) => ({
    cells: row.slice(0, 100).map((words) => ({
      content: [
        {
          kind: 'paragraph' as const,
          id: context.newId(),
          content: words.trim() === '' ? [] : [text(words.trim())],
        },
      ],
    })),
  })),
});

import { text, tidyInlines, type Inline } from '../article/inline.ts';
import type { Block } from '../article/nodes/index.ts';
import { blockIdFrom } from '../kit/ids.ts';
import type { SampleLanguage } from './language.ts';
import type { SeededRandom } from './random.ts';
import { filled } from './words.ts';

/** Chinese and Japanese write no spaces: about two characters are one word. */
function wordsIn(sentence: string, language: SampleLanguage): number {
  if (language.gap === '') return Math.ceil(sentence.length / 2);
  let words = 1;
  for (let at = sentence.indexOf(' '); at !== -1; at = sentence.indexOf(' ', at + 1)) words += 1;
  return words;
}

type Writing = {
  language: SampleLanguage;
  random: SeededRandom;
  blocks: Block[];
  words: number;
  /** The level of the last heading; the headline is level 1. */
  level: number;
};

const id = (w: Writing): string => blockIdFrom(w.random.bytes(12));
const line = (w: Writing, list: readonly [string, ...string[]]): string => {
  const words = filled(w.random.pick(list), w.language, w.random);
  w.words += wordsIn(words, w.language);
  return words;
};

/** A body of about so many words: paragraphs, and now and then everything else a story holds. */
export function sampleBody(language: SampleLanguage, words: number, random: SeededRandom): Block[] {
  const w: Writing = { language, random, blocks: [], words: 0, level: 1 };
  while (w.words < words) {
    addParagraph(w);
    if (!random.chance(0.3)) continue;
    const part = random.next();
    if (part < 0.4) addHeading(w);
    else if (part < 0.62) addList(w);
    else if (part < 0.8) addQuote(w);
    else if (part < 0.88) addTable(w);
    else if (part < 0.93)
      w.blocks.push({
        kind: 'embed',
        id: id(w),
        url: 'https://video.example/watch/harbour',
        fallback: line(w, language.headings),
      });
    else if (part < 0.96) w.blocks.push({ kind: 'rule', id: id(w) });
  }
  return w.blocks;
}

function addParagraph(w: Writing): void {
  const content: Inline[] = [];
  const sentences = w.random.between(2, 5);
  for (let i = 0; i < sentences; i++) {
    const words = line(w, w.language.sentences) + (i < sentences - 1 ? w.language.gap : '');
    const look = w.random.next();
    if (look < 0.04) content.push(text(words, ['italic']));
    else if (look < 0.07) content.push(text(words, ['bold']));
    else if (look < 0.11) content.push(text(words, [], { href: 'https://records.example/papers?page=3' }));
    else content.push(text(words));
  }
  w.blocks.push({ kind: 'paragraph', id: id(w), content: tidyInlines(content) });
}

function addHeading(w: Writing): void {
  const wanted = w.random.chance(0.75) ? 2 : w.random.chance(0.7) ? 3 : 4;
  // Nobody's outline jumps over a level.
  const level = wanted === 4 && w.level >= 3 ? 4 : wanted > 2 && w.level >= 2 ? 3 : 2;
  w.level = level;
  w.blocks.push({ kind: 'heading', id: id(w), level, content: [text(line(w, w.language.headings))] });
  addParagraph(w);
}

function addList(w: Writing): void {
  const list = w.random.chance(0.6) ? 'bullet' : 'number';
  const entries = w.random.between(2, 5);
  for (let i = 0; i < entries; i++)
    w.blocks.push({
      kind: 'listItem',
      id: id(w),
      list,
      level: i > 0 && w.random.chance(0.2) ? 1 : 0,
      content: [text(line(w, w.language.entries))],
    });
}

function addQuote(w: Writing): void {
  const content = [text(line(w, w.language.quotes))];
  if (w.random.chance(0.6)) w.blocks.push({ kind: 'quote', id: id(w), content });
  else
    w.blocks.push({ kind: 'pullquote', id: id(w), content, attribution: w.random.pick(w.language.people) });
}

function addTable(w: Writing): void {
  const cell = (words: string, header: boolean) => ({
    ...(header ? { header: true } : {}),
    content: [{ kind: 'paragraph' as const, id: id(w), content: [text(words)] }],
  });
  const rows = [{ cells: w.language.columns.map((c) => cell(c, true)) }];
  const count = w.random.between(2, 4);
  for (let i = 0; i < count; i++) {
    const numbers = w.language.columns.slice(1).map(() => cell(String(w.random.between(10, 9_999)), false));
    rows.push({ cells: [cell(w.random.pick(w.language.places), false), ...numbers] });
  }
  w.words += (count + 1) * 3;
  w.blocks.push({ kind: 'table', id: id(w), rows });
}

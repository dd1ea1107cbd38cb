import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { text, type Inline } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { readBlocks, type Reading } from '../../../shared/article/review/reading.ts';
import { remark } from '../../../shared/article/review/remark.ts';
import { copyTheme } from '../../../renderer/editor/theme.ts';
import { anyBody } from '../../unit/shared/editor/bodies.ts';
import { anyEdits, editedBy } from '../../unit/shared/article/review/edits.ts';
import { mount, settled, type Mounted } from './mount.tsx';

const VIEWS = { original: 'base', final: 'final' } as const satisfies Record<string, Reading>;
const by = (id: string, name: string) => ({ id, by: name, at: '2026-11-24T09:00:00.000Z' });
const [ada, nils] = [by('ada1', 'Ada Okonjo'), by('nils', 'Nils Brandt')];

/** A run as one sees it: its look, where it leads, its words. */
type Run = { look: string; href: string; words: string };
type Line = { kind: string; runs: Run[] };

const joined = (runs: readonly Run[]): Run[] => {
  const out: Run[] = [];
  for (const { words, ...rest } of runs) {
    const last = out.at(-1);
    // A character that is seen by its name alone is drawn without a look.
    const run = { ...rest, words: words.replaceAll(/\p{Cf}/gu, '') };
    if (run.words === '') continue;
    if (last && last.look === run.look && last.href === run.href) last.words += run.words;
    else out.push(run);
  }
  return out;
};

/** What a projection says. */
const wanted = (blocks: readonly Block[]): Line[] =>
  blocks.flatMap((block): Line[] => {
    if (block.kind === 'table')
      return [
        { kind: 'table', runs: [] },
        // A cell without a line is drawn with one to write in.
        ...block.rows.flatMap((row) =>
          row.cells.flatMap(({ content }) =>
            content.length > 0 ? wanted(content) : [{ kind: 'paragraph', runs: [] }],
          ),
        ),
      ];
    if (!('content' in block)) return [{ kind: block.kind, runs: [] }];
    return [{ kind: kindOf(block), runs: joined(block.content.map(runOf)) }];
  });

const kindOf = (block: Extract<Block, { content: Inline[] }>): string => {
  if (block.kind === 'heading') return `heading ${String(block.level)}`;
  return block.kind === 'listItem' ? `${block.list} ${String(block.level)}` : block.kind;
};

const runOf = (part: Inline): Run => {
  if (part.kind === 'text')
    return { look: (part.marks ?? []).join(' '), href: part.link?.href ?? '', words: part.text };
  return { look: '', href: '', words: part.kind === 'break' ? '\n' : '…' };
};

/** What is drawn, told from the page alone. */
const drawn = (root: Element): Line[] =>
  [...root.children].flatMap((element): Line[] => {
    // Lexical helps the caret beside a block that holds no text.
    if (!(element instanceof HTMLElement) || element instanceof HTMLImageElement) return [];
    const table = element.querySelector('table');
    if (table) return [{ kind: 'table', runs: [] }, ...[...table.querySelectorAll('td, th')].flatMap(drawn)];
    const { kind, list, level } = element.dataset;
    if (kind !== undefined) return [{ kind, runs: [] }];
    if (list !== undefined)
      return [{ kind: `${list} ${level ?? ''}`, runs: runsIn(element.querySelector('li') ?? element) }];
    const heading = /^H([234])$/u.exec(element.tagName);
    if (heading) return [{ kind: `heading ${heading[1] ?? ''}`, runs: runsIn(element) }];
    if (element.tagName === 'BLOCKQUOTE') return [{ kind: 'quote', runs: runsIn(element) }];
    if (element.tagName === 'ASIDE')
      return [{ kind: 'pullquote', runs: runsIn(element.querySelector('p') ?? element) }];
    return [{ kind: 'paragraph', runs: runsIn(element) }];
  });

const LOOKS = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underline'],
  ['strike', 'strikethrough'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
  ['code', 'code'],
] as const;

function runsIn(line: Element): Run[] {
  const runs: Run[] = [];
  const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof HTMLBRElement && node.parentElement?.lastElementChild === node && isFiller(node))
      continue;
    if (node instanceof HTMLBRElement) runs.push({ look: '', href: '', words: '\n' });
    if (!(node instanceof Text)) continue;
    const href = node.parentElement?.closest('a')?.getAttribute('href') ?? '';
    runs.push({ look: looksOf(node.parentElement, line), href, words: node.data });
  }
  return joined(runs);
}

/** The break that keeps an empty line open, or a last break from collapsing, says nothing. */
const isFiller = (br: HTMLBRElement): boolean =>
  br.previousSibling === null ||
  br.previousSibling instanceof HTMLBRElement ||
  br.hasAttribute('data-lexical-managed-linebreak');

function looksOf(element: Element | null, line: Element): string {
  const classes = new Set<string>();
  for (let at = element; at && at !== line; at = at.parentElement)
    for (const name of at.classList) classes.add(name);
  const theme: Record<string, string | undefined> = { ...copyTheme.text };
  const both = (theme.underlineStrikethrough ?? '').split(' ');
  const isBoth = both.every((name) => classes.has(name));
  const has = (key: string): boolean => {
    const names = (theme[key] ?? '').split(' ');
    return (
      names.every((name) => classes.has(name)) || (isBoth && (key === 'underline' || key === 'strikethrough'))
    );
  };
  return LOOKS.filter(([, key]) => has(key))
    .map(([mark]) => mark)
    .join(' ');
}

const seen = (desk: Mounted): Line[] => drawn(desk.text.element());

describe.each(Object.entries(VIEWS))('the %s text', (view, reading) => {
  const shown = view as keyof typeof VIEWS;

  test('is the projection: words, looks and kinds', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, anyEdits(6), async (body, edits) => {
        let made = 0;
        const newId = (): string => `view${String((made += 1)).padStart(4, '0')}`;
        const pen = { by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z', newId };
        let marked: readonly Block[] = body;
        for (const edit of edits)
          marked = remark(marked, editedBy(marked, [edit], newId), pen, { language: 'en' });
        try {
          const desk = await mount([...marked], { view: shown });
          expect(seen(desk)).toEqual(wanted(readBlocks(desk.handle.body(), reading)));
        } finally {
          await cleanup();
        }
      }),
      { numRuns: 25, seed: 20_260_301 },
    );
  });
});

const marked: Block[] = [
  {
    kind: 'paragraph',
    id: 'p001',
    content: [text('One '), { ...text('two'), del: ada }, { kind: 'break', del: nils }],
    del: ada,
  },
  {
    kind: 'heading',
    id: 'p002',
    level: 2,
    content: [text('three')],
    was: { ...ada, as: { kind: 'paragraph' } },
  },
  {
    kind: 'listItem',
    id: 'p003',
    list: 'bullet',
    level: 0,
    content: [text('Four')],
    was: { ...nils, as: { kind: 'listItem', list: 'number', level: 0 } },
  },
];

test('what is decided while one reads is seen at once, and the text comes back with its undo', async () => {
  const desk = await mount(marked, { view: 'original' });
  expect(seen(desk)).toEqual(wanted(readBlocks(marked, 'base')));
  expect(desk.text.elements()).toHaveLength(1);
  desk.handle.suggestions.decide('reject', { all: true });
  await settled();
  expect(seen(desk)).toEqual(wanted(readBlocks(marked, 'base')));
  desk.handle.run('undo');
  await settled();
  expect(desk.handle.body()).toEqual(marked);
});

test('a suggestion is led to where it is read', async () => {
  const long = Array.from({ length: 60 }, (_, i): Block => ({
    kind: 'paragraph',
    id: `long${String(i)}`,
    content: [text(`Line ${String(i)}`)],
  }));
  const desk = await mount([...long, ...marked], { view: 'final' });
  const sheet = desk.text.element().parentElement?.parentElement;
  sheet?.setAttribute('style', 'block-size: 400px; overflow-y: auto');
  const [first] = desk.handle.suggestions.list({ language: 'en', entities: [] });
  if (!first) throw new Error('expected a suggestion');
  expect(desk.handle.suggestions.reveal(first.suggestion, false)).toBe(true);
  await settled();
  const rect = page.getByText('One three').element().getBoundingClientRect();
  const view = sheet?.getBoundingClientRect() ?? new DOMRect();
  expect(rect.top >= view.top && rect.bottom <= view.bottom).toBe(true);
});

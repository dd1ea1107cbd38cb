// @vitest-environment happy-dom
import fc from 'fast-check';
import {
  $getNearestRootOrShadowRoot,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type TextNode,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type RangeSelection,
} from 'lexical';
import { expect, test } from 'vitest';
import { articleBody } from '../../../../shared/article/article.ts';
import { MARKS, text, type Inline } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { isMarked, readBlocks } from '../../../../shared/article/review/reading.ts';
import type { Which } from '../../../../shared/article/review/decide.ts';
import { resolveBlocks, type Decision } from '../../../../shared/article/review/resolve.ts';
import { suggestionsIn } from '../../../../shared/article/review/suggestions.ts';
import {
  $blockOf,
  $changeTable,
  $insertBlocks,
  $selectedBlocks,
  $setLink,
  $shiftLevel,
  $toggleKind,
  decideSuggestions,
  markFormats,
  REFUSED_COMMAND,
  registerSuggesting,
  type LineKind,
} from '../../../../shared/editor/index.ts';
import { stored, valid, PATIENCE, runs } from '../article/review/support.ts';
import { anyBody } from './bodies.ts';
import { $block, $caret, act, openBody, paragraph, type Desk } from './editing.ts';

/** An editor in which someone suggests; `who` may change, null edits the text as it is. */
function suggestIn(blocks: readonly Block[], name: string | null = 'Ada Okonjo') {
  const desk = openBody(blocks);
  const who = { name };
  let made = 0;
  const newId = (): string => `sugg-${String((made += 1)).padStart(4, '0')}`;
  const guard = registerSuggesting(desk.editor, {
    pen: () => (who.name === null ? null : { by: who.name, at: '2026-11-24T09:00:00.000Z', newId }),
    newId,
    language: () => 'en',
  });
  return { ...desk, who, guard };
}
type Suggesting = ReturnType<typeof suggestIn>;

/** Lets an editor go, tables first, whose watchers look once more at what they watched: thousands do not fit in memory. */
async function close(desk: Suggesting): Promise<void> {
  desk.body.load([paragraph('p000', '')]);
  desk.guard.stop();
  desk.body.stop();
  await new Promise((resolve) => setTimeout(resolve));
  desk.editor.setRootElement(null);
  desk.page.remove();
}

const $selection = (): RangeSelection => {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('expected a selection in text');
  return selection;
};

/** A line in short: `[-struck-]`, `[+put in+]`, `*looked otherwise*`, `¶-` and `¶+` for its mark. */
const inlineSaid = (part: Inline): string => {
  const words = part.kind === 'text' ? part.text : part.kind === 'break' ? '|' : '#';
  const put = part.ins ? `[+${words}+]` : words;
  const struck = part.del ? `[-${put}-]` : put;
  return part.kind === 'text' && part.was ? `*${struck}*` : struck;
};
const said = (desk: Desk): string[] =>
  desk.body
    .read()
    .map((b) =>
      [
        'content' in b ? b.content.map(inlineSaid).join('') : b.kind,
        b.del ? '¶-' : '',
        b.ins ? '¶+' : '',
        'was' in b && b.was ? ' was' : '',
      ].join(''),
    );
/** The words before the caret in its line, struck ones with them. */
const before = (desk: Desk): string =>
  desk.editor.read(() => {
    const { anchor } = $selection();
    const node = anchor.getNode();
    if (!$isTextNode(node)) return $isElementNode(node) ? `<${String(anchor.offset)}>` : '';
    const line = node.getTopLevelElementOrThrow();
    const texts = $isElementNode(line) ? line.getAllTextNodes() : [];
    const at = texts.findIndex((one) => one.is(node));
    return (
      texts
        .slice(0, at)
        .map((one) => one.getTextContent())
        .join('') + node.getTextContent().slice(0, anchor.offset)
    );
  });

const type = (desk: Desk, words: string): void => {
  for (const letter of words)
    desk.editor.update(
      () => {
        $selection().insertText(letter);
      },
      { discrete: true },
    );
};
/** Deletes one letter beside the caret as the key does; the page of these tests has no layout to ask. */
const erase = (desk: Desk, backwards: boolean): void =>
  desk.editor.update(
    () => {
      desk.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backwards);
    },
    { discrete: true },
  );
const put = (desk: Desk, bid: string, offset: number): void =>
  desk.editor.update(
    () => {
      $caret(bid, offset);
    },
    { discrete: true },
  );

test('typing is put in, and further letters belong to the same suggestion', () => {
  const desk = suggestIn([paragraph('p001', 'The quay')]);
  put(desk, 'p001', 4);
  type(desk, 'old ');
  expect([said(desk), before(desk), suggestionsIn(desk.body.read()).length]).toEqual([
    ['The [+old +]quay'],
    'The old ',
    1,
  ]);
});

test('Enter puts a mark in; joining again takes it back', () => {
  const desk = suggestIn([paragraph('p001', 'One two')]);
  put(desk, 'p001', 3);
  desk.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  const split = said(desk);
  erase(desk, true);
  expect([split, said(desk)]).toEqual([['One¶+', ' two'], ['One two']]);
});

test('Backspace before the first letter strikes the mark out, and the caret goes before it', () => {
  const desk = suggestIn([paragraph('p001', 'One'), paragraph('p002', 'Two')]);
  put(desk, 'p002', 0);
  erase(desk, true);
  expect([said(desk), before(desk)]).toEqual([['One¶-', 'Two'], 'One']);
});

test('what is selected and typed over is struck out, then what was typed', () => {
  const desk = suggestIn([paragraph('p001', 'The old quay')]);
  act(desk, () => {
    const [node] = $block('p001').getAllTextNodes();
    node?.select(4, 7);
    $selection().insertText('n');
  });
  type(desk, 'ew');
  expect([said(desk), before(desk)]).toEqual([['The [-old-][+new+] quay'], 'The oldnew']);
});

test('looks and kinds say what they were, and nothing more when they are that again', () => {
  const desk = suggestIn([paragraph('p001', 'Loud')]);
  const bold = (): void =>
    act(desk, () => {
      $block('p001').select(0, $block('p001').getChildrenSize());
      $selection().formatText('bold');
    });
  bold();
  const on = said(desk);
  bold();
  const off = said(desk);
  act(desk, () => {
    $toggleKind('heading2');
  });
  const heading = said(desk);
  act(desk, () => {
    $toggleKind('heading2');
  });
  expect([on, off, heading, said(desk)]).toEqual([['*Loud*'], ['Loud'], ['Loud was'], ['Loud']]);
});

test('undo and redo bring back the text with its suggestions as it was', async () => {
  const desk = suggestIn([paragraph('p001', 'One')]);
  put(desk, 'p001', 3);
  act(desk, () => {
    $selection().insertText(' two');
  });
  const typed = stored(desk.body.read());
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  const undone = said(desk);
  desk.editor.dispatchCommand(REDO_COMMAND, undefined);
  await Promise.resolve();
  expect([undone, stored(desk.body.read()) === typed]).toEqual([['One'], true]);
  put(desk, 'p001', 3);
  type(desk, '!');
  expect(said(desk)).toEqual(['One[+!+][+ two+]'.replace('[+!+][+ two+]', '[+! two+]')]);
});

test('a decision is one step of undo, and no suggestion of its own', async () => {
  const desk = suggestIn([paragraph('p001', 'The old quay')]);
  act(desk, () => {
    $block('p001').getAllTextNodes()[0]?.select(4, 7);
    $selection().insertText('new');
  });
  const open = stored(desk.body.read());
  expect(decideSuggestions(desk.editor, 'accept', { all: true })).toEqual({ ok: true, value: 1 });
  const taken = said(desk);
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  expect([taken, stored(desk.body.read()) === open]).toEqual([['The new quay'], true]);
  decideSuggestions(desk.editor, 'reject', { by: 'Ada Okonjo' });
  expect(said(desk)).toEqual(['The old quay']);
});

test('a decision is a step of its own also where nothing but one run at the start of a line goes', async () => {
  const desk = suggestIn([paragraph('p001', ' ')]);
  put(desk, 'p001', 0);
  act(desk, () => {
    $selection().insertText('a');
  });
  const open = stored(desk.body.read());
  decideSuggestions(desk.editor, 'reject', { all: true });
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  expect([said(desk), stored(desk.body.read()) === open]).toEqual([['[+a+] '], true]);
});

test('a clash is not accepted with the rest', () => {
  const clash = { id: 'clsh', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z', clash: true as const };
  const desk = suggestIn([{ kind: 'paragraph', id: 'p001', content: [{ ...text('x'), ins: clash }] }]);
  const answer = decideSuggestions(desk.editor, 'accept', { all: true });
  expect([answer.ok, said(desk)]).toEqual([false, ['[+x+]']]);
});

const cell = (id: string, words: string) => ({
  content: [paragraph(id, words)].filter((b) => b.kind === 'paragraph'),
});
const table: Block = {
  kind: 'table',
  id: 't001',
  rows: [{ cells: [cell('c001', 'One'), cell('c002', 'Two')] }],
};

test('text in cells is tracked; a change of the grid is refused with its reason, and nothing is done', () => {
  const desk = suggestIn([table, paragraph('p001', '')]);
  const refused: string[] = [];
  desk.editor.registerCommand(REFUSED_COMMAND, (why) => (refused.push(why), true), 1);
  put(desk, 'c001', 3);
  type(desk, '!');
  const [now] = desk.body.read();
  expect(now?.kind === 'table' && now.rows[0]?.cells[0]?.content[0]?.content.map(inlineSaid)).toEqual([
    'One',
    '[+!+]',
  ]);
  const typed = stored(desk.body.read());
  act(desk, () => {
    $changeTable('rowBelow');
  });
  expect([refused, stored(desk.body.read()) === typed]).toEqual([['grid'], true]);
});

test('a decision is one step of undo also where a line without words goes beside one that stays', async () => {
  const put = { id: 'sugg', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
  const open: Block[] = [
    {
      kind: 'table',
      id: 't001',
      rows: [
        {
          cells: [
            {
              content: [
                { kind: 'paragraph', id: 'c001', content: [], ins: put },
                ...cell('c002', 'Both').content,
              ],
            },
          ],
        },
      ],
    },
  ];
  const desk = suggestIn(open);
  decideSuggestions(desk.editor, 'reject', { all: true });
  const rejected = desk.body.read().some(isMarked);
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  const undone = stored(desk.body.read());
  desk.editor.dispatchCommand(REDO_COMMAND, undefined);
  await Promise.resolve();
  expect([rejected, undone === stored(open), desk.body.read().some(isMarked)]).toEqual([false, true, false]);
});

test('a second person inside the first one’s words: each keeps their own', () => {
  const desk = suggestIn([paragraph('p001', 'One')]);
  put(desk, 'p001', 3);
  type(desk, ' two');
  desk.who.name = 'Nils Brandt';
  act(desk, () => {
    $block('p001').getAllTextNodes()[1]?.select(1, 3);
    $selection().removeText();
  });
  expect(said(desk)).toEqual(['One[+ +][-[+tw+]-][+o+]']);
});

test('while the text is edited as it is, letters beside suggestions are plain, and struck words stay', () => {
  const by = { id: 'sugg', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
  const desk = suggestIn(
    [
      {
        kind: 'paragraph',
        id: 'p001',
        content: [text('a'), { ...text('gone'), del: by }, { ...text('came'), ins: by }],
      },
    ],
    null,
  );
  act(desk, () => {
    $block('p001').getAllTextNodes()[1]?.select(2, 2);
    $selection().insertText('X');
  });
  const inStruck = said(desk);
  act(desk, () => {
    $block('p001').select(0, $block('p001').getChildrenSize());
    $selection().removeText();
  });
  expect([inStruck, said(desk)]).toEqual([['a[-go-]X[-ne-][+came+]'], ['[-gone-]']]);
});

type Step = { at: number; to: number; who: number; words: string; do: (typeof OPS)[number] };
const OPS = [
  'type',
  'type',
  'type',
  'over',
  'enter',
  'cut',
  'cut',
  'erase',
  'erase',
  'join',
  'break',
  'bold',
  'italic',
  'heading2',
  'bullet',
  'number',
  'quote',
  'paragraph',
  'in',
  'out',
  'copy',
  'move',
  'link',
  'undo',
  'redo',
  'paste',
] as const;
const KINDS: readonly string[] = ['heading2', 'bullet', 'number', 'quote', 'paragraph'];

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(1000),
  to: fc.nat(1000),
  who: fc.nat(1),
  words: fc.constantFrom('a', 'word ', '汉', '👩‍🚒', ' ', 'é', 'not'),
  do: fc.constantFrom(...OPS),
});

/** A place in some words that stands inside no surrogate pair: no caret of a browser ever does. */
const $whole = (node: TextNode, offset: number): number =>
  /^[\udc00-\udfff]/u.test(node.getTextContent().slice(offset, offset + 1))
    ? Math.max(0, offset - 1)
    : offset;

function $choose({ at, to }: Step, collapsed: boolean): RangeSelection | null {
  const texts = $getRoot().getAllTextNodes();
  const first = texts[at % Math.max(1, texts.length)];
  const last = texts[to % Math.max(1, texts.length)];
  if (!first || !last) $getRoot().selectStart();
  else {
    const offset = $whole(first, at % (first.getTextContentSize() + 1));
    const selection = first.select(offset, offset);
    if (!collapsed && $getNearestRootOrShadowRoot(first).is($getNearestRootOrShadowRoot(last)))
      selection.focus.set(last.getKey(), $whole(last, to % (last.getTextContentSize() + 1)), 'text');
  }
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}

function $do(desk: Suggesting, one: Step): void {
  const collapsed = ['type', 'enter', 'break', 'in', 'out', 'erase', 'join', 'paste'].includes(one.do);
  const selection = $choose(one, collapsed);
  if (!selection) return;
  const node = selection.anchor.getNode();
  if (one.do === 'type' || one.do === 'over') selection.insertText(one.words);
  else if (one.do === 'enter') selection.insertParagraph();
  else if (one.do === 'break') selection.insertLineBreak();
  else if (one.do === 'cut') selection.removeText();
  else if (one.do === 'erase') {
    if (!$isTextNode(node)) return;
    const offset = selection.anchor.offset;
    node.select($whole(node, Math.max(0, offset - 1)), offset);
    $selection().removeText();
  } else if (one.do === 'join') {
    const line = node.getTopLevelElement();
    const next = line?.getNextSibling();
    if (
      !$isElementNode(line) ||
      !$isElementNode(next) ||
      line.getType().includes('table') ||
      next.getType().includes('table')
    )
      return;
    const range = line.selectEnd();
    const start = next.getFirstDescendant();
    if ($isTextNode(start)) range.focus.set(start.getKey(), 0, 'text');
    else range.focus.set(next.getKey(), 0, 'element');
    range.removeText();
  } else if (one.do === 'bold' || one.do === 'italic')
    selection.formatText(markFormats[MARKS.find((m) => m === one.do) ?? 'bold']);
  else if (KINDS.includes(one.do)) $toggleKind(one.do as LineKind);
  else if (one.do === 'in' || one.do === 'out') $shiftLevel(one.do === 'in' ? 1 : -1);
  else if (one.do === 'link') $setLink(desk.editor, 'https://example.org/linked', null);
  else if (one.do === 'paste')
    $insertBlocks([
      { kind: 'paragraph', id: desk.newId(), content: [text('pasted '), text('bold', ['bold'])] },
      { kind: 'heading', id: desk.newId(), level: 2, content: [text('Head')] },
      ...(one.at % 2 === 0 ? [paragraph(desk.newId(), 'end')] : []),
    ]);
  else {
    const taken = readBlocks($selectedBlocks(), 'final');
    if (one.do === 'move') selection.removeText();
    $insertBlocks(taken);
  }
}

async function perform(desk: Suggesting, one: Step): Promise<void> {
  if (one.do === 'undo' || one.do === 'redo') {
    desk.editor.dispatchCommand(one.do === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
    await Promise.resolve();
  } else
    act(desk, () => {
      $do(desk, one);
    });
}

test('one step of undo brings back a link that was rejected, also where nothing else of the line changed', async () => {
  const desk = suggestIn([paragraph('aaaa', ' ')]);
  await perform(desk, { do: 'link', at: 0, to: 0, who: 0, words: '' });
  const linked = said(desk);
  decideSuggestions(desk.editor, 'reject', { all: true });
  const rejected = said(desk);
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect([linked, rejected, said(desk)]).toEqual([['[+https://example.org/linked+] '], [' '], linked]);
  await close(desk);
});

test(
  'whatever is done while suggesting, the base text stays, rejecting all gives it back and accepting all what is read',
  async () => {
    let suggestions = 0;
    await fc.assert(
      fc.asyncProperty(anyBody, fc.array(step, { minLength: 1, maxLength: 15 }), async (body, steps) => {
        const desk = suggestIn(body);
        const base = stored(desk.body.read());
        for (const one of steps) {
          desk.who.name = one.who === 0 ? 'Ada Okonjo' : 'Nils Brandt';
          await perform(desk, one);
          const now = valid(desk.body.read());
          articleBody.parse(now);
          expect(stored(now)).toBe(
            stored(desk.editor.getEditorState().read(() => $getRoot().getChildren().map($blockOf))),
          );
          expect(stored(readBlocks(now, 'base'))).toBe(base);
        }
        const now = desk.body.read();
        const final = stored(readBlocks(now, 'final'));
        expect(stored(resolveBlocks(now, 'accept', () => true))).toBe(final);
        const open = suggestionsIn(now).length;
        suggestions += open;
        decideSuggestions(desk.editor, 'reject', { all: true });
        const rejected = desk.body.read();
        expect([stored(rejected), rejected.some(isMarked)]).toEqual([base, false]);
        if (open > 0) desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
        await Promise.resolve();
        expect(stored(desk.body.read())).toBe(stored(now));
        decideSuggestions(desk.editor, 'accept', { all: true });
        expect([stored(desk.body.read()), desk.body.read().some(isMarked)]).toEqual([final, false]);
        await close(desk);
      }),
      runs(250),
    );
    expect(suggestions).toBeGreaterThan(250);
  },
  PATIENCE,
);

type Move = Step | { decide: Decision; which: number };
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: step.filter((one) => one.do !== 'undo' && one.do !== 'redo') },
  {
    weight: 1,
    arbitrary: fc.record({
      decide: fc.constantFrom('accept' as const, 'reject' as const),
      which: fc.nat(1000),
    }),
  },
);

/** All suggestions, those of one person, or one of them. */
function whichOf(body: readonly Block[], which: number): Which {
  if (which % 4 === 0) return { all: true };
  if (which % 4 === 1) return { by: which % 8 === 1 ? 'Ada Okonjo' : 'Nils Brandt' };
  const open = suggestionsIn(body);
  return {
    ids: open
      .slice(which % Math.max(1, open.length))
      .slice(0, 1)
      .map(({ id }) => id),
  };
}

test(
  'whatever is done or decided, while suggesting and while the text is edited as it is, is one step of undo and of redo',
  async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(anyBody, fc.array(move, { minLength: 1, maxLength: 12 }), async (body, moves) => {
        const desk = suggestIn(body);
        for (const one of moves) {
          const before = stored(desk.body.read());
          if ('decide' in one)
            decideSuggestions(desk.editor, one.decide, whichOf(desk.body.read(), one.which));
          else {
            desk.who.name = [null, 'Ada Okonjo', 'Nils Brandt'][one.at % 3] ?? null;
            await perform(desk, one);
          }
          const after = stored(desk.body.read());
          if (after === before) continue;
          taken += 1;
          desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
          await Promise.resolve();
          expect(stored(desk.body.read())).toBe(before);
          desk.editor.dispatchCommand(REDO_COMMAND, undefined);
          await Promise.resolve();
          expect(stored(desk.body.read())).toBe(after);
        }
        await close(desk);
      }),
      runs(60),
    );
    expect(taken).toBeGreaterThan(60);
  },
  PATIENCE,
);

test(
  'what is read after one thing was done is what an editor makes of it that knows nothing of suggestions',
  async () => {
    /** Without ids: a block that comes back under its own name may need another one meanwhile. */
    const words = (body: readonly Block[]): string => stored(body).replaceAll(/"id":"[^"]*"/gu, '"id":""');
    await fc.assert(
      fc.asyncProperty(anyBody, step, async (body, one) => {
        const [suggested, plain] = [suggestIn(body), suggestIn(body, null)];
        await perform(suggested, one);
        await perform(plain, one);
        expect(words(readBlocks(suggested.body.read(), 'final'))).toBe(words(plain.body.read()));
        await close(suggested);
        await close(plain);
      }),
      runs(200),
    );
  },
  PATIENCE,
);

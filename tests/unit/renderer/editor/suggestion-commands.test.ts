// @vitest-environment happy-dom
import { $createRangeSelection, $isTextNode, $setSelection } from 'lexical';
import { expect, test } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import type { Stamp } from '../../../../shared/article/stamps.ts';
import { commands, type CommandContext } from '../../../../renderer/editor/commands.ts';
import { $block, act, openBody } from '../../shared/editor/editing.ts';

const stamp = (id: string, more: Partial<Stamp> = {}): Stamp => ({
  id,
  by: 'Ada Okonjo',
  initials: 'AO',
  at: '2026-11-24T09:00:00.000Z',
  ...more,
});

const body = (more: Partial<Stamp> = {}): Block[] => [
  {
    kind: 'paragraph',
    id: 'p001',
    content: [text('The wall '), { ...text('never '), del: stamp('one1') }, text('held.')],
  },
  {
    kind: 'paragraph',
    id: 'p002',
    content: [text('Forty pumps'), { ...text(' ran'), ins: stamp('two2', more) }, text('.')],
  },
];

function desk(blocks: Block[]) {
  const opened = openBody(blocks);
  const told: string[] = [];
  const context: CommandContext = {
    editor: opened.editor,
    newId: opened.newId,
    ask: () => undefined,
    language: 'en-GB',
    tell: (message) => told.push(message),
  };
  const lines = (): unknown => opened.body.read().map((block) => ('content' in block ? block.content : []));
  return { ...opened, told, lines, run: (id: keyof typeof commands) => commands[id].run(context) };
}

/** A caret in one run of a line. */
function $caretIn(line: string, run: number, offset: number): void {
  const node = $block(line).getChildAtIndex(run);
  if (!$isTextNode(node)) throw new Error(`expected a run at ${String(run)} of ${line}`);
  node.select(offset, offset);
}

test('the suggestion at the caret is decided on, at its edges too, and the others stay open', () => {
  const here = desk(body());
  act(here, () => {
    $caretIn('p001', 0, 'The wall '.length);
  });
  here.run('acceptHere');
  act(here, () => {
    $caretIn('p002', 1, 2);
  });
  here.run('rejectHere');
  here.run('rejectHere');
  expect([here.lines(), here.told]).toEqual([
    [[text('The wall held.')], [text('Forty pumps.')]],
    ['1 suggestion accepted.', '1 suggestion rejected.', 'There is no suggestion here.'],
  ]);
});

test('all are decided on at once, but a clash never in bulk', () => {
  const all = desk(body());
  all.run('rejectAll');
  expect([all.lines(), all.told]).toEqual([
    [[text('The wall never held.')], [text('Forty pumps.')]],
    ['2 suggestions rejected.'],
  ]);
  const clash = desk(body({ clash: true }));
  const before = clash.lines();
  clash.run('acceptAll');
  expect([clash.lines(), clash.told]).toEqual([
    before,
    ['1 suggestion touches what was changed here too. Nothing was accepted: decide on each by itself.'],
  ]);
  act(clash, () => {
    $caretIn('p002', 1, 2);
  });
  clash.run('acceptHere');
  expect(clash.told.at(-1)).toBe('1 suggestion accepted.');
});

/** From one place in a run to one in another. */
function $select(from: [line: string, run: number, offset: number], to: typeof from): void {
  const [start, end] = [from, to].map(([line, run]) => $block(line).getChildAtIndex(run));
  const selection = $createRangeSelection();
  if (!$isTextNode(start) || !$isTextNode(end)) throw new Error('expected runs of words');
  selection.anchor.set(start.getKey(), from[2], 'text');
  selection.focus.set(end.getKey(), to[2], 'text');
  $setSelection(selection);
}

test('of a selection, drawn either way, what it touches is decided on, and a clash in it stops all of it', () => {
  const there = ['p001', 0, 2] as const;
  const beyond = ['p002', 1, 1] as const;
  const backward = desk(body());
  act(backward, () => {
    $select([...beyond], [...there]);
  });
  backward.run('acceptHere');
  expect([backward.lines(), backward.told]).toEqual([
    [[text('The wall held.')], [text('Forty pumps ran.')]],
    ['2 suggestions accepted.'],
  ]);
  const one = desk(body());
  act(one, () => {
    $select([...there], ['p001', 2, 1]);
  });
  one.run('rejectHere');
  expect(one.told).toEqual(['1 suggestion rejected.']);
  const clash = desk(body({ clash: true }));
  const before = clash.lines();
  act(clash, () => {
    $select([...there], [...beyond]);
  });
  clash.run('acceptHere');
  expect([clash.lines(), clash.told]).toEqual([
    before,
    ['1 suggestion touches what was changed here too. Nothing was accepted: decide on each by itself.'],
  ]);
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { allCommands, type ListedCommand } from '../../../../../renderer/app/all-commands.ts';
import { putChord, takeChord } from '../../../../../renderer/app/settings/keys/change.ts';
import { judge } from '../../../../../renderer/app/settings/keys/judge.ts';

const commands = allCommands('browser');
const named = (id: string): ListedCommand => {
  const found = commands.find((command) => command.id === id);
  if (!found) throw new Error(id);
  return found;
};
const exporting = named('story.export');
const bold = named('text.bold');

describe('wanted keys', () => {
  it('are refused where they type into the text or belong to editing', () => {
    expect([
      judge(bold, 'x', commands, 'browser'),
      judge(bold, 'mod+C', commands, 'browser'),
      judge(exporting, 'shift+Enter', commands, 'browser'),
    ]).toEqual([
      { is: 'refused', why: 'typing' },
      { is: 'refused', why: 'editing' },
      { is: 'refused', why: 'editing' },
    ]);
  });

  it('name every command that has them', () => {
    const judged = judge(exporting, 'mod+B', commands, 'browser');
    expect(judged.is === 'taken' ? judged.by.map(({ id }) => id) : judged).toEqual(['text.bold']);
  });

  it('warn of what a browser keeps for itself, only in a browser', () => {
    expect([
      judge(exporting, 'mod+T', commands, 'browser'),
      judge(exporting, 'mod+T', commands, 'desktop'),
      judge(exporting, '!', commands, 'desktop'),
    ]).toEqual([
      { is: 'free', warn: 'browser' },
      { is: 'free', warn: null },
      { is: 'free', warn: 'outside' },
    ]);
  });
});

describe('changing keys', () => {
  it('puts a chord in the place of another, after the last, or takes it away', () => {
    expect([
      putChord({}, exporting, 0, 'mod+J'),
      putChord({}, exporting, 1, 'mod+J'),
      putChord({}, exporting, 0, null),
      putChord({}, exporting, 1, 'mod+E'),
    ]).toEqual([
      { 'story.export': ['mod+J'] },
      { 'story.export': ['mod+E', 'mod+J'] },
      { 'story.export': [] },
      {},
    ]);
  });

  it('takes a chord from whoever has it and leaves them the rest', () => {
    expect(takeChord({}, [named('palette.open')], 'f1')).toEqual({
      'palette.open': ['mod+K', 'mod+shift+K'],
    });
  });
});

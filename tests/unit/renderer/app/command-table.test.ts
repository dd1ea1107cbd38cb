import { describe, expect, it } from 'vitest';
import { commandTable, keysOf, shortcutOf } from '../../../../renderer/app/command-table.ts';

describe('the keys shown beside commands', () => {
  it('leave out those that a browser keeps for itself', () => {
    expect(keysOf('story.new', 'desktop')).toEqual(['mod+N', 'alt+N']);
    expect(keysOf('story.new', 'browser')).toEqual(['alt+N']);
    expect(shortcutOf('story.new', 'browser')).toBe('alt+N');
  });

  it('never name the same keys twice', () => {
    const all = commandTable.flatMap((command) => command.shortcuts);
    expect(all).toEqual([...new Set(all)]);
  });
});

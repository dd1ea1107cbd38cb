import { describe, expect, it } from 'vitest';
import { commandTable } from '../../../../renderer/app/command-table.ts';
import { initialsOf } from '../../../../renderer/ui/initials.ts';
import { hashOf, routeOf } from '../../../../renderer/app/route.ts';
import { themeFor } from '../../../../renderer/app/theme.ts';
import { roomFor } from '../../../../renderer/app/useWidth.ts';
import { words } from '../../../../renderer/ui/words/index.ts';

const story = '0192f0a0-1111-7000-8000-000000000001';

describe('routes', () => {
  it.each([
    { story: null, view: 'write' as const },
    { story: null, view: 'exports' as const },
    { story, view: 'write' as const },
    { story, view: 'preview' as const },
    { story, view: 'exports' as const },
    { story: null, view: 'desk' as const },
    { story, view: 'desk' as const },
    { story, view: 'daybook' as const },
  ])('come back from their address: $story $view', (route) => {
    expect(routeOf(hashOf(route))).toEqual(route);
  });

  it('take anything else for the bare desk', () => {
    const bare = { story: null, view: 'write' };
    expect(
      ['', '#', '#/story/flood-barrier', '#/preview', '#code=abc', `#/story/${story}x`].map(routeOf),
    ).toEqual([bare, bare, bare, bare, bare, bare]);
  });
});

describe('the command table', () => {
  it('has every id once, and words for it', () => {
    const ids = commandTable.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(words().app.commands).sort()).toEqual([...ids].sort());
  });

  it('gives no keys to two commands', () => {
    const keys = commandTable.flatMap((command) => [...command.shortcuts]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the frame', () => {
  it('follows the system only where that was chosen', () => {
    expect([themeFor('system', true), themeFor('light', true), themeFor('dark', false)]).toEqual([
      'dark',
      'light',
      'dark',
    ]);
  });

  it('lets panes float where there is no room', () => {
    expect([1440, 1025, 1024, 801, 800].map(roomFor)).toEqual(['wide', 'wide', 'middle', 'middle', 'narrow']);
  });

  it('makes initials of names in any script', () => {
    expect(
      ['Ida Okonjo', 'J. R. van der Berg', 'لينا حداد', 'Mei', '', 'Ana-Luz Ortiz'].map(initialsOf),
    ).toEqual(['IO', 'JB', 'لح', 'M', '', 'ALO']);
  });
});

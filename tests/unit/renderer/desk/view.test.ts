import { describe, expect, it } from 'vitest';
import { pagesFor } from '../../../../renderer/desk/pages.ts';
import { rowAfterKey, toggled } from '../../../../renderer/desk/selection.ts';
import { filterOf, firstView, readView, sortOf } from '../../../../renderer/desk/view.ts';

describe('the view of the desk', () => {
  it('becomes the filter the core knows', () => {
    expect([
      filterOf(firstView),
      filterOf({ ...firstView, shelf: 'ready', desk: 'Metro', query: '  flood ' }),
      filterOf({ ...firstView, shelf: 'bin' }),
      filterOf({ ...firstView, shelf: 'archive' }),
    ]).toEqual([
      { binned: false },
      { binned: false, query: 'flood', status: ['ready'], desk: 'Metro' },
      { binned: true },
      { binned: false, archived: true },
    ]);
  });

  it('finds the types that come with the app by the names people read', () => {
    const asked = (query: string) => filterOf({ ...firstView, query }).query;
    expect([
      asked('flood type:"Live brief"'),
      asked('type:brief,opin'),
      asked('-type:feature by:quill'),
      asked('type:live'),
      asked('type:unheard'),
      asked(`type:news ${'a'.repeat(490)}`)?.length,
    ]).toEqual([
      'flood type:"Live brief" type:live',
      'type:brief,opin type:live type:opinion',
      '-type:feature by:quill -type:feature',
      'type:live type:live',
      'type:unheard',
      500,
    ]);
  });

  it('is ordered by the best match while there are words to find, unless another order is chosen', () => {
    expect([
      sortOf(firstView),
      sortOf({ ...firstView, query: 'flood' }),
      sortOf({ ...firstView, query: 'desk:metro' }),
      sortOf({ ...firstView, query: 'flood', sort: 'deadline' }),
    ]).toEqual(['updated', 'relevance', 'updated', 'deadline']);
  });

  it('comes back from what was saved, whatever another version wrote', () => {
    const view = { query: 'is:overdue', shelf: 'archive', desk: 'Metro', sort: 'slug', reversed: true };
    expect([readView(view), readView({ query: '', shelf: 'cellar', desk: '', sort: 'weight' })]).toEqual([
      view,
      firstView,
    ]);
  });
});

describe('moving in the list', () => {
  it('stays inside it', () => {
    const to = (key: string, from: number) => rowAfterKey(key, from, 10, 4);
    expect([
      to('j', 0),
      to('k', 0),
      to('ArrowDown', 9),
      to('PageDown', 3),
      to('Home', 7),
      to('End', 0),
    ]).toEqual([1, 0, 9, 7, 0, 9]);
    expect([to('a', 3), rowAfterKey('j', 0, 0, 4)]).toEqual([null, null]);
  });

  it('selects and lets go', () => {
    expect(toggled(toggled(toggled([], 'a'), 'b'), 'a')).toEqual(['b']);
  });

  it('asks for the pages in sight and the first for the total', () => {
    expect([pagesFor(0, 30), pagesFor(90, 120), pagesFor(99_950, 99_999)]).toEqual([[0], [0, 1], [0, 999]]);
  });
});

import { describe, expect, it } from 'vitest';
import { countLines, groupsOf, lineAt, lineOf, moments } from '../../../../renderer/desk/daybook/days.ts';

describe('the day book', () => {
  it('parts days where they begin in the zone of the person', () => {
    // Monday 23 November 2026, 14:00 in Oslo.
    const now = Date.UTC(2026, 10, 23, 13);
    expect(moments(now, 'Europe/Oslo').map((at) => new Date(at).toISOString())).toEqual([
      '2026-11-23T13:00:00.000Z',
      '2026-11-23T23:00:00.000Z',
      '2026-11-24T23:00:00.000Z',
      '2026-11-29T23:00:00.000Z',
    ]);
  });

  it('takes the coming week for this one when only the weekend is left', () => {
    const saturday = Date.UTC(2026, 10, 28, 13);
    const last = moments(saturday, 'UTC').at(-1) ?? 0;
    expect(new Date(last).toISOString()).toBe('2026-12-07T00:00:00.000Z');
  });

  it('lays out heads and stories in one line after another', () => {
    const groups = groupsOf({ counts: [2, 0, 1, 0, 0], never: 1 });
    expect(groups.map(({ id, count }) => [id, count])).toEqual([
      ['overdue', 2],
      ['tomorrow', 1],
      ['never', 1],
    ]);
    const lines = Array.from({ length: countLines(groups) }, (_, line) => {
      const found = lineAt(groups, line);
      return found && 'head' in found ? found.head.id : found?.place;
    });
    expect(lines).toEqual(['overdue', 0, 1, 'tomorrow', 2, 'never', 3]);
    expect([0, 1, 2, 3].map((place) => lines[lineOf(groups, place)])).toEqual([0, 1, 2, 3]);
    expect(lineAt(groups, 7)).toBeNull();
  });
});

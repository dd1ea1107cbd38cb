import { expect, it } from 'vitest';
import { outWith } from '../../../../renderer/handoff/standing.ts';
import type { HandoffRow } from '../../../../shared/protocol/handoff.ts';

const row = (direction: 'out' | 'in', here: number, other: string, by?: string): HandoffRow => ({
  handoffId: `019ab000-0000-7000-8000-${String(here).padStart(12, '0')}`,
  direction,
  at: here,
  here,
  other,
  note: '',
  number: 1,
  previous: null,
  taken: by === undefined ? null : { by, at: here + 1 },
});

it('is out while nothing came in after it last left, since the first time it left for the same desk', () => {
  expect([
    outWith([]),
    outWith([row('in', 2, 'Ines'), row('out', 1, 'Ines')]),
    outWith([row('out', 5, 'Tobias'), row('out', 4, 'Tobias', 'Tobias Wren'), row('in', 2, 'Ines')]),
    outWith([row('out', 5, 'Mira'), row('out', 4, 'Tobias')]),
  ]).toEqual([
    null,
    null,
    { to: 'Tobias', since: 4, taken: { by: 'Tobias Wren', at: 5 } },
    { to: 'Mira', since: 5, taken: null },
  ]);
});

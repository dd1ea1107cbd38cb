import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, isZone, wallTime, zoneName } from '../../../../renderer/story/inspector/moment.ts';

it('reads a wall clock in the zone of the story, in winter and in summer', () => {
  expect(instantOf('2026-11-23T14:05', 'Europe/Oslo')).toEqual({
    at: Date.UTC(2026, 10, 23, 13, 5),
    moved: false,
  });
  expect(instantOf('2026-07-01T14:05', 'Europe/Oslo')).toEqual({
    at: Date.UTC(2026, 6, 1, 12, 5),
    moved: false,
  });
  expect(instantOf('2026-07-01T14:05', 'Asia/Kathmandu')).toEqual({
    at: Date.UTC(2026, 6, 1, 8, 20),
    moved: false,
  });
});

it('moves a time that the clocks skip over the gap, and says so', () => {
  expect(instantOf('2026-03-29T02:30', 'Europe/Oslo')).toEqual({
    at: Date.UTC(2026, 2, 29, 1, 30),
    moved: true,
  });
});

it('means the first of a time that comes twice', () => {
  expect(instantOf('2026-10-25T02:30', 'Europe/Oslo')).toEqual({
    at: Date.UTC(2026, 9, 25, 0, 30),
    moved: false,
  });
});

it.each(['', '2026-11-23', 'soon', '2026-13-40T10:00'])('takes %j for no time at all', (wall) => {
  expect(instantOf(wall, 'Europe/Oslo')).toBeNull();
});

it('writes what it reads, in every zone and at every minute that comes once', () => {
  const zones = [
    'Europe/Oslo',
    'America/St_Johns',
    'Asia/Kolkata',
    'Pacific/Chatham',
    'UTC',
    'America/New_York',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 26_000_000, max: 33_000_000 }),
      (zone, minute) => {
        const at = minute * 60_000;
        const read = instantOf(wallTime({ at, zone }), zone);
        expect(read?.moved).toBe(false);
        expect([at, at - 3_600_000]).toContain(read?.at);
      },
    ),
  );
});

it('knows zones and names their offset', () => {
  expect([isZone('Europe/Oslo'), isZone('Middle/Nowhere')]).toEqual([true, false]);
  expect(zoneName('America/New_York', Date.UTC(2026, 6, 1))).toBe('America/New York, GMT-4');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, isDay, startOfDay, weekdayOf } from '../../../../shared/kit/days.ts';

test('a day begins at midnight of its zone', () => {
  expect([
    startOfDay('2026-11-23', 'UTC'),
    startOfDay('2026-11-23', 'Europe/Oslo'),
    startOfDay('2026-07-01', 'America/New_York'),
  ]).toEqual([Date.UTC(2026, 10, 23), Date.UTC(2026, 10, 22, 23), Date.UTC(2026, 6, 1, 4)]);
});

test('a day whose midnight the clocks skip begins when they are moved', () => {
  // Santiago, 6 September 2026: at midnight the clocks go to one o’clock.
  expect(startOfDay('2026-09-06', 'America/Santiago')).toBe(Date.UTC(2026, 8, 6, 4));
});

test('a moment falls on the day that holds it, in every zone', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Oslo',
    'America/Santiago',
    'Pacific/Kiritimati',
    'Asia/Kolkata',
  );
  fc.assert(
    fc.property(fc.integer({ min: 86_400_000 * 2, max: 4_000_000_000_000 }), zones, (at, zone) => {
      const day = dayOf(at, zone);
      expect(startOfDay(day, zone)).toBeLessThanOrEqual(at);
      expect(startOfDay(addDays(day, 1), zone)).toBeGreaterThan(at);
    }),
  );
});

test('knows the calendar', () => {
  expect([isDay('2028-02-29'), isDay('2026-02-29'), isDay('2026-1-1'), isDay('today')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([addDays('2026-02-28', 1), weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([
    '2026-03-01',
    1,
    7,
  ]);
  expect(dayOf(0, 'No/Zone')).toBe('1970-01-01');
});

import { describe, expect, it } from 'vitest';
import { byteSize, number, shortTime, timeLeft } from '../../../../renderer/ui/format.ts';

const at = (text: string): number => new Date(text).getTime();

describe('times and figures', () => {
  it('say how long ago, then the time, then the day', () => {
    const now = at('2026-11-23T14:05:30');
    expect([
      shortTime(now - 5_000, now),
      shortTime(now - 4 * 60_000, now),
      shortTime(at('2026-11-23T09:10:00'), now),
      shortTime(at('2026-11-22T23:00:00'), now),
      shortTime(at('2026-11-03T10:00:00'), now),
      shortTime(at('2025-11-03T10:00:00'), now),
      shortTime(at('2026-11-24T06:00:00'), now),
    ]).toEqual(['just now', '4 min ago', '09:10', 'yesterday', '3 Nov', '3 Nov 2025', 'tomorrow 06:00']);
  });

  it('are those of a zone where one is given', () => {
    const now = Date.UTC(2026, 10, 23, 21, 30);
    expect([
      shortTime(Date.UTC(2026, 10, 23, 10), now, 'Europe/Oslo'),
      shortTime(Date.UTC(2026, 10, 24, 22), now, 'Europe/Oslo'),
      shortTime(Date.UTC(2026, 10, 24, 22, 45), now, 'Asia/Tokyo'),
      shortTime(Date.UTC(2025, 11, 31, 23, 30), now, 'Europe/Oslo'),
    ]).toEqual(['11:00', 'tomorrow 23:00', 'tomorrow 07:45', '1 Jan']);
  });

  it('say how long is left in the unit one would use', () => {
    expect([
      timeLeft(300),
      timeLeft(38_000),
      timeLeft(240_000),
      timeLeft(4_800_000),
      timeLeft(7_500_000),
    ]).toEqual(['1 s left', '38 s left', '4 min left', '80 min left', '2 h 5 min left']);
  });

  it('group digits and name sizes', () => {
    expect([
      number(1240),
      byteSize(999),
      byteSize(48_000),
      byteSize(13_400_000),
      byteSize(2_000_000_000),
    ]).toEqual(['1,240', '999 B', '48 kB', '13.4 MB', '2 GB']);
  });
});

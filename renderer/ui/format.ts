import { interfaceTag, words } from './words/index.ts';

/** Numbers, times and sizes as people read them. Everything that depends on the clock takes it as a parameter. */
/** Making a formatter costs a hundred times what using it does, and a list draws several a row: each is made once. */
function keeping<N extends string, F>(make: (tag: string, name: N, zone?: string) => F) {
  const kept = new Map<string, F>();
  return (name: N, zone?: string): F => {
    const key = `${name} ${zone ?? ''} ${interfaceTag()}`;
    const found = kept.get(key) ?? make(interfaceTag(), name, zone);
    kept.set(key, found);
    return found;
  };
}

const moments = {
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
  full: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZoneName: 'short',
  },
  date: { dateStyle: 'short' },
  year: { year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  shortDayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  longDay: { weekday: 'long', day: 'numeric', month: 'long' },
  longDayOfYear: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
const formatter = keeping(
  (tag, name: keyof typeof moments, zone) =>
    new Intl.DateTimeFormat(tag, { ...moments[name], timeZone: zone }),
);

const digits = {
  whole: {},
  '0': { maximumFractionDigits: 0 },
  '1': { maximumFractionDigits: 1 },
} as const satisfies Record<string, Intl.NumberFormatOptions>;
const numbers = keeping((tag, name: keyof typeof digits) => new Intl.NumberFormat(tag, digits[name]));

const distances = {
  narrow: { style: 'narrow' },
  named: { numeric: 'auto' },
  short: { style: 'short', numeric: 'auto' },
} as const satisfies Record<string, Intl.RelativeTimeFormatOptions>;
const relatives = keeping(
  (tag, name: keyof typeof distances) => new Intl.RelativeTimeFormat(tag, distances[name]),
);

/** `1,240` */
export const number = (value: number): string => numbers('whole').format(value);

/** `13.4 MB`; steps of 1,000, as file managers show them. */
export function byteSize(bytes: number): string {
  const names = words().ui.bytes;
  const [unit, divisor] =
    bytes >= 1e9
      ? ([names.GB, 1e9] as const)
      : bytes >= 1e6
        ? ([names.MB, 1e6] as const)
        : bytes >= 1e3
          ? ([names.kB, 1e3] as const)
          : ([names.B, 1] as const);
  const value = bytes / divisor;
  return `${numbers(divisor > 1e3 && value < 100 ? '1' : '0').format(value)} ${unit}`;
}

/** `14:05` */
export const clock = (at: number, zone?: string): string => formatter('clock', zone).format(at);

/** `Monday 23 November 2026 at 14:05:09 GMT`, for titles and details. */
export const fullTime = (at: number, zone?: string): string => formatter('full', zone).format(at);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const dayKey = (at: number, zone?: string) => formatter('date', zone).format(at);
const yearOf = (at: number, zone?: string) => formatter('year', zone).format(at);

type Days = { of: string; yesterday: string; today: string; tomorrow: string; year: string };
let days: Days | null = null;

/** The days around a moment: every row of a list asks for those around the same one. */
function daysAround(now: number, zone?: string): Days {
  const of = `${String(now)} ${zone ?? ''} ${interfaceTag()}`;
  if (days?.of !== of)
    days = {
      of,
      yesterday: dayKey(now - DAY, zone),
      today: dayKey(now, zone),
      tomorrow: dayKey(now + DAY, zone),
      year: yearOf(now, zone),
    };
  return days;
}

/**
 * When something happened, short enough for a row: `just now`, `4 min ago`, `14:05`, `yesterday`, `3 Nov`, `3 Nov 2025`.
 * @param zone whose days and hours these are, as `Europe/Oslo`; this computer's when absent
 */
export function shortTime(at: number, now: number, zone?: string): string {
  const ago = now - at;
  if (Math.abs(ago) < MINUTE) return words().ui.time.now;
  if (ago >= 0 && ago < 60 * MINUTE) return relatives('narrow').format(-Math.floor(ago / MINUTE), 'minute');
  const day = dayKey(at, zone);
  const around = daysAround(now, zone);
  if (day === around.today) return clock(at, zone);
  const relative = relatives('named');
  if (day === around.yesterday) return relative.format(-1, 'day');
  if (day === around.tomorrow) return `${relative.format(1, 'day')} ${clock(at, zone)}`;
  return formatter(yearOf(at, zone) === around.year ? 'shortDay' : 'shortDayOfYear', zone).format(at);
}

/** `today`, `yesterday`, `Monday 3 November`, `3 November 2025`: a day as a heading names it. */
export function dayName(at: number, now: number): string {
  const relative = relatives('named');
  const capital = (name: string): string => name.charAt(0).toLocaleUpperCase(interfaceTag()) + name.slice(1);
  if (dayKey(at) === dayKey(now)) return capital(relative.format(0, 'day'));
  if (dayKey(at) === dayKey(now - DAY)) return capital(relative.format(-1, 'day'));
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatter(sameYear ? 'longDay' : 'longDayOfYear').format(at);
}

const HOUR = 60 * MINUTE;

/** How far a moment is from now, in the unit a person would say: `in 3 hr`, `20 min ago`, `tomorrow`, `in 12 days`. */
export function relativeTime(at: number, now: number): string {
  const ahead = at - now;
  const size = Math.abs(ahead);
  const relative = relatives('short');
  if (size < MINUTE) return words().ui.time.now;
  if (size < 90 * MINUTE) return relative.format(Math.round(ahead / MINUTE), 'minute');
  if (size < 36 * HOUR) return relative.format(Math.round(ahead / HOUR), 'hour');
  return relative.format(Math.round(ahead / DAY), 'day');
}

/** `38 s left`, `4 min left`, `1 h 20 min left`. @param ms milliseconds still to go */
export function timeLeft(ms: number): string {
  const { time } = words().ui;
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 90) return time.secondsLeft(number(seconds));
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return time.minutesLeft(number(minutes));
  return time.hoursLeft(number(Math.floor(minutes / 60)), number(minutes % 60));
}

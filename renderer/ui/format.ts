import { interfaceTag, words } from './words/index.ts';

/** Numbers, times and sizes as people read them. Everything that depends on the clock takes it as a parameter. */
/** Making a formatter costs a hundred times what using it does, and a list draws several a row: each is made once. */
function keeping<O, F>(make: (tag: string, options: O) => F): (options: O) => F {
  const kept = new Map<string, F>();
  return (options) => {
    const key = JSON.stringify([interfaceTag(), options]);
    const found = kept.get(key) ?? make(interfaceTag(), options);
    kept.set(key, found);
    return found;
  };
}

const formatter = keeping(
  (tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
const numbers = keeping((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
const relatives = keeping(
  (tag, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, options),
);

/** `1,240` */
export const number = (value: number): string => numbers({}).format(value);

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
  const digits = divisor > 1e3 && value < 100 ? 1 : 0;
  return `${numbers({ maximumFractionDigits: digits }).format(value)} ${unit}`;
}

/** `14:05` */
export const clock = (at: number, zone?: string): string =>
  formatter({ hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone }).format(at);

/** `Monday 23 November 2026 at 14:05:09 GMT`, for titles and details. */
export const fullTime = (at: number, zone?: string): string =>
  formatter({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
    timeZoneName: 'short',
  }).format(at);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const dayKey = (at: number, zone?: string) => formatter({ dateStyle: 'short', timeZone: zone }).format(at);
const yearOf = (at: number, zone?: string) => formatter({ year: 'numeric', timeZone: zone }).format(at);

/**
 * When something happened, short enough for a row: `just now`, `4 min ago`, `14:05`, `yesterday`, `3 Nov`, `3 Nov 2025`.
 * @param zone whose days and hours these are, as `Europe/Oslo`; this computer's when absent
 */
export function shortTime(at: number, now: number, zone?: string): string {
  const ago = now - at;
  if (Math.abs(ago) < MINUTE) return words().ui.time.now;
  if (ago >= 0 && ago < 60 * MINUTE)
    return relatives({ style: 'narrow' }).format(-Math.floor(ago / MINUTE), 'minute');
  const day = dayKey(at, zone);
  if (day === dayKey(now, zone)) return clock(at, zone);
  const relative = relatives({ numeric: 'auto' });
  if (day === dayKey(now - DAY, zone)) return relative.format(-1, 'day');
  if (day === dayKey(now + DAY, zone)) return `${relative.format(1, 'day')} ${clock(at, zone)}`;
  const sameYear = yearOf(at, zone) === yearOf(now, zone);
  return formatter({
    day: 'numeric',
    month: 'short',
    timeZone: zone,
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** `today`, `yesterday`, `Monday 3 November`, `3 November 2025`: a day as a heading names it. */
export function dayName(at: number, now: number): string {
  const relative = relatives({ numeric: 'auto' });
  const capital = (name: string): string => name.charAt(0).toLocaleUpperCase(interfaceTag()) + name.slice(1);
  if (dayKey(at) === dayKey(now)) return capital(relative.format(0, 'day'));
  if (dayKey(at) === dayKey(now - DAY)) return capital(relative.format(-1, 'day'));
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatter(
    sameYear
      ? { weekday: 'long', day: 'numeric', month: 'long' }
      : { day: 'numeric', month: 'long', year: 'numeric' },
  ).format(at);
}

const HOUR = 60 * MINUTE;

/** How far a moment is from now, in the unit a person would say: `in 3 hr`, `20 min ago`, `tomorrow`, `in 12 days`. */
export function relativeTime(at: number, now: number): string {
  const ahead = at - now;
  const size = Math.abs(ahead);
  const relative = new Intl.RelativeTimeFormat(interfaceTag(), { style: 'short', numeric: 'auto' });
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

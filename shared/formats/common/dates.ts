const formatters = new Map<string, Intl.DateTimeFormat | null>();

function offsetFormatter(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // A zone this runtime does not know: times are then written in UTC.
  }
  formatters.set(zone, made);
  return made;
}

/** Minutes east of UTC at a moment in a zone; 0 for an unknown zone. */
function offsetMinutes(at: number, zone: string): number {
  const name = offsetFormatter(zone)
    ?.formatToParts(at)
    .find((p) => p.type === 'timeZoneName')?.value;
  const parts = /([+-])(\d\d):(\d\d)$/u.exec(name ?? '');
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === '-' ? -minutes : minutes;
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * A moment as ISO 8601 with the offset of its zone, `2026-11-23T18:30:00+01:00`; milliseconds only when there are any.
 * @param at UTC milliseconds
 */
export function isoInZone(at: number, zone: string): string {
  const offset = offsetMinutes(at, zone);
  if (at + offset * 60_000 > 8_640_000_000_000_000) return new Date(at).toISOString();
  const local = new Date(at + offset * 60_000).toISOString().replace(/\.000Z$|Z$/u, '');
  if (offset === 0) return `${local}Z`;
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const readers = new Map<string, Intl.DateTimeFormat>();

function readerFormatter(language: string, zone: string, style: 'date' | 'time'): Intl.DateTimeFormat {
  const key = `${language}\n${zone}\n${style}`;
  const known = readers.get(key);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions =
    style === 'date' ? { dateStyle: 'long' } : { dateStyle: 'long', timeStyle: 'short' };
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  } catch {
    made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
  readers.set(key, made);
  return made;
}

/** A moment as readers read it, in the story's own language and zone. */
export const dateForReaders = (
  at: number,
  given: { language: string; zone: string },
  style: 'date' | 'time' = 'date',
): string => readerFormatter(given.language, given.zone, style).format(at);

/** Reads an ISO moment that names its zone or offset; null for anything else. */
export function readIso(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/u.test(text)) return null;
  const at = Date.parse(text);
  return Number.isFinite(at) && at >= 0 ? at : null;
}

/** Other ways of writing a day or a moment: RFC 5322, and a day with the month in English. */
const WRITTEN =
  /^(?:[A-Z][a-z]{2}, )?(?:\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})(?: \d\d:\d\d(?::\d\d)?)?(?<zone> (?:GMT|UTC|Z|[+-]\d{4}))?$/u;

/** Reads a day or a moment as other programs write it; one without a zone is taken as UTC. Null for anything else. */
export function readForeignDate(text: string): number | null {
  const plain = text.trim();
  const parts =
    /^(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/u.exec(
      plain,
    );
  if (parts) {
    const [, year, month, day, hours, zone] = parts;
    return readIso(`${[year, month, day].join('-')}${hours === undefined ? '' : `T${hours}${zone ?? 'Z'}`}`);
  }
  const written = WRITTEN.exec(plain);
  if (!written) return null;
  const at = Date.parse(written.groups?.zone === undefined ? `${plain} UTC` : plain);
  return Number.isFinite(at) && at >= 0 ? at : null;
}

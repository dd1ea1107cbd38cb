/** The parts of "By A, B and C" around the names, by language subtag; ⟨names⟩ stands where the names do. */
const BY: Readonly<Record<string, string>> = {
  en: 'By %', nb: 'Av %', nn: 'Av %', no: 'Av %', sv: 'Av %', da: 'Af %', de: 'Von %', nl: 'Door %', fr: 'Par %',
  es: 'Por %', pt: 'Por %', it: 'Di %', fi: '%', is: '%', pl: '%', ru: '%', uk: '%', el: 'Του/της %', tr: '%',
  ar: 'بقلم %', fa: 'نوشتهٔ %', he: 'מאת %', ur: 'تحریر: %', zh: '% 文', ja: '文・%', ko: '% 기자', hi: '% द्वारा', id: 'Oleh %',
}; // prettier-ignore

const baseOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

function inLanguage<T>(language: string, make: (tag: string) => T): T {
  try {
    return make(language);
  } catch {
    return make('en');
  }
}

/** A phrase in parts: names, which keep a direction of their own, and the words between them. */
export type PhrasePart = { name: boolean; text: string };

/**
 * A byline as it is printed, in the story's language: `By Mira Okonjo and Ines Quill`, `Von …`, `بقلم …`.
 * Names without letters are left out; nobody at all gives no parts.
 */
export function bylinePhrase(names: readonly string[], language: string): PhrasePart[] {
  const given = names.map((name) => name.trim()).filter((name) => name !== '');
  if (given.length === 0) return [];
  const [before = '', after = ''] = (BY[baseOf(language)] ?? '%').split('%');
  const list = inLanguage(language, (tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
  return [
    { name: false, text: before },
    ...list.formatToParts(given).map(({ type, value }) => ({ name: type === 'element', text: value })),
    { name: false, text: after },
  ].filter(({ text }) => text !== '');
}

/** Languages in which a dateline's place stands in capitals before the day, as news agencies there write it. */
const CAPITALS = new Set(['en', 'de', 'es', 'pt', 'nl', 'sv', 'nb', 'nn', 'no', 'da', 'it', 'fr']);

/**
 * A dateline as a paper prints it: `MARROW BAY, 3 May —`. Capitals only where the language's agencies use them, the day
 * in the story's language and read in UTC, as it is kept. Empty without a place and a day.
 * @param date midnight UTC of the day, in milliseconds
 */
export function datelinePhrase(
  dateline: { place?: string | undefined; date?: number | undefined },
  language: string,
): string {
  const place = dateline.place?.trim() ?? '';
  const shown = CAPITALS.has(baseOf(language))
    ? inLanguage(language, (tag) => place.toLocaleUpperCase(tag))
    : place;
  const day =
    dateline.date === undefined
      ? ''
      : inLanguage(language, (tag) =>
          new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
            dateline.date,
          ),
        );
  const parts = [shown, day].filter((part) => part !== '');
  const comma = /^(?:ar|fa|ur)$/u.test(baseOf(language))
    ? '، '
    : /^(?:zh|ja)$/u.test(baseOf(language))
      ? '、'
      : ', ';
  return parts.length === 0 ? '' : `${parts.join(comma)} —`;
}

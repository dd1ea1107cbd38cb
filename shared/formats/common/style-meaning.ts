/** What a paragraph is by its style, whatever the style is called on the screen. */
export type StyleMeaning =
  | { kind: 'heading'; level: number }
  | { kind: 'title' | 'subtitle' | 'quote' | 'caption' }
  | { kind: 'list'; list: 'bullet' | 'number' }
  | { kind: 'plain' };

const NAMED: Record<string, 'title' | 'subtitle' | 'quote' | 'caption'> = {
  title: 'title',
  subtitle: 'subtitle',
  quote: 'quote',
  quotations: 'quote',
  'intense quote': 'quote',
  'block text': 'quote',
  caption: 'caption',
};

/** The meaning of a style by its name. Word and LibreOffice write the English names of their own styles in every language. */
export function namedMeaning(name: string): StyleMeaning | null {
  const plain = name.toLowerCase();
  const heading = /^heading (\d)$/u.exec(plain)?.[1];
  if (heading !== undefined) return { kind: 'heading', level: Number(heading) };
  const kind = Object.hasOwn(NAMED, plain) ? NAMED[plain] : undefined;
  if (kind) return { kind };
  if (/^list bullet( \d)?$/u.test(plain)) return { kind: 'list', list: 'bullet' };
  if (/^list number( \d)?$/u.test(plain)) return { kind: 'list', list: 'number' };
  return null;
}

import { slugify } from '../../../shared/kit/text.ts';

/** A slug is for people to say; the first words of a headline do. Cut between words, about 40 characters. */
export function slugFrom(headline: string): string {
  const whole = slugify(headline);
  if (whole.length <= 40) return whole;
  const cut = whole.slice(0, 41).lastIndexOf('-');
  return whole.slice(0, cut > 12 ? cut : 40);
}

/** Names by which a proof-reader knows characters that cannot be seen (Unicode Standard Annex #9 and the code charts). */
const NAMES: Record<string, string> = {
  '\u00ad': 'SHY',
  '\u034f': 'CGJ',
  '\u061c': 'ALM',
  '\u115f': 'HCF',
  '\u1160': 'HJF',
  '\u180e': 'MVS',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\u3164': 'HF',
  '\ufeff': 'BOM',
};

const HIDDEN = new RegExp(`[${Object.keys(NAMES).join('')}\u2061-\u2064\u206a-\u206f]`, 'gu');

/** A joiner belongs to the spelling of these: emoji families, Persian and Indic words. */
const JOINED_BEFORE =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]$/u;

export type HiddenCharacter = { at: number; name: string };

/**
 * The characters of a text that turn its direction or take no room, so that a reader would not see them: each is one
 * UTF-16 unit long. Joiners inside emoji and inside words of scripts that are spelt with them are not hidden.
 * @example hiddenCharacters('a\u202eb') → [{ at: 1, name: 'RLO' }]
 */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    const joiner = character === '\u200c' || character === '\u200d';
    if (joiner && JOINED_BEFORE.test(text.slice(Math.max(0, index - 2), index))) continue;
    found.push({ at: index, name: NAMES[character] ?? 'U+' + hex(character) });
  }
  return found;
}

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

import { cleanText, slugify } from '../../shared/kit/text.ts';

/** UTF-8 bytes of a base name: leaves room for a suffix, `-files`, a temporary mark and an extension within 255. */
const MAX_BYTES = 120;

/** Names that Windows gives to devices, with any extension (Win32 "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/iu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const encoder = new TextEncoder();

/** Cuts after a whole character, as a person counts characters. */
function cut(text: string, maxBytes: number): string {
  let bytes = 0;
  let out = '';
  for (const { segment } of graphemes.segment(text)) {
    bytes += encoder.encode(segment).byteLength;
    if (bytes > maxBytes) break;
    out += segment;
  }
  return out;
}

/**
 * A file's base name that every system accepts and that shows as it is: no separators, no device names, no characters
 * that hide or reorder others, no ends that Windows drops. Empty when nothing is left.
 */
export function safeName(wanted: string): string {
  const plain = cleanText(wanted)
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\s]+/gu, '-')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/^[-.~]+|[-.~]+$/gu, '');
  const short = cut(plain, MAX_BYTES).replace(/[-.~]+$/u, '');
  const stem = short.split('.')[0] ?? '';
  return RESERVED.test(stem) ? `_${short}` : short;
}

/** Two names are the same name when a file system that ignores case or Unicode form would think so. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

/** What a story's files are called: its slug, or its headline, or its id. */
export const storyName = (story: { storyId: string; slug: string; headline: string }): string =>
  safeName(story.slug) || safeName(slugify(story.headline)) || `story-${story.storyId.slice(-8)}`;

/** The names to try for a story, best first; the last is never taken by another story. */
export const nameCandidates = (story: { storyId: string; slug: string; headline: string }): string[] => {
  const name = storyName(story);
  return [
    name,
    ...[2, 3, 4, 5].map((n) => `${name}-${String(n)}`),
    `${name}-${story.storyId.slice(-8)}`,
    `${name}-${story.storyId}`,
  ];
};

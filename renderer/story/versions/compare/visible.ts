/** Signs for what cannot be seen, so that no change hides: a no-break space, a tab, a direction mark. */
const SIGNS: Record<string, string> = {
  '\u00a0': '⍽',
  '\u202f': '⍽',
  '\t': '⇥\t',
  '\n': '↵\n',
  '\u00ad': '‧',
};

const HIDDEN = /[\u00a0\u202f\t\n\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The words of a change with everything invisible in them shown; a lone space is drawn as an open box. */
export function visible(text: string): string {
  if (/^ +$/u.test(text)) return text.replaceAll(' ', '␣');
  return text.replace(
    HIDDEN,
    (sign) => SIGNS[sign] ?? `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

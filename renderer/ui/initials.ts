/** Initials of a name as bylines write them: first letters of the first and last words, of any script. */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/[\s-]+/u)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => (/^\p{L}/u.exec(word)?.[0] ?? '').toLocaleUpperCase());
  return letters.length <= 3 ? letters.join('') : `${letters[0] ?? ''}${letters.at(-1) ?? ''}`;
}

/** A name that is being typed after an @: from where (the @ itself) and what there is of it. */
export type Begun = { from: number; typed: string };

/** So much of a name is looked at. */
const LONGEST = 60;

/** The name that is begun before a caret; null where there is none. An @ within a word, as in an address, begins none. */
export function begunMention(text: string, caret: number): Begun | null {
  const before = text.slice(Math.max(0, caret - LONGEST), caret);
  const found =
    /(?:^|[^\p{L}\p{N}._%+-])[@＠](?<typed>[\p{L}\p{M}\p{N}'’._-]*(?: [\p{L}\p{M}\p{N}'’._-]*){0,2})$/u.exec(
      before,
    );
  const typed = found?.groups?.typed;
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}

const folded = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Names of which any word begins so, those that begin so themselves first, each once, at most so many. */
export function namesFor(typed: string, known: readonly string[], most: number): string[] {
  const wanted = folded(typed.trim());
  const seen = new Set<string>();
  const names = known.flatMap((name) => {
    const trimmed = name.trim();
    const key = folded(trimmed);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ name: trimmed, key }];
  });
  const first = names.filter(({ key }) => key.startsWith(wanted));
  const within = names.filter(
    ({ key }) => !key.startsWith(wanted) && key.split(/[\s-]+/u).some((word) => word.startsWith(wanted)),
  );
  // A name that is written out already needs no help.
  const all = [...first, ...within].filter(({ key }) => key !== wanted || !typed.endsWith(' '));
  return all.slice(0, most).map(({ name }) => name);
}

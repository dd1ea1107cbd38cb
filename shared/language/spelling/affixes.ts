import type { AffixRule } from 'nspell';

/** One way back from a written form to what it was made of. */
export type Strip = {
  flag: string;
  type: 'PFX' | 'SFX';
  combineable: boolean;
  add: string;
  remove: string;
  match: RegExp | null;
  continuation: readonly string[];
};

/** The affixes of a language by the letters they add, so that a word is looked at once for each length of ending. */
export type Strips = {
  suffixes: ReadonlyMap<string, Strip[]>;
  prefixes: ReadonlyMap<string, Strip[]>;
  longest: number;
  typeOf: (flag: string) => { type: 'PFX' | 'SFX'; combineable: boolean } | null;
};

/** The letters an expression such as `/ier$/` stands for. */
const lettersOf = (remove: RegExp | string): string =>
  typeof remove === 'string' ? remove : remove.source.replace(/\$$/u, '').replaceAll('\\/', '/');

/** @param rules the affix rules of a dictionary, by flag */
export function stripsOf(rules: Readonly<Record<string, AffixRule | undefined>>): Strips {
  const suffixes = new Map<string, Strip[]>();
  const prefixes = new Map<string, Strip[]>();
  let longest = 0;
  for (const [flag, rule] of Object.entries(rules)) {
    if (!rule) continue;
    const table = rule.type === 'SFX' ? suffixes : prefixes;
    for (const { add, remove, match, continuation } of rule.entries) {
      const strip: Strip = {
        flag,
        type: rule.type,
        combineable: rule.combineable,
        add,
        remove: lettersOf(remove),
        match: typeof match === 'string' ? null : match,
        continuation,
      };
      longest = Math.max(longest, add.length);
      const same = table.get(add);
      if (same) same.push(strip);
      else table.set(add, [strip]);
    }
  }
  return {
    suffixes,
    prefixes,
    longest,
    typeOf: (flag) => {
      const rule = rules[flag];
      return rule ? { type: rule.type, combineable: rule.combineable } : null;
    },
  };
}

/** Everything a word may have been before one affix was put on it. */
export function* strippedOf(word: string, strips: Strips): Generator<{ base: string; strip: Strip }> {
  const most = Math.min(strips.longest, word.length);
  for (let length = 0; length <= most; length++) {
    for (const strip of strips.suffixes.get(word.slice(word.length - length)) ?? []) {
      const base = word.slice(0, word.length - length) + strip.remove;
      if (base !== '' && (strip.match === null || strip.match.test(base))) yield { base, strip };
    }
    for (const strip of strips.prefixes.get(word.slice(0, length)) ?? []) {
      const base = strip.remove + word.slice(length);
      if (base !== '' && (strip.match === null || strip.match.test(base))) yield { base, strip };
    }
  }
}

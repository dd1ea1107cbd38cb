declare module 'nspell' {
  /** One way an affix can be put on: what it takes off, what it adds, what must be there. */
  export type AffixEntry = {
    add: string;
    remove: RegExp | string;
    match: RegExp | string;
    continuation: readonly string[];
  };
  export type AffixRule = {
    type: 'PFX' | 'SFX';
    combineable: boolean;
    entries: readonly AffixEntry[];
  };
  export type Speller = {
    correct: (word: string) => boolean;
    suggest: (word: string) => string[];
    /** Words and their flags; every written form has a member. */
    data: Record<string, readonly string[] | undefined>;
    rules: Record<string, AffixRule | undefined>;
    flags: Record<string, unknown>;
    compoundRules: (string | RegExp)[];
    compoundRuleCodes: Record<string, string[] | undefined>;
  };
  export default function nspell(given: { aff: string; dic?: string }): Speller;
}

import { z } from 'zod';
import { languageTag } from '../../article/meta.ts';
import { LEVELS, PLACES } from '../finding.ts';

export const MAX_RULES = 2000;
/** The most characters of a rule file. */
export const MAX_RULE_FILE = 1_000_000;

const words = z.array(z.string().trim().min(1).max(200)).min(1).max(5000);

/** What every rule says about itself. */
const about = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/u, 'expected small letters, digits and hyphens'),
  /** `{found}` and `{instead}` stand for the words in question. */
  message: z.string().trim().min(1).max(400),
  level: z.enum(LEVELS).default('warn'),
  /** Only in these languages: `en` means every English, `en-GB` only that. */
  language: z.union([languageTag, z.array(languageTag).min(1).max(50)]).optional(),
  /** Only in these parts of a story. */
  where: z.union([z.enum(PLACES), z.array(z.enum(PLACES)).min(1)]).optional(),
  /** Never about these words. */
  except: words.optional(),
  /** True: speaks about direct speech too. */
  quoted: z.boolean().default(false),
  /** True: capitals and small letters are told apart. */
  case: z.boolean().default(false),
  /** Says to whom the rule is owed, for those who wonder. */
  source: z.string().trim().max(400).optional(),
};

export const rule = z.discriminatedUnion('kind', [
  /** These words, or what this expression finds, should not be there. */
  z.strictObject({
    kind: z.literal('existence'),
    ...about,
    words: words.optional(),
    pattern: z.string().min(1).max(500).optional(),
  }),
  /** This instead of that. */
  z.strictObject({
    kind: z.literal('substitution'),
    ...about,
    swap: z.record(
      z.string().trim().min(1).max(200),
      z.union([z.string().max(200), z.array(z.string().max(200)).min(1).max(10)]),
    ),
  }),
  /** One of these ways throughout a story: the one that is used first, or the preferred one. */
  z.strictObject({
    kind: z.literal('consistency'),
    ...about,
    ways: words.min(2),
    prefer: z.string().trim().max(200).optional(),
  }),
  /** Written exactly like this. `style: sentence` is about a headline with a capital on every word. */
  z.strictObject({
    kind: z.literal('capitalisation'),
    ...about,
    words: words.optional(),
    style: z.literal('sentence').optional(),
  }),
  /** No longer than this. */
  z.strictObject({
    kind: z.literal('length'),
    ...about,
    of: z.enum(['sentence', 'paragraph', 'headline', 'standfirst', 'caption', 'description']),
    most: z.int().min(1).max(100_000),
    count: z.enum(['words', 'characters']).default('words'),
  }),
  /** The same word twice running. */
  z.strictObject({ kind: z.literal('repetition'), ...about }),
  /** Not more often than this in one paragraph. */
  z.strictObject({
    kind: z.literal('occurrence'),
    ...about,
    words,
    most: z.int().min(1).max(1000),
  }),
]);
export type Rule = z.infer<typeof rule>;
export type RuleKind = Rule['kind'];
export const RULE_KINDS = [
  'existence',
  'substitution',
  'consistency',
  'capitalisation',
  'length',
  'repetition',
  'occurrence',
] as const satisfies readonly RuleKind[];

export const ruleFile = z.strictObject({ rules: z.array(rule).max(MAX_RULES) });

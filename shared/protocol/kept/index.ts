import { z } from 'zod';
import { millis } from '../../article/meta.ts';
import { call, nothing } from '../define.ts';
import { dictionary } from './dictionary.ts';
import { languageChoices } from './language.ts';
import { rules } from './rules.ts';
import { slot } from './slot.ts';
import { snippet } from './snippet.ts';
import { template } from './template.ts';
import { view } from './view.ts';
import { wordList } from './words.ts';

/**
 * What a desk makes for itself and keeps in the store, so that it is backed up and moves house with the stories: saved views,
 * templates, snippets, word lists, house rules. A kind is a file in this folder and a row here.
 */
export const keptKinds = {
  view,
  template,
  snippet,
  words: wordList,
  rules,
  dictionary,
  language: languageChoices,
  slot,
} as const;
export type KeptKind = keyof typeof keptKinds;
export const KEPT_KINDS = Object.keys(keptKinds) as KeptKind[];
export type KeptValue<K extends KeptKind> = z.infer<(typeof keptKinds)[K]>;

export const keptId = z
  .string()
  .regex(/^[0-9A-Za-z:_-]{1,80}$/u, 'expected a short id of letters and digits');

const asItem = <K extends KeptKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    id: keptId,
    name: z.string().trim().min(1).max(200),
    value: keptKinds[kind],
  });

/** One thing that is kept, as a view writes it. */
export const keptItem = z.discriminatedUnion('kind', [
  asItem('view'),
  asItem('template'),
  asItem('snippet'),
  asItem('words'),
  asItem('rules'),
  asItem('dictionary'),
  asItem('language'),
  asItem('slot'),
]);
export type KeptItem = z.infer<typeof keptItem>;

const keptRow = z.intersection(keptItem, z.object({ changedAt: millis }));
export type KeptRow = z.infer<typeof keptRow>;

/** By name, because the list of kinds is needed as a type. */
export const keptKind = z.enum([
  'view',
  'template',
  'snippet',
  'words',
  'rules',
  'dictionary',
  'language',
  'slot',
]);

export const keptCalls = {
  /** All of one kind, by name. What no longer fits its kind is left out, not lost. */
  'kept.list': call({ input: z.strictObject({ kind: keptKind }), output: z.array(keptRow) }),
  /** Keeps something new, or in the place of what had its id. */
  'kept.put': call({
    input: z.strictObject({ item: keptItem }),
    output: keptRow,
    problems: ['not-saved', 'read-only'],
  }),
  'kept.remove': call({
    input: z.strictObject({ kind: keptKind, id: keptId }),
    output: nothing,
    problems: ['not-found', 'not-saved', 'read-only'],
  }),
} as const;

import { create } from 'zustand';
import type { KeptItem, KeptKind, KeptRow } from '../../shared/protocol/kept/index.ts';
import type { LanguageChoices } from '../../shared/protocol/kept/language.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { STARTER_RULES } from '../../shared/language/rules/starter.ts';
import { sortedWords } from '../../shared/language/words.ts';
import { call, on } from '../bridge/index.ts';

/** What the desk has made for help with language, as this window knows it. */
export type WordList = Extract<KeptRow, { kind: 'words' }>;
export type RuleFile = { source: string; off: readonly string[]; enabled: boolean };

type Kept = {
  ready: boolean;
  choices: LanguageChoices;
  words: readonly WordList[];
  rules: RuleFile;
  /** A rule file that is being written and is not in force yet. */
  draft: string | null;
};

const NOTHING: LanguageChoices = { on: true, offLanguages: [], offStories: [], offRules: [], spared: [] };
const STARTER: RuleFile = { source: STARTER_RULES, off: [], enabled: true };

export const useKept = create<Kept>()(() => ({
  ready: false,
  choices: NOTHING,
  words: [],
  rules: STARTER,
  draft: null,
}));

const CHOICES = 'choices';
const HOUSE = 'house';
const DRAFT = 'draft';

async function list<K extends KeptKind>(kind: K): Promise<Extract<KeptRow, { kind: K }>[]> {
  const answer = await call('kept.list', { kind });
  if (!answer.ok) return [];
  return answer.value.filter((row): row is Extract<KeptRow, { kind: K }> => row.kind === kind);
}

async function read(kind: KeptKind): Promise<void> {
  if (kind === 'words') useKept.setState({ words: await list('words') });
  if (kind === 'language') {
    const found = (await list('language')).find((row) => row.id === CHOICES);
    useKept.setState({ choices: found?.value ?? NOTHING });
  }
  if (kind === 'rules') {
    const rows = await list('rules');
    const house = rows.find((row) => row.id === HOUSE);
    const draft = rows.find((row) => row.id === DRAFT);
    useKept.setState({ rules: house?.value ?? STARTER, draft: draft?.value.source ?? null });
  }
}

let reading: Promise<void> | null = null;

/** Reads what is kept, once, and again whenever any window changes it. */
export function readKept(): Promise<void> {
  reading ??= (async () => {
    on('kept.changed', ({ kind }) => void read(kind));
    on('store.replaced', () => void Promise.all([read('words'), read('language'), read('rules')]));
    await Promise.all([read('words'), read('language'), read('rules')]);
    useKept.setState({ ready: true });
  })();
  return reading;
}

/** Null when it is stored, else why not. */
async function put(item: KeptItem): Promise<Problem | null> {
  const answer = await call('kept.put', { item });
  if (!answer.ok) return answer.problem;
  await read(item.kind);
  return null;
}

async function remove(kind: KeptKind, id: string): Promise<Problem | null> {
  const answer = await call('kept.remove', { kind, id });
  if (!answer.ok && answer.problem.kind !== 'not-found') return answer.problem;
  await read(kind);
  return null;
}

export const changeChoices = (
  change: (now: LanguageChoices) => Partial<LanguageChoices>,
): Promise<Problem | null> => {
  const { choices } = useKept.getState();
  const next = { ...choices, ...change(choices) };
  useKept.setState({ choices: next });
  return put({ kind: 'language', id: CHOICES, name: CHOICES, value: next });
};

export const listId = (scope: 'personal' | 'house', language: string): string =>
  `${scope}:${language.toLowerCase()}`;

/** Puts a list in the place of what was there, each word once and in order; an empty one is taken away. */
export function putWords(
  scope: 'personal' | 'house',
  language: string,
  words: readonly string[],
): Promise<Problem | null> {
  const sorted = sortedWords(words, language);
  const id = listId(scope, language);
  if (sorted.length === 0) return remove('words', id);
  return put({ kind: 'words', id, name: `${scope} ${language}`, value: { scope, language, words: sorted } });
}

export const wordsOfList = (scope: 'personal' | 'house', language: string): readonly string[] =>
  useKept.getState().words.find((row) => row.id === listId(scope, language))?.value.words ?? [];

export const addWord = (
  scope: 'personal' | 'house',
  language: string,
  word: string,
): Promise<Problem | null> => putWords(scope, language, [...wordsOfList(scope, language), word]);

/** Puts a rule file into force for every window. The draft it came from has done its work, unless only a switch was turned. */
export async function putRules(file: RuleFile, { keepDraft: keeps = false } = {}): Promise<Problem | null> {
  const value = { source: file.source, enabled: file.enabled, off: [...file.off] };
  const problem = await put({ kind: 'rules', id: HOUSE, name: 'House style', value });
  if (problem || keeps || useKept.getState().draft === null) return problem;
  return await remove('rules', DRAFT);
}

/** Keeps a rule file that is being written, whether or not it can be read; null lets it go. */
export const keepDraft = (source: string | null): Promise<Problem | null> =>
  source === null
    ? remove('rules', DRAFT)
    : put({
        kind: 'rules',
        id: DRAFT,
        name: 'House style, being written',
        value: { source, enabled: false, off: [] },
      });

export type AddedDictionary = Extract<KeptRow, { kind: 'dictionary' }>;
export const listDictionaries = (): Promise<AddedDictionary[]> => list('dictionary');
export const putDictionary = (
  language: string,
  name: string,
  files: { aff: string; dic: string },
): Promise<Problem | null> =>
  put({ kind: 'dictionary', id: language.toLowerCase(), name, value: { language, ...files } });
export const removeDictionary = (language: string): Promise<Problem | null> =>
  remove('dictionary', language.toLowerCase());

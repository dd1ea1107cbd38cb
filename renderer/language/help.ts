import { create } from 'zustand';
import { serves } from '../../shared/language/dictionaries.ts';
import type { Finding, Piece, PlacedFinding } from '../../shared/language/finding.ts';
import type { RuleFault } from '../../shared/language/rules/read.ts';
import type { Said } from '../../shared/protocol/said.ts';
import { shownFindings } from '../../shared/language/shown.ts';
import { KnownWords } from '../../shared/language/words.ts';
import { on } from '../bridge/index.ts';
import { listDictionaries, readKept, useKept } from './kept.ts';
import { Lane } from './lane.ts';
import { whyOf, type Opened, type RuleInfo } from './messages.ts';
import { Late, startWorker, Thread } from './thread.ts';

/** How language help stands in this window. */
export type HelpState =
  | { is: 'off'; why: 'all' | 'language' | 'story' }
  | { is: 'starting' }
  | { is: 'ready'; opened: Opened }
  | { is: 'failed'; why: Said };

type Help = {
  state: HelpState;
  findings: readonly PlacedFinding[];
  /** Pieces that are still to be looked at. */
  waiting: number;
  /** Keys of pieces whose words were changed and not looked at again. */
  stale: ReadonlySet<string>;
  rules: readonly RuleInfo[];
  faults: readonly RuleFault[];
  /** House rules that took too long and rest until the file is changed. */
  resting: readonly string[];
};

/** What this window's language help says now. */
export const useHelp = create<Help>()(() => ({
  state: { is: 'starting' },
  findings: [],
  waiting: 0,
  stale: new Set(),
  rules: [],
  faults: [],
  resting: [],
}));

/** A grammar that is loaded for the first time on a slow machine, a dictionary, a batch of either, a batch of rules. */
const OPEN_MS = 120_000;
const CHECK_MS = 30_000;
const RULES_MS = 4_000;
const ONE_RULE_MS = 1_500;

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export type Shown = {
  storyId: string;
  language: string;
  names: readonly string[];
  /** In the order of the story. */
  pieces: readonly Piece[];
  /** The key of the piece with the caret: what is near it is looked at first. */
  near: string | null;
};

/** So many pieces before the caret are on the screen with it. */
const BEFORE = 8;

let shown: Shown | null = null;
let language = '';
let opened: Opened | null = null;
/** Grows with every opening of a language: an answer to an earlier one says nothing any more. */
let turn = 0;
/** The rule file that was read without a fault last. */
let lastGood: string | null = null;

const words = new Thread(startWorker, after);
const rules = new Thread(startWorker, after);

words.prepare = async () => {
  const [wanted, mine] = [language, ++turn];
  useHelp.setState({ state: { is: 'starting' } });
  try {
    // English has its grammar; for the rest a desk's own dictionary goes before the one that came with the app.
    const own = wanted.toLowerCase().startsWith('en') ? [] : await listDictionaries();
    const added = own.find((row) => serves(row.value.language, wanted))?.value ?? null;
    opened = await words.tell('open', { language: wanted, added }, OPEN_MS);
    if (mine === turn) useHelp.setState({ state: { is: 'ready', opened } });
  } catch (error) {
    if (mine === turn) {
      opened = null;
      useHelp.setState({ state: { is: 'failed', why: whyOf(error) } });
    }
    throw error;
  }
};

const spelling = new Lane(async (pieces) => {
  if (useHelp.getState().state.is === 'failed') throw new Error('not available');
  return (await words.ask('check', { pieces }, CHECK_MS)).findings;
}, tell);

/** Puts the desk's rule file into force; with a fault in it the last good one stays. */
rules.prepare = async () => {
  const { source, enabled } = useKept.getState().rules;
  const answer = await rules.tell('rules', { source: enabled ? source : '' }, CHECK_MS);
  if (answer.ok) lastGood = source;
  else if (lastGood !== null) await rules.tell('rules', { source: lastGood }, CHECK_MS);
  useHelp.setState(answer.ok ? { rules: answer.rules, faults: [] } : { faults: answer.faults });
};

const style = new Lane(async (pieces) => {
  try {
    const answer = await rules.ask('checkRules', { language, pieces }, RULES_MS);
    return answer.late.length === 0 ? answer.findings : await oneByOne(pieces);
  } catch (error) {
    if (!(error instanceof Late)) throw error;
    return await oneByOne(pieces);
  }
}, tell);

/** Some rule ran away with a piece: each is asked by itself, and the one that does not answer rests. */
async function oneByOne(pieces: readonly Piece[]): Promise<Finding[][]> {
  const found = pieces.map((): Finding[] => []);
  for (const { id } of useHelp.getState().rules) {
    if (useHelp.getState().resting.includes(id)) continue;
    try {
      const answer = await rules.ask('checkRules', { language, pieces, only: id }, ONE_RULE_MS);
      answer.findings.forEach((findings, n) => found[n]?.push(...findings));
    } catch (error) {
      if (!(error instanceof Late)) throw error;
      useHelp.setState(({ resting }) => ({ resting: [...resting, id] }));
    }
  }
  return found;
}

/** Why nothing is looked at, or null. */
function offFor(given: Shown): 'all' | 'language' | 'story' | null {
  const { choices } = useKept.getState();
  if (!choices.on) return 'all';
  if (choices.offStories.includes(given.storyId)) return 'story';
  return choices.offLanguages.some((tag) => serves(tag, given.language)) ? 'language' : null;
}

/** So long after the last change the grammar or dictionary is let go: it holds some 350 MB. Milliseconds. */
const AT_REST_MS = 10 * 60_000;
let stopRest = (): void => undefined;

/** Lets the worker go when nothing is written for long, as in a window that is hidden; what it found is remembered. */
function keepAwhile(): void {
  stopRest();
  stopRest = after(AT_REST_MS, () => words.end());
}

/** Whether there is enough to read for what it costs to begin: three words. */
function worthReading(pieces: readonly Piece[]): boolean {
  let count = 0;
  return pieces.some(({ text }) => {
    count += text.trim().split(/\s+/u, 3).length;
    return count >= 3;
  });
}

/** Shows language help for a story as it stands now; null when none is open. */
export function showHelp(given: Shown | null): void {
  shown = given;
  keepAwhile();
  if (given === null) {
    spelling.want([]);
    style.want([]);
    useHelp.setState({ findings: [], waiting: 0, stale: new Set() });
    return;
  }
  const why = offFor(given);
  if (why !== null) {
    spelling.want([]);
    style.want([]);
    useHelp.setState({ state: { is: 'off', why }, findings: [], waiting: 0, stale: new Set() });
    return;
  }
  if (given.language !== language) {
    language = given.language;
    opened = null;
    turn += 1;
    words.end();
    spelling.forget();
    style.forget();
  }
  if (useHelp.getState().state.is === 'off')
    useHelp.setState({ state: opened ? { is: 'ready', opened } : { is: 'starting' } });
  const at = Math.max(0, given.pieces.findIndex(({ key }) => key === given.near) - BEFORE);
  const nearest = [...given.pieces.slice(at), ...given.pieces.slice(0, at)];
  spelling.want(opened !== null || worthReading(given.pieces) ? nearest : []);
  style.want(nearest);
  tell();
}

/** Tries again after something failed. */
export function retryHelp(): void {
  turn += 1;
  useHelp.setState({ state: { is: 'starting' } });
  words.end();
  if (shown) showHelp(shown);
}

let telling = 0;

/** Says what is known of the story that is shown, once for all that came in together, when nothing else happens. */
function tell(): void {
  cancelIdleCallback(telling);
  telling = requestIdleCallback(gather, { timeout: 400 });
}

function gather(): void {
  if (!shown || useHelp.getState().state.is === 'off') return;
  const stale = new Set<string>();
  const all: PlacedFinding[] = [];
  for (const piece of shown.pieces) {
    const [a, b] = [spelling.found(piece), style.found(piece)];
    if (!a || !b) stale.add(piece.key);
    for (const finding of [...(a ?? []), ...(b ?? [])].sort((one, other) => one.from - other.from))
      all.push({
        ...finding,
        key: piece.key,
        place: piece.place,
        words: piece.text.slice(finding.from, finding.to),
      });
  }
  useHelp.setState({ findings: filtered(all), waiting: stale.size, stale });
}

function filtered(all: readonly PlacedFinding[]): PlacedFinding[] {
  const { choices, words: lists, rules: file } = useKept.getState();
  const { resting, rules: known } = useHelp.getState();
  const given = shown;
  if (!given) return [];
  const preferred = known.flatMap(({ id, prefer }) =>
    prefer === null ? [] : [[`house:${id}`, prefer] as const],
  );
  return shownFindings(all, {
    known: knownWords(lists, given),
    off: new Set([...choices.offRules, ...[...file.off, ...resting].map((id) => `house:${id}`)]),
    spared: choices.spared.filter((one) => one.story === given.storyId),
    preferred: new Map(preferred),
  });
}

let gathered: { lists: unknown; language: string; names: string; known: KnownWords } | null = null;

/** The words that are right in this story; made again only when a list or a name has changed. */
function knownWords(lists: ReturnType<typeof useKept.getState>['words'], given: Shown): KnownWords {
  const names = given.names.join('\n');
  if (gathered?.lists !== lists || gathered.language !== given.language || gathered.names !== names) {
    const fitting = lists
      .filter(({ value }) => serves(value.language, given.language))
      .map(({ value }) => value.words);
    gathered = { lists, language: given.language, names, known: new KnownWords([given.names, ...fitting]) };
  }
  return gathered.known;
}

/** Words that could stand for a misspelt one, where the finding does not bring them along. */
export async function suggestWords(word: string): Promise<readonly string[]> {
  try {
    return (await words.ask('suggest', { word }, CHECK_MS)).words;
  } catch {
    return [];
  }
}

const trial = new Thread(startWorker, after);

/** Looks at a sample by a rule file that is being written. @throws {Late} when a rule runs away with it */
export const tryRules = (source: string, piece: Piece, tag: string) =>
  trial.tell('tryRules', { source, piece, language: tag }, RULES_MS);
export const endTrial = (): void => trial.end();

/** What is wrong with a pair of Hunspell files; null when they open as a dictionary. */
export async function tryDictionary(tag: string, added: { aff: string; dic: string }): Promise<Said | null> {
  try {
    // A language of no country opens no grammar, so that only the files are tried.
    await trial.tell('open', { language: `x-${tag.toLowerCase()}`, added }, OPEN_MS);
    return null;
  } catch (error) {
    return whyOf(error);
  } finally {
    trial.end();
  }
}

let begun = false;

/** Reads what is kept and follows it; once for each window, when it is first needed. */
export async function beginHelp(): Promise<void> {
  if (begun) return;
  begun = true;
  await readKept();
  useKept.subscribe((now, before) => {
    if (now.rules.source !== before.rules.source || now.rules.enabled !== before.rules.enabled) {
      useHelp.setState({ resting: [] });
      rules.end();
      style.forget();
    }
    if (shown) showHelp(shown);
  });
  on('kept.changed', ({ kind }) => {
    if (kind !== 'dictionary') return;
    opened = null;
    retryHelp();
    spelling.forget();
  });
}

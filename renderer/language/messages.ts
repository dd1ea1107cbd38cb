import type { Dialect } from '../../shared/language/dictionaries.ts';
import type { Finding, Level, Piece } from '../../shared/language/finding.ts';
import type { RuleFault } from '../../shared/language/rules/read.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import type { RuleKind } from '../../shared/language/rules/schema.ts';

/** A house rule as a list of them shows it. */
export type RuleInfo = {
  id: string;
  kind: RuleKind;
  level: Level;
  message: string;
  source: string | null;
  /** The way of writing a story is held to, for a rule of consistency that says so. */
  prefer: string | null;
};

/** Who looks at spelling, and at grammar where anyone does. */
export type Opened =
  | { by: 'grammar'; dialect: Dialect }
  /** `without`: why there is no grammar, for a language that should have it. */
  | { by: 'dictionary'; words: number; without: string | null }
  | { by: 'none' };

/** What the window asks of a worker, and what it gets. */
export type Asks = {
  /** Takes a rule file into force; with faults the last good one stays. */
  rules: {
    input: { source: string };
    output: { ok: true; rules: RuleInfo[] } | { ok: false; faults: RuleFault[] };
  };
  /** Looks at pieces by the rules in force, or by one of them alone. */
  checkRules: {
    input: { language: string; pieces: readonly Piece[]; only?: string };
    output: { findings: Finding[][]; late: string[] };
  };
  /** Looks at a sample by a rule file that is being written; what is in force stays. */
  tryRules: {
    input: { source: string; language: string; piece: Piece };
    output: { ok: true; rules: RuleInfo[]; findings: Finding[] } | { ok: false; faults: RuleFault[] };
  };
  /** Makes ready for a language: by grammar, by a dictionary that was added or came with the app, or by nothing. */
  open: { input: { language: string; added: { aff: string; dic: string } | null }; output: Opened };
  /** Looks at spelling and grammar in the language that was opened. */
  check: { input: { pieces: readonly Piece[] }; output: { findings: Finding[][] } };
  /** Words that could stand for one that is not in the dictionary. */
  suggest: { input: { word: string }; output: { words: string[] } };
};
export type AskName = keyof Asks;

export type Question = { [N in AskName]: { id: number; name: N; input: Asks[N]['input'] } }[AskName];
export type Reply = { id: number; ok: true; value: unknown } | { id: number; ok: false; why: Said };

/** A refusal on its way up as an error: what is wrong with a dictionary, or with the worker. */
export class Refused extends Error {
  readonly why: Said;
  constructor(why: Said) {
    super(why.message);
    this.why = why;
  }
}

/** Why something failed, for a person; an error that is no refusal is told as it stands. */
export const whyOf = (error: unknown): Said =>
  error instanceof Refused
    ? error.why
    : say('language.broken', { why: error instanceof Error ? error.message : String(error) });

import { bundledFor, dialectOf, type Bundled, type Dialect } from '../../shared/language/dictionaries.ts';
import type { Finding, Piece } from '../../shared/language/finding.ts';
import { compileRules, checkRules, type RuleSet } from '../../shared/language/rules/check.ts';
import { readRules } from '../../shared/language/rules/read.ts';
import type { Rule } from '../../shared/language/rules/schema.ts';
import { assertNever } from '../../shared/kit/assert-never.ts';
import type { Asks, AskName, Opened, Question, RuleInfo } from './messages.ts';

/** Looks at one piece in the language it was opened for. */
export type Checker = {
  check: (piece: Piece) => Promise<Finding[]>;
  suggest: (word: string) => string[];
};

/** What an engine needs of its worker; tests give it others. */
export type EnginePorts = {
  grammar: (dialect: Dialect) => Promise<Checker>;
  dictionary: (
    from: Bundled | { aff: string; dic: string },
    language: string,
  ) => Promise<Checker & { words: number }>;
  now: () => number;
};

/** How long the rules may look at one piece, in milliseconds. */
const RULES_MS = 1_000;

const infoOf = (rule: Rule): RuleInfo => ({
  id: rule.id,
  kind: rule.kind,
  level: rule.level,
  message: rule.message,
  source: rule.source ?? null,
  prefer: rule.kind === 'consistency' ? (rule.prefer ?? null) : null,
});

/** The worker's end: answers questions, one after another. */
export function makeEngine(ports: EnginePorts): (question: Question) => Promise<Asks[AskName]['output']> {
  let inForce: RuleSet = [];
  let checker: Checker | null = null;

  const look = (piece: Piece, set: RuleSet, language: string) =>
    checkRules(piece, set, { language, now: ports.now, limit: RULES_MS });

  async function open({ language, added }: Asks['open']['input']): Promise<Opened> {
    checker = null;
    const dialect = dialectOf(language);
    let without: string | null = null;
    if (dialect !== null)
      try {
        checker = await ports.grammar(dialect);
        return { by: 'grammar', dialect };
      } catch (error) {
        without = error instanceof Error ? error.message : String(error);
      }
    const from = added ?? bundledFor(language);
    if (from === null) return { by: 'none' };
    const dictionary = await ports.dictionary(from, language);
    checker = dictionary;
    return { by: 'dictionary', words: dictionary.words, without };
  }

  return async (question) => {
    switch (question.name) {
      case 'rules': {
        const read = readRules(question.input.source);
        if (!read.ok) return { ok: false, faults: read.problem };
        inForce = compileRules(read.value);
        return { ok: true, rules: read.value.map(infoOf) };
      }
      case 'checkRules': {
        const { language, pieces, only } = question.input;
        const set = only === undefined ? inForce : inForce.filter(({ rule }) => rule.id === only);
        const looked = pieces.map((piece) => look(piece, set, language));
        return {
          findings: looked.map(({ findings }) => findings),
          late: [...new Set(looked.flatMap(({ late }) => late))],
        };
      }
      case 'tryRules': {
        const { source, language, piece } = question.input;
        const read = readRules(source);
        if (!read.ok) return { ok: false, faults: read.problem };
        const { findings } = look(piece, compileRules(read.value), language);
        return { ok: true, rules: read.value.map(infoOf), findings };
      }
      case 'open':
        return await open(question.input);
      case 'check': {
        const findings: Finding[][] = [];
        for (const piece of question.input.pieces) findings.push((await checker?.check(piece)) ?? []);
        return { findings };
      }
      case 'suggest':
        return { words: checker?.suggest(question.input.word) ?? [] };
      default:
        return assertNever(question);
    }
  };
}

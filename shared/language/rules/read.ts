import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../kit/result.ts';
import { say, type Said } from '../../protocol/said.ts';
import { patternFault } from './pattern.ts';
import { MAX_RULE_FILE, ruleFile, RULE_KINDS, type Rule } from './schema.ts';

/** What is wrong with a rule file: where (both from 1), what was expected. */
export type RuleFault = { line: number; column: number; what: Said };

/** The most faults that are told at once. */
const MOST_FAULTS = 20;

/**
 * Reads a file of house rules.
 * @returns the rules, or every fault with its line; a file with one fault gives no rules, so that the last good ones stay
 */
export function readRules(source: string): Result<Rule[], RuleFault[]> {
  if (source.length > MAX_RULE_FILE)
    return fail([{ line: 1, column: 1, what: say('rule.too-long', { most: MAX_RULE_FILE }) }]);
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return fail(
      document.errors.slice(0, MOST_FAULTS).map((error) => ({
        ...placeIn(lines, error.pos[0]),
        what: yamlFault(error.code, error.message),
      })),
    );
  let json: unknown;
  try {
    json = document.toJS();
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return fail([{ line: 1, column: 1, what: say('rule.not-yaml', { why }) }]);
  }
  if (json === null) return ok([]);
  const read = ruleFile.safeParse(json, { reportInput: true });
  if (!read.success)
    return fail(
      read.error.issues.slice(0, MOST_FAULTS).map((issue) => ({
        ...lineOf(document, lines, issue.path),
        what: named(json, issue.path, faultOf(issue)),
      })),
    );
  const faults = read.data.rules.flatMap((rule, n) => ruleFaults(rule, n, read.data.rules));
  if (faults.length > 0)
    return fail(
      faults.slice(0, MOST_FAULTS).map(({ path, what }) => ({ ...lineOf(document, lines, path), what })),
    );
  return ok(read.data.rules);
}

/** What no single field can know. */
function ruleFaults(rule: Rule, n: number, all: readonly Rule[]): { path: PropertyKey[]; what: Said }[] {
  const wrong = (key: string, why: Said) => [
    { path: ['rules', n, key], what: say('rule.fault', { rule: rule.id, field: '', why }) },
  ];
  if (all.findIndex((other) => other.id === rule.id) !== n) return wrong('id', say('rule.same-id'));
  if (rule.kind === 'existence') {
    if (rule.words === undefined && rule.pattern === undefined)
      return wrong('kind', say('rule.nothing-to-find'));
    const fault = rule.pattern === undefined ? null : patternFault(rule.pattern);
    if (fault !== null) return wrong('pattern', fault);
  }
  if (rule.kind === 'capitalisation' && rule.words === undefined && rule.style === undefined)
    return wrong('kind', say('rule.no-capitals'));
  if (rule.kind === 'consistency' && rule.prefer !== undefined && !rule.ways.includes(rule.prefer))
    return wrong('prefer', say('rule.not-a-way'));
  return [];
}

function placeIn(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The line of a value, or of the nearest one around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]) {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return placeIn(lines, node.range[0]);
  }
  return { line: 1, column: 1 };
}

/** A fault with the rule that is meant, by its id where it has one, and which of its fields. */
function named(json: unknown, path: readonly PropertyKey[], why: Said): Said {
  const [list, n, ...rest] = path;
  if (list !== 'rules' || typeof n !== 'number') return why;
  const rules = json !== null && typeof json === 'object' && 'rules' in json ? json.rules : [];
  const rule: unknown = Array.isArray(rules) ? rules[n] : undefined;
  const hasId = rule !== null && typeof rule === 'object' && 'id' in rule;
  const field = rest.filter((part) => typeof part === 'string').join('.');
  return say('rule.fault', {
    rule: hasId ? String(rule.id) : say('rule.nth', { place: n + 1 }),
    field,
    why,
  });
}

function faultOf(issue: z.core.$ZodIssue): Said {
  if (issue.code === 'unrecognized_keys')
    return say('rule.unknown-fields', { fields: issue.keys.map((key) => `“${key}”`).join(', ') });
  if (issue.code === 'invalid_type') {
    const expected = EXPECTED[issue.expected]?.() ?? say('rule.expected-other', { type: issue.expected });
    const { input } = issue;
    return ['string', 'number', 'boolean'].includes(typeof input)
      ? say('rule.found', { expected, found: JSON.stringify(input) })
      : expected;
  }
  if (issue.code === 'invalid_value')
    return say('rule.one-of', { values: issue.values.map(String).join(', ') });
  if (issue.code === 'invalid_union')
    return issue.discriminator === 'kind'
      ? say('rule.kinds', { kinds: RULE_KINDS.join(', ') })
      : say('rule.one-or-list');
  if (issue.code === 'too_small') return say('rule.at-least', { least: Number(issue.minimum) });
  if (issue.code === 'too_big') return say('rule.at-most', { most: Number(issue.maximum) });
  return issue.path.at(-1) === 'id' ? say('rule.bad-id') : say('rule.not-accepted', { why: issue.message });
}

const EXPECTED: Record<string, () => Said> = {
  string: () => say('rule.expected-words'),
  number: () => say('rule.expected-number'),
  int: () => say('rule.expected-whole-number'),
  boolean: () => say('rule.expected-truth'),
  array: () => say('rule.expected-list'),
  object: () => say('rule.expected-rules'),
  record: () => say('rule.expected-pairs'),
};

const yamlFault = (code: string, why: string): Said =>
  code === 'TAB_AS_INDENT'
    ? say('rule.tab')
    : code === 'DUPLICATE_KEY'
      ? say('rule.field-twice')
      : say('rule.not-yaml', { why });

import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../kit/result.ts';
import { patternFault } from './pattern.ts';
import { MAX_RULE_FILE, ruleFile, RULE_KINDS, type Rule } from './schema.ts';

/** What is wrong with a rule file: where (both from 1), what was expected. */
export type RuleFault = { line: number; column: number; message: string };

/** The most faults that are told at once. */
const MOST_FAULTS = 20;

/**
 * Reads a file of house rules.
 * @returns the rules, or every fault with its line; a file with one fault gives no rules, so that the last good ones stay
 */
export function readRules(source: string): Result<Rule[], RuleFault[]> {
  if (source.length > MAX_RULE_FILE)
    return fail([{ line: 1, column: 1, message: `expected at most ${String(MAX_RULE_FILE)} characters` }]);
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return fail(
      document.errors.slice(0, MOST_FAULTS).map((error) => ({
        ...placeIn(lines, error.pos[0]),
        message: yamlFault(error.code, error.message),
      })),
    );
  let json: unknown;
  try {
    json = document.toJS();
  } catch (error) {
    return fail([{ line: 1, column: 1, message: error instanceof Error ? error.message : 'not YAML' }]);
  }
  if (json === null) return ok([]);
  const read = ruleFile.safeParse(json, { reportInput: true });
  if (!read.success)
    return fail(
      read.error.issues.slice(0, MOST_FAULTS).map((issue) => ({
        ...lineOf(document, lines, issue.path),
        message: `${nameOf(json, issue.path)}${faultOf(issue)}`,
      })),
    );
  const faults = read.data.rules.flatMap((rule, n) => ruleFaults(rule, n, read.data.rules));
  if (faults.length > 0)
    return fail(
      faults
        .slice(0, MOST_FAULTS)
        .map(({ path, message }) => ({ ...lineOf(document, lines, path), message })),
    );
  return ok(read.data.rules);
}

/** What no single field can know. */
function ruleFaults(rule: Rule, n: number, all: readonly Rule[]): { path: PropertyKey[]; message: string }[] {
  const say = (key: string, message: string) => [
    { path: ['rules', n, key], message: `${rule.id}: ${message}` },
  ];
  if (all.findIndex((other) => other.id === rule.id) !== n)
    return say('id', 'expected an id that no other rule has');
  if (rule.kind === 'existence') {
    if (rule.words === undefined && rule.pattern === undefined)
      return say('kind', 'expected words or a pattern to look for');
    const fault = rule.pattern === undefined ? null : patternFault(rule.pattern);
    if (fault !== null) return say('pattern', fault);
  }
  if (rule.kind === 'capitalisation' && rule.words === undefined && rule.style === undefined)
    return say('kind', 'expected words, or style: sentence');
  if (rule.kind === 'consistency' && rule.prefer !== undefined && !rule.ways.includes(rule.prefer))
    return say('prefer', 'expected one of the ways');
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

/** Which rule is meant, by its id where it has one, and which of its fields. */
function nameOf(json: unknown, path: readonly PropertyKey[]): string {
  const [list, n, ...rest] = path;
  if (list !== 'rules' || typeof n !== 'number') return '';
  const rules = json !== null && typeof json === 'object' && 'rules' in json ? json.rules : [];
  const rule: unknown = Array.isArray(rules) ? rules[n] : undefined;
  const id =
    rule !== null && typeof rule === 'object' && 'id' in rule ? String(rule.id) : `rule ${String(n + 1)}`;
  const field = rest.filter((part) => typeof part === 'string').join('.');
  return field === '' ? `${id}: ` : `${id}, ${field}: `;
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `expected no ${issue.keys.map((key) => `“${key}”`).join(', ')} here; it is not a field of this kind of rule`;
  if (issue.code === 'invalid_type') {
    const { input } = issue;
    const found = ['string', 'number', 'boolean'].includes(typeof input)
      ? `, found ${JSON.stringify(input)}`
      : '';
    return `expected ${ARTICLE[issue.expected] ?? issue.expected}${found}`;
  }
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'invalid_union')
    return issue.discriminator === 'kind'
      ? `expected a kind: ${RULE_KINDS.join(', ')}`
      : 'expected one value or a list of them';
  if (issue.code === 'too_small') return `expected at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `expected at most ${String(issue.maximum)}`;
  return issue.message;
}

const ARTICLE: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: '“rules:” with a list below it',
  record: 'pairs such as “this: that”',
};

const yamlFault = (code: string, message: string): string =>
  code === 'TAB_AS_INDENT'
    ? 'expected spaces at the start of the line, found a tab'
    : code === 'DUPLICATE_KEY'
      ? 'expected each field once in a rule'
      : `expected YAML: ${message}`;

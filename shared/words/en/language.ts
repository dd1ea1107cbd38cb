import type { Writing } from '../writing.ts';

/** What is wrong with a file of house rules or with a dictionary that a desk adds. */
export const language = {
  'rule.fault': (v: { rule: string; field: string; why: string }) =>
    `${v.rule}${v.field === '' ? '' : `, ${v.field}`}: ${v.why}`,
  'rule.nth': (v: { place: number }, w: Writing) => `rule ${w.number(v.place)}`,
  'rule.too-long': (v: { most: number }, w: Writing) => `expected at most ${w.number(v.most)} characters`,
  'rule.same-id': () => 'expected an id that no other rule has',
  'rule.nothing-to-find': () => 'expected words or a pattern to look for',
  'rule.no-capitals': () => 'expected words, or style: sentence',
  'rule.not-a-way': () => 'expected one of the ways',
  'rule.unknown-fields': (v: { fields: string }) =>
    `expected no ${v.fields} here; it is not a field of this kind of rule`,
  'rule.expected-words': () => 'expected words',
  'rule.expected-number': () => 'expected a number',
  'rule.expected-whole-number': () => 'expected a whole number',
  'rule.expected-truth': () => 'expected true or false',
  'rule.expected-list': () => 'expected a list',
  'rule.expected-rules': () => 'expected “rules:” with a list below it',
  'rule.expected-pairs': () => 'expected pairs such as “this: that”',
  'rule.expected-other': (v: { type: string }) => `expected ${v.type}`,
  'rule.found': (v: { expected: string; found: string }) => `${v.expected}, found ${v.found}`,
  'rule.one-of': (v: { values: string }) => `expected one of ${v.values}`,
  'rule.kinds': (v: { kinds: string }) => `expected a kind: ${v.kinds}`,
  'rule.one-or-list': () => 'expected one value or a list of them',
  'rule.at-least': (v: { least: number }, w: Writing) => `expected at least ${w.number(v.least)}`,
  'rule.at-most': (v: { most: number }, w: Writing) => `expected at most ${w.number(v.most)}`,
  'rule.bad-id': () => 'expected small letters, digits and hyphens',
  'rule.not-accepted': (v: { why: string }) => `not accepted: ${v.why}`,
  'rule.tab': () => 'expected spaces at the start of the line, found a tab',
  'rule.field-twice': () => 'expected each field once in a rule',
  'rule.not-yaml': (v: { why: string }) => `expected YAML: ${v.why}`,

  'pattern.not-regular': (v: { why: string }) => `expected a regular expression: ${v.why}`,
  'pattern.back-reference': () => 'expected no reference back to a group (\\1): it can take for ever',
  'pattern.repeated-group': () =>
    'expected no repeated group such as (ab)+ or (ab){3}: it can take for ever. List the ways with | instead',
  'pattern.too-open': (v: { most: number }, w: Writing) =>
    `expected at most ${w.number(v.most)} of * and +: more can take for ever. Use a bounded {1,20}`,
  'pattern.empty': () => 'expected an expression that does not match nothing at all',

  'language.no-answer': () => 'It did not answer in time.',
  'language.no-worker': () => 'Its part of the window could not start.',
  'language.broken': (v: { why: string }) => v.why,

  'dictionary.charset': (v: { charset: string }) =>
    `The .aff file says it is written in ${v.charset}. Save both files as UTF-8, and change its SET line to UTF-8.`,
  'dictionary.no-affixes': () =>
    'The .aff file has none of the lines a Hunspell affix file has, such as SET, TRY, PFX or SFX.',
  'dictionary.no-count': () => 'The .dic file should begin with a line that says how many words it has.',
  'dictionary.not-utf8': () => 'The .dic file is not UTF-8 text.',
  'dictionary.unreadable': (v: { why: string }) => `The dictionary could not be read: ${v.why}`,
};

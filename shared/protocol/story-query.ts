import { STATUSES, type Status } from '../article/meta.ts';
import { assertNever } from '../kit/assert-never.ts';
import { isDay, type Day } from '../kit/days.ts';

/**
 * What may be typed into the search of the desk, as a language of its own: words and "phrases" as ever, and operators
 * such as `tag:harbour`, `-status:killed` or `before:2026-11-01`. Reading never fails: what makes no sense is told
 * beside the rest, and the rest is searched for.
 */
export const QUERY_FIELDS = [
  'tag',
  'status',
  'by',
  'desk',
  'assignee',
  'type',
  'slug',
  'lang',
  'before',
  'after',
  'due',
  'is',
] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/**
 * What a story can be, for `is:`. `archived` and `binned` look on those shelves, `any` on all of them. `asked`: a review of it
 * is asked of whoever searches; `mine`: it is assigned to them; `changes`: changes were asked for and it is a draft since;
 * `out`: it left for another desk and has not come back.
 */
export const QUERY_STATES = [
  'archived',
  'binned',
  'any',
  'overdue',
  'unassigned',
  'embargoed',
  'asked',
  'mine',
  'changes',
  'out',
] as const;
export type QueryState = (typeof QUERY_STATES)[number];

/** A day as people write it: one of the calendar, or counted from today. */
export type QueryDay = { day: Day } | { daysFromToday: number };

/** Words beside today that stand for a day. */
export const DAY_WORDS = { yesterday: -1, today: 0, tomorrow: 1 } as const;

/** A value as written; `exact` when it stood in quotes, otherwise the beginning of a name is enough. */
export type QueryValue = { text: string; exact: boolean };

export type QueryCondition = { not: boolean } & (
  | { field: 'tag' | 'by' | 'desk' | 'assignee' | 'type' | 'slug' | 'lang'; values: QueryValue[] }
  | { field: 'status'; values: Status[] }
  | { field: 'is'; values: QueryState[] }
  | { field: 'before' | 'after' | 'due'; values: QueryDay[] }
);

/** An operator that could not be used, and where it stands in what was typed. */
export type QueryFault = {
  field: QueryField;
  value: string;
  why: 'empty' | 'status' | 'state' | 'day';
  from: number;
  to: number;
};

export type StoryQuery = {
  /** The words to find, as typed: operators and what must not be found are taken out. */
  text: string;
  /** Words and phrases that must not be found. */
  without: string[];
  conditions: QueryCondition[];
  faults: QueryFault[];
};

export type QueryToken = {
  from: number;
  to: number;
  not: boolean;
  /** Null for words. */
  field: QueryField | null;
  /** The value without its quotes, or the words. */
  value: QueryValue;
};

/** A sign of exclusion, a name and its value; quotes hold spaces, and one that is not closed runs to the end. */
const TOKENS = /(-?)(?:([a-z]+):)?(?:"([^"]*)(?:"\*?|$)|([^\s"]+))?/iuy;

const isField = (name: string): name is QueryField => QUERY_FIELDS.some((field) => field === name);

/** The parts of what was typed, in order. What looks like an operator but is none of ours is words. */
export function queryTokens(typed: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < typed.length) {
    if (/\s/u.test(typed.charAt(at))) {
      at += 1;
      continue;
    }
    TOKENS.lastIndex = at;
    const match = TOKENS.exec(typed);
    if (!match || match[0] === '') {
      at += 1;
      continue;
    }
    const [whole, minus, name, phrase, plain] = match;
    const field = name?.toLowerCase() ?? '';
    const to = at + whole.length;
    const known = isField(field) ? field : null;
    const value =
      known === null && name !== undefined
        ? { text: `${name}:${phrase ?? plain ?? ''}`, exact: phrase !== undefined }
        : { text: phrase ?? plain ?? '', exact: phrase !== undefined };
    tokens.push({ from: at, to, not: minus === '-', field: known, value });
    at = to;
  }
  return tokens;
}

/** Fields of which a story has one: `desk:metro desk:sport` means either, because both can never be. */
const SINGLE: readonly QueryField[] = ['status', 'desk', 'assignee', 'type', 'slug', 'lang'];

/** Reads what was typed. Any text gives an answer. */
export function readQuery(typed: string): StoryQuery {
  const query: StoryQuery = { text: '', without: [], conditions: [], faults: [] };
  let text = '';
  let from = 0;
  const cut = (token: QueryToken): void => {
    text += typed.slice(from, token.from);
    from = token.to;
  };
  for (const token of queryTokens(typed)) {
    if (token.field !== null) {
      cut(token);
      addCondition(query, token, token.field);
    } else if (token.not && token.value.text.trim() !== '') {
      cut(token);
      query.without.push(token.value.text);
    }
  }
  query.text = text + typed.slice(from);
  return query;
}

/** True when everything typed is words to be found, as in nearly every search. */
export const isPlain = (query: StoryQuery): boolean =>
  query.conditions.length === 0 && query.without.length === 0 && query.faults.length === 0;

function addCondition(query: StoryQuery, token: QueryToken, field: QueryField): void {
  const parts = partsOf(token.value);
  const fault = (value: string, why: QueryFault['why']): void => {
    query.faults.push({ field, value, why, from: token.from, to: token.to });
  };
  if (parts.length === 0) {
    fault('', 'empty');
    return;
  }
  const condition = conditionOf(field, token.not, parts, fault);
  if (!condition || condition.values.length === 0) return;
  const same =
    SINGLE.includes(field) && !token.not ? query.conditions.find((c) => joins(c, field)) : undefined;
  if (same) Object.assign(same, { values: [...same.values, ...condition.values] });
  else query.conditions.push(condition);
}

const joins = (condition: QueryCondition, field: QueryField): boolean =>
  condition.field === field && !condition.not;

/** `draft,ready` are two values; quotes keep a comma. */
const partsOf = ({ text, exact }: QueryValue): QueryValue[] =>
  (exact ? [text] : text.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, exact }));

function conditionOf(
  field: QueryField,
  not: boolean,
  parts: readonly QueryValue[],
  fault: (value: string, why: QueryFault['why']) => void,
): QueryCondition | null {
  const read = <T>(why: QueryFault['why'], of: (text: string) => T | null): T[] =>
    parts.flatMap((part) => {
      const value = of(part.text.toLowerCase());
      if (value === null) fault(part.text, why);
      return value === null ? [] : [value];
    });
  switch (field) {
    case 'status':
      return { field, not, values: read('status', statusOf) };
    case 'is':
      return { field, not, values: read('state', stateOf) };
    case 'before':
    case 'after':
    case 'due':
      return { field, not, values: read('day', readQueryDay) };
    case 'tag':
    case 'by':
    case 'desk':
    case 'assignee':
    case 'type':
    case 'slug':
    case 'lang':
      return { field, not, values: [...parts] };
    default:
      return assertNever(field);
  }
}

/** `in review`, `in-review` and `review` all mean the status; so does any beginning of its name. */
const statusOf = (text: string): Status | null => {
  const name = text.replace(/[\s_]+/gu, '-');
  return (
    STATUSES.find((status) => status === name) ??
    STATUSES.find((status) => status.startsWith(name) || status.endsWith(`-${name}`)) ??
    null
  );
};

const stateOf = (text: string): QueryState | null => QUERY_STATES.find((state) => state === text) ?? null;

/** `2026-11-23`, `2026-11` and `2026` (their first days), `today`, `yesterday`, `tomorrow`, `7d` and `2w` (so long ago). */
export function readQueryDay(text: string): QueryDay | null {
  const word = Object.entries(DAY_WORDS).find(([name]) => name === text);
  if (word) return { daysFromToday: word[1] };
  const ago = /^(\d{1,4})([dw])$/u.exec(text);
  if (ago) return { daysFromToday: -Number(ago[1]) * (ago[2] === 'w' ? 7 : 1) };
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(text);
  if (!parts) return null;
  const [, year, month = '1', date = '1'] = parts;
  const day = `${year ?? ''}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? { day } : null;
}

/** A value as it is written after an operator: in quotes when it has spaces or commas. Quotes themselves cannot be searched for. */
export const writeValue = (value: string): string => {
  const plain = value.replaceAll('"', '');
  return /[\s,]/u.test(plain) ? `"${plain}"` : plain;
};

/** The part of what was typed in which the caret stands, for completing it; null between two parts. */
export const tokenAt = (typed: string, caret: number): QueryToken | null =>
  queryTokens(typed).find((token) => token.from < caret && caret <= token.to) ?? null;

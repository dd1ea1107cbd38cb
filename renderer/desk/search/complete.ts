import { assertNever } from '../../../shared/kit/assert-never.ts';
import { STATUSES } from '../../../shared/article/meta.ts';
import { STARTER_IDS } from '../../../shared/article/templates/starters.ts';
import {
  QUERY_FIELDS,
  QUERY_STATES,
  tokenAt,
  writeValue,
  type QueryField,
  type QueryToken,
} from '../../../shared/protocol/story-query.ts';
import { ask } from '../../bridge/index.ts';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { words } from '../../ui/words/index.ts';
import { suggestAssignees, suggestBylines, suggestKeywords } from '../suggest.ts';
import { typeNames } from '../story-types.ts';

/** Letters after which an operator's name is offered. */
const ENOUGH = 2;
const MOST = 10;

/**
 * What could stand where the caret is: operators by the beginning of their name, or values of the operator that is being
 * written. The value of a suggestion is the whole search with it in place.
 */
export async function complete(typed: string, caret: number): Promise<Suggestion[]> {
  const token = tokenAt(typed, caret);
  if (!token) return [];
  if (token.field === null) return operators(typed, token);
  const { field } = token;
  const written = token.value.text.split(',').at(-1)?.trim() ?? '';
  // What is written whole already needs no offer.
  const found = (await valuesOf(field, written)).filter(
    ({ value }) => value.toLowerCase() !== written.toLowerCase(),
  );
  const before = token.value.exact ? '' : token.value.text.slice(0, token.value.text.lastIndexOf(',') + 1);
  return found.slice(0, MOST).map(({ value, ...shown }) => ({
    ...shown,
    value: replaced(typed, token, `${field}:${before}${writeValue(value)} `),
  }));
}

/** The search with one part exchanged; a space after it is not doubled. */
const replaced = (typed: string, token: QueryToken, by: string): string =>
  `${typed.slice(0, token.from)}${token.not ? '-' : ''}${by}${typed.slice(token.to).replace(/^ /u, by.endsWith(' ') ? '' : ' ')}`;

/** Where the caret stands when a suggestion has been written: before what stood behind it. */
export function caretAfter(typed: string, caret: number, value: string): number {
  const behind = typed.length - caret;
  let same = 0;
  while (same < behind && typed.at(-1 - same) === value.at(-1 - same)) same += 1;
  return value.length - same;
}

function operators(typed: string, token: QueryToken): Suggestion[] {
  const begun = token.value.text.toLowerCase();
  if (token.value.exact || begun.length < ENOUGH) return [];
  const { fields } = words().library.query;
  return QUERY_FIELDS.filter((field) => field.startsWith(begun)).map((field) => ({
    value: replaced(typed, token, `${field}:`),
    label: `${field}:`,
    detail: fields[field],
  }));
}

const beginning = (suggestions: readonly Suggestion[], typed: string): Suggestion[] => {
  const begun = typed.toLowerCase();
  return suggestions.filter(
    ({ value, label }) => value.toLowerCase().startsWith(begun) || label.toLowerCase().startsWith(begun),
  );
};

/** A type that comes with the app is called differently in every language, so that its id is what is searched for. */
const isStarter = (id: string): boolean => STARTER_IDS.some((starter) => starter === id);

async function valuesOf(field: QueryField, typed: string): Promise<Suggestion[]> {
  const { library, ui } = words();
  const { days, states } = library.query;
  switch (field) {
    case 'tag':
      return await suggestKeywords(typed);
    case 'by':
      return await suggestBylines(typed);
    case 'assignee':
      return await suggestAssignees(typed);
    case 'status':
      return beginning(
        STATUSES.map((status) => ({ value: status, label: ui.status[status] })),
        typed,
      );
    case 'is':
      return beginning(
        QUERY_STATES.map((state) => ({ value: state, label: state, detail: states[state] })),
        typed,
      );
    case 'desk':
      return beginning(
        (await ask('story.facets', {})).desks.map(({ desk }) => ({ value: desk, label: desk })),
        typed,
      );
    case 'type':
      return beginning(
        [...typeNames(await ask('kept.list', { kind: 'template' }))].map(([id, name]) => ({
          value: isStarter(id) ? id : name,
          label: name,
        })),
        typed,
      );
    case 'before':
    case 'after':
    case 'due':
      return beginning(
        [
          { value: 'today', label: days.today },
          { value: 'yesterday', label: days.yesterday },
          ...(field === 'due'
            ? [{ value: 'tomorrow', label: days.tomorrow }]
            : [
                { value: '7d', label: days.week },
                { value: '4w', label: days.month },
              ]),
        ],
        typed,
      );
    case 'slug':
    case 'lang':
      return [];
    default:
      return assertNever(field);
  }
}

import { assertNever } from '../../shared/kit/assert-never.ts';
import { addDays, startOfDay, type Day } from '../../shared/kit/days.ts';
import type { QueryCondition, QueryDay, QueryState, QueryValue } from '../../shared/protocol/story-query.ts';
import type { StoryFilter } from '../../shared/protocol/story.ts';
import { ftsQuery } from './query.ts';
import { every, list, sql, type ReadDb, type Sql } from './sql.ts';
import { fold } from './story-facts.ts';
import { askedOf, isOut, withChangesAsked } from './story-standing.ts';

/** What an operator is read against: whose desk this is, what time it is there, and how its types are called. */
export type QueryAround = {
  now: number;
  zone: string;
  today: Day;
  /** The name that `me` stands for. */
  me: string;
  /** The ids of templates, with their names. */
  types: readonly { id: string; name: string }[];
};

/** Sorts behind every letter: the end of a range of words with one beginning. */
const LAST = '\u{10ffff}';

const either = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? sql`0`
    : {
        text: conditions.map((c) => `(${c.text})`).join(' OR '),
        values: conditions.flatMap((c) => c.values),
      };

const SHELVES: readonly QueryState[] = ['archived', 'binned', 'any'];

const onShelf = (state: QueryState): Sql =>
  state === 'any' ? sql`1` : state === 'binned' ? sql`binned = 1` : sql`binned = 0 AND archived = 1`;

/** The shelf that a list shows: the one that was chosen, unless the search names another. */
function shelfOf(filter: StoryFilter, conditions: readonly QueryCondition[]): Sql {
  const named = conditions.flatMap((c) =>
    c.field === 'is' && !c.not ? c.values.filter((state) => SHELVES.includes(state)) : [],
  );
  if (named.length > 0) return either(named.map(onShelf));
  if (filter.binned === true) return sql`binned = 1`;
  return sql`binned = 0 AND archived = ${filter.archived === true ? 1 : 0}`;
}

/** A story's row fits a filter and the operators of its search. */
export const fits = (
  db: ReadDb,
  filter: StoryFilter,
  conditions: readonly QueryCondition[],
  around: QueryAround | null,
): Sql =>
  every([
    shelfOf(filter, conditions),
    ...(filter.status && filter.status.length > 0 ? [sql`status IN (${list(filter.status)})`] : []),
    ...(filter.desk === undefined || filter.desk === '' ? [] : [sql`desk = ${filter.desk}`]),
    ...(around ? conditions.flatMap((c) => meaningOf(db, c, around)) : []),
  ]);

function meaningOf(db: ReadDb, condition: QueryCondition, around: QueryAround): Sql[] {
  const any = anyOf(db, condition, around);
  if (!any) return [];
  // Whatever is not known of a story is not so.
  return [condition.not ? sql`(${any}) IS NOT TRUE` : any];
}

function anyOf(db: ReadDb, condition: QueryCondition, around: QueryAround): Sql | null {
  switch (condition.field) {
    case 'status':
      return sql`status IN (${list(condition.values)})`;
    case 'is': {
      const states = condition.not
        ? condition.values
        : condition.values.filter((state) => !SHELVES.includes(state));
      return states.length === 0 ? null : either(states.map((state) => isState(db, state, around)));
    }
    case 'before':
      return either(condition.values.map((day) => sql`updated_at < ${momentOf(day, around)}`));
    case 'after':
      return either(condition.values.map((day) => sql`updated_at >= ${momentOf(day, around)}`));
    case 'due':
      return either(
        condition.values.map(
          (day) => sql`deadline_at >= ${momentOf(day, around)} AND deadline_at < ${momentOf(day, around, 1)}`,
        ),
      );
    case 'tag':
    case 'by':
    case 'desk':
    case 'assignee':
    case 'type':
    case 'slug':
    case 'lang':
      return either(
        condition.values.map((value) => named(db, condition.field, meant(value, around), around)),
      );
    default:
      return assertNever(condition);
  }
}

const meant = (value: QueryValue, { me }: QueryAround): QueryValue =>
  !value.exact && value.text.toLowerCase() === 'me' && me !== '' ? { text: me, exact: true } : value;

const dayMeant = (day: QueryDay, today: Day): Day =>
  'day' in day ? day.day : addDays(today, day.daysFromToday);

const momentOf = (day: QueryDay, { zone, today }: QueryAround, later = 0): number =>
  startOfDay(addDays(dayMeant(day, today), later), zone);

const among = (keys: readonly number[]): Sql =>
  sql`story_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;

function isState(db: ReadDb, state: QueryState, { now, me }: QueryAround): Sql {
  const myself = fold(me);
  switch (state) {
    case 'overdue':
      return sql`deadline_at < ${now} AND status NOT IN ('published', 'killed')`;
    case 'unassigned':
      return sql`assignee_key = ''`;
    case 'mine':
      return myself === '' ? sql`0` : sql`assignee_key = ${myself}`;
    case 'asked':
      return myself === '' ? sql`0` : among(askedOf(db, (name) => fold(name) === myself));
    case 'changes':
      return among(withChangesAsked(db));
    case 'out':
      return isOut;
    case 'embargoed':
      return sql`embargo_at > ${now}`;
    case 'archived':
    case 'binned':
    case 'any':
      return onShelf(state);
    default:
      return assertNever(state);
  }
}

type NameField = Extract<QueryCondition, { values: QueryValue[] }>['field'];

/** A name that is given whole in quotes, or its beginning, or that of one of its words. */
const hasName = (name: string, { text, exact }: QueryValue): boolean => {
  const wanted = fold(text);
  return exact ? name === wanted : name.startsWith(wanted) || name.includes(` ${wanted}`);
};

function named(db: ReadDb, field: NameField, value: QueryValue, around: QueryAround): Sql {
  const folded = fold(value.text);
  switch (field) {
    case 'tag':
      return value.exact
        ? sql`story_key IN (SELECT story_key FROM story_keyword WHERE folded = ${folded})`
        : sql`story_key IN (SELECT story_key FROM story_keyword
            WHERE folded >= ${folded} AND folded < ${folded + LAST})`;
    case 'by': {
      const words = ftsQuery(value.exact ? `"${value.text}"` : value.text);
      return words === null
        ? sql`0`
        : sql`story_key IN (SELECT rowid FROM story_text WHERE story_text MATCH ${`{byline} : (${words})`})`;
    }
    case 'assignee':
      return value.exact
        ? sql`assignee_key = ${folded}`
        : sql`(assignee_key >= ${folded} AND assignee_key < ${folded + LAST})
            OR instr(assignee_key, ${` ${folded}`}) > 0`;
    case 'desk':
      return sql`desk IN (${list(desksNamed(db, value))})`;
    case 'type':
      return sql`story_type IN (${list(typesNamed(value, around))})`;
    case 'slug':
      return value.exact
        ? sql`slug = ${value.text}`
        : sql`instr(lower(slug), ${value.text.toLowerCase()}) > 0`;
    case 'lang':
      return sql`language LIKE ${value.text.replace(/[%_]/gu, '')}
        OR language LIKE ${`${value.text.replace(/[%_]/gu, '')}-%`}`;
    default:
      return assertNever(field);
  }
}

/** There are few desks, so their names are compared here, as people read them. */
const desksNamed = (db: ReadDb, value: QueryValue): string[] =>
  db
    .all<{ desk: string }>(sql`SELECT DISTINCT desk FROM story_count WHERE desk <> ''`)
    .map((r) => r.desk)
    .filter((desk) => hasName(fold(desk), value));

const typesNamed = (value: QueryValue, { types }: QueryAround): string[] => [
  value.text,
  ...types.filter((type) => hasName(fold(type.name), value)).map((type) => type.id),
];

import type { Connection, Statement, Value } from './driver.ts';

/** A statement and the values it binds. Made by {@link sql} only, so that no value is ever pasted into the text. */
export type Sql<Row = unknown> = {
  readonly text: string;
  readonly values: readonly Value[];
  /** Never there: what the caller says a row looks like. */
  readonly row?: (row: Row) => void;
};

const texts = new WeakMap<TemplateStringsArray, string>();

/**
 * Binds every value: ``sql`SELECT number FROM revision WHERE story_key = ${key}` ``.
 * A value that is itself a {@link Sql} is placed as it is, for filters that are put together.
 */
export function sql(parts: TemplateStringsArray, ...values: (Value | Sql)[]): Sql {
  if (!values.some(isSql)) {
    let text = texts.get(parts);
    if (text === undefined) {
      text = parts.join('?');
      texts.set(parts, text);
    }
    return { text, values: values as Value[] };
  }
  let text = parts[0] ?? '';
  const bound: Value[] = [];
  values.forEach((value, i) => {
    if (isSql(value)) {
      text += value.text;
      bound.push(...value.values);
    } else {
      text += '?';
      bound.push(value);
    }
    text += parts[i + 1] ?? '';
  });
  return { text, values: bound };
}

const isSql = (value: Value | Sql): value is Sql =>
  value !== null && typeof value === 'object' && 'text' in value;

/** Values for `IN (…)`. */
export const list = (values: readonly Value[]): Sql => ({
  text: values.map(() => '?').join(', '),
  values: [...values],
});

/** Several conditions, all of which must hold. */
export const every = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? sql`1`
    : {
        text: conditions.map((c) => `(${c.text})`).join(' AND '),
        values: conditions.flatMap((c) => c.values),
      };

/** More columns of an `UPDATE … SET a = 1`, each after a comma. Names are the program's own, never from outside. */
export const assign = (columns: readonly (readonly [name: string, value: Value])[]): Sql => ({
  text: columns.map(([name]) => `, ${name} = ?`).join(''),
  values: columns.map(([, value]) => value),
});

/** What a reader may do. A row's type is the caller's word: every column is named in the statement beside it. */
export type ReadDb = {
  all: <Row>(query: Sql<Row>) => Row[];
  one: <Row>(query: Sql<Row>) => Row | undefined;
  iterate: <Row>(query: Sql<Row>) => IterableIterator<Row>;
};

/** What a writer may do, always inside `Store.write`. */
export type WriteDb = ReadDb & {
  run: (query: Sql) => { changes: number; id: number };
};

/** More distinct statements than this come only from long `IN` lists, which are not worth keeping. */
const KEPT_STATEMENTS = 400;

/** Gives a connection the reading and writing calls, with prepared statements kept by their text. */
export function dbOver(connection: Connection): WriteDb {
  const kept = new Map<string, Statement>();
  const prepared = (text: string): Statement => {
    const known = kept.get(text);
    if (known) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const made = connection.prepare(text);
    kept.set(text, made);
    return made;
  };
  return {
    all: <Row>(q: Sql<Row>) => prepared(q.text).all(...q.values) as Row[],
    one: <Row>(q: Sql<Row>) => prepared(q.text).get(...q.values) as Row | undefined,
    iterate: <Row>(q: Sql<Row>) => connection.prepare(q.text).iterate(...q.values) as IterableIterator<Row>,
    run: (q) => {
      const { changes, lastInsertRowid } = prepared(q.text).run(...q.values);
      return { changes, id: Number(lastInsertRowid) };
    },
  };
}

import { SCHEMA_VERSION, type Article } from '../../shared/article/article.ts';
import { readArticle } from '../../shared/article/document.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { Cause, RevisionRow } from '../../shared/protocol/story.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import { rawHash, type RawDocument } from './digest.ts';
import { decodeDelta, decodeWhole, type Encoded } from './encoding.ts';
import { codeOf, isDamage, Refusal } from './problems.ts';
import { sql, type ReadDb, type Sql, type WriteDb } from './sql.ts';

const damaged = (number: number, detail: string): Problem => ({
  kind: 'damaged',
  ...say('version.damaged', { number }),
  detail,
});

/** A row of the `revision` table without its text. */
export type RevisionRecord = {
  revision_key: number;
  story_key: number;
  number: number;
  parent: number | null;
  cause: Cause;
  name: string | null;
  author_name: string;
  author_initials: string;
  session: string;
  opened_at: number;
  saved_at: number;
  sealed: 0 | 1;
  side: 0 | 1;
  pinned: 0 | 1;
  sha256: string;
  words: number;
  schema_version: number;
  encoding: 'whole' | 'delta';
  depth: number;
};

const columns = sql`revision_key, story_key, number, parent, cause, name, author_name, author_initials, session,
  opened_at, saved_at, sealed, side, pinned, sha256, words, schema_version, encoding, depth`;

/**
 * Which row an index names, read from the row itself. SQLite would answer the columns of an index from the index, and an
 * entry that rotted names the row of another revision, whose text and checksum agree with each other.
 */
const rowOf = (storyKey: number, number: number): Sql =>
  sql`revision_key = (SELECT revision_key FROM revision WHERE story_key = ${storyKey} AND number = ${number})`;

type Place = { story_key: number; number: number };
const isAt = (row: Place, storyKey: number, number: number): boolean =>
  row.story_key === storyKey && row.number === number;

/** Throws a refusal (`damaged`) when the row that is found is another revision's. */
export function revisionRecord(db: ReadDb, storyKey: number, number: number): RevisionRecord | undefined {
  const record = db.one<RevisionRecord>(
    sql`SELECT ${columns} FROM revision WHERE ${rowOf(storyKey, number)}`,
  );
  if (record && !isAt(record, storyKey, number)) throw new Refusal(damaged(number, 'number'));
  return record;
}

/** The number of the newest revision that is not a side one: what the head of the story must be. */
export const newestNumber = (db: ReadDb, storyKey: number): number | undefined =>
  db.one<{ number: number }>(
    sql`SELECT number FROM revision WHERE story_key = ${storyKey} AND side = 0 ORDER BY number DESC LIMIT 1`,
  )?.number;

/** Newest first. `before` is the number to go on from. */
export const revisionRecords = (
  db: ReadDb,
  storyKey: number,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): RevisionRecord[] =>
  db.all<RevisionRecord>(
    sql`SELECT ${columns} FROM revision WHERE story_key = ${storyKey} AND number < ${before}
        ORDER BY number DESC LIMIT ${limit}`,
  );

/** A row as views see it. */
export const toRevisionRow = (r: RevisionRecord): RevisionRow => ({
  number: r.number,
  parent: r.parent,
  cause: r.cause,
  name: r.name,
  author: { name: r.author_name, initials: r.author_initials },
  openedAt: r.opened_at,
  savedAt: r.saved_at,
  sealed: r.sealed === 1,
  side: r.side === 1,
  pinned: r.pinned === 1,
  sha256: r.sha256,
  words: r.words,
});

export type NewRevision = {
  storyKey: number;
  number: number;
  parent: number | null;
  cause: Cause;
  name: string | null;
  author: { name: string; initials: string };
  session: string;
  at: number;
  sealed: boolean;
  side: boolean;
  sha256: string;
  words: number;
  schemaVersion: number;
};

export const insertRevision = (db: WriteDb, r: NewRevision, text: Encoded): void => {
  db.run(sql`INSERT INTO revision (story_key, number, parent, cause, name, author_name, author_initials, session,
      opened_at, saved_at, sealed, side, sha256, words, schema_version, encoding, depth, data)
    VALUES (${r.storyKey}, ${r.number}, ${r.parent}, ${r.cause}, ${r.name}, ${r.author.name}, ${r.author.initials},
      ${r.session}, ${r.at}, ${r.at}, ${r.sealed ? 1 : 0}, ${r.side ? 1 : 0}, ${r.sha256}, ${r.words},
      ${r.schemaVersion}, ${text.encoding}, ${text.depth}, ${text.data})`);
};

/** Writes more into an open revision. Sealed ones are never touched: the condition says so, not the caller's care. */
export const extendRevision = (
  db: WriteDb,
  key: number,
  now: { at: number; sha256: string; words: number },
  text: Encoded,
): void => {
  const { changes } = db.run(sql`UPDATE revision SET saved_at = ${now.at}, sha256 = ${now.sha256},
      words = ${now.words}, encoding = ${text.encoding}, depth = ${text.depth}, data = ${text.data}
    WHERE revision_key = ${key} AND sealed = 0`);
  if (changes !== 1) throw new Error('the open revision was sealed meanwhile');
};

/** Seals one revision; a cause replaces `autosave`, a name is given once. */
export const sealRevision = (
  db: WriteDb,
  storyKey: number,
  number: number,
  cause: Cause,
  name: string | null = null,
): void => {
  db.run(sql`UPDATE revision SET sealed = 1,
      cause = CASE WHEN cause = 'autosave' OR ${name} IS NOT NULL THEN ${cause} ELSE cause END,
      name = COALESCE(name, ${name})
    WHERE story_key = ${storyKey} AND number = ${number}`);
};

/** What a person says of a revision: a name, a pin. Its text and its checksum are not touched. */
export const labelRevision = (
  db: WriteDb,
  storyKey: number,
  number: number,
  label: { name: string | null; pinned: boolean },
): void => {
  db.run(sql`UPDATE revision SET name = ${label.name}, pinned = ${label.pinned ? 1 : 0}
    WHERE story_key = ${storyKey} AND number = ${number}`);
};

const missing: Problem = { kind: 'not-found', ...say('version.missing') };

type Link = Place & { parent: number | null; encoding: string; data: Uint8Array };

/**
 * The stored document of a revision, checked against its SHA-256 before anyone reads it.
 * Rot is an answer (`damaged`), never text.
 */
export function readRaw(
  db: ReadDb,
  storyKey: number,
  number: number,
): Result<{ record: RevisionRecord; raw: RawDocument }, Problem> {
  try {
    const record = revisionRecord(db, storyKey, number);
    if (!record) return fail(missing);
    const chain: Link[] = [];
    for (let at: number | null = number; at !== null;) {
      const link: Link | undefined = db.one<Link>(
        sql`SELECT story_key, number, parent, encoding, data FROM revision WHERE ${rowOf(storyKey, at)}`,
      );
      if (!link || !isAt(link, storyKey, at)) return fail(damaged(number, 'chain'));
      chain.push(link);
      at = link.encoding === 'whole' ? null : link.parent;
      if (link.encoding !== 'whole' && (at === null || at >= link.number))
        return fail(damaged(number, 'chain'));
    }
    const whole = chain.pop();
    if (!whole) return fail(damaged(number, 'chain'));
    const raw = chain.reduceRight((doc, link) => decodeDelta(doc, link.data), decodeWhole(whole.data));
    return rawHash(raw) === record.sha256 ? ok({ record, raw }) : fail(damaged(number, 'sha256'));
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    if (isDamage(error) || codeOf(error) === null || /^(Z_|ERR_)/u.test(codeOf(error) ?? ''))
      return fail(damaged(number, codeOf(error) ?? 'decode'));
    throw error;
  }
}

/** The text of a revision: checked, lifted to this app's document version, unknown kinds wrapped. */
export function readRevision(
  db: ReadDb,
  storyKey: number,
  number: number,
): Result<{ record: RevisionRecord; article: Article }, Problem> {
  const read = readRaw(db, storyKey, number);
  if (!read.ok) return read;
  const article = readArticle(read.value.raw);
  if (article.ok) return ok({ record: read.value.record, article: article.value });
  const { problem } = article;
  return problem.kind === 'newer'
    ? fail({ kind: 'newer', ...say('story.newer', { version: problem.version, reads: SCHEMA_VERSION }) })
    : fail(damaged(number, problem.path));
}

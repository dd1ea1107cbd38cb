import type { z } from 'zod';
import type { Json } from '../kit/json.ts';
import { depthOf } from '../kit/json.ts';
import { fail, ok, type Result } from '../kit/result.ts';
import { article, SCHEMA_VERSION, type Article } from './article.ts';
import { liftJson } from './migrations/index.ts';
import type { Inline } from './inline.ts';
import { blockKinds, type Block } from './nodes/index.ts';
import { blockId } from './nodes/text-blocks.ts';

/** Why a document could not be read: where, what was expected, what was found. */
export type DocumentProblem =
  { kind: 'newer'; version: number; message: string } | { kind: 'invalid'; path: string; message: string };

/** Deeper JSON than this is refused before it is walked; honest articles need less than 12 levels. */
const MAX_DEPTH = 64;

const isRecord = (v: unknown): v is Record<string, unknown> =>
  v !== null && typeof v === 'object' && !Array.isArray(v);

const INLINE_KINDS = ['text', 'break', 'unknown'];

function wrapInline(part: unknown): unknown {
  if (!isRecord(part) || typeof part.kind !== 'string' || INLINE_KINDS.includes(part.kind)) return part;
  return { kind: 'unknown', original: part };
}

/** Reads one stored block: what this version does not know is wrapped into `unknown`, so that the rest can be strict. */
export function wrapBlock(json: unknown): unknown {
  if (!isRecord(json) || typeof json.kind !== 'string') return json;
  if (!Object.hasOwn(blockKinds, json.kind)) return { kind: 'unknown', id: json.id, original: json };
  if (json.kind === 'table' && Array.isArray(json.rows)) return { ...json, rows: json.rows.map(wrapRow) };
  return wrapContent(json);
}

const wrapContent = (json: unknown): unknown =>
  isRecord(json) && Array.isArray(json.content) ? { ...json, content: json.content.map(wrapInline) } : json;

function wrapRow(row: unknown): unknown {
  if (!isRecord(row) || !Array.isArray(row.cells)) return row;
  const cells = row.cells.map((cell: unknown) =>
    isRecord(cell) && Array.isArray(cell.content)
      ? { ...cell, content: cell.content.map(wrapContent) }
      : cell,
  );
  return { ...row, cells };
}

/** What is suggested of a kind nobody knows is written around it, so that its own JSON stays as it came. */
const isSuggestedOn = (part: object): boolean =>
  'ins' in part || 'del' in part || 'was' in part || 'ids' in part;

const unwrapContent = <B extends { content: Inline[] }>(b: B) => ({
  ...b,
  content: b.content.map((part) => (part.kind === 'unknown' && !isSuggestedOn(part) ? part.original : part)),
});

/** Writes one block as it is stored: unknown kinds as they came. */
export function writeBlock(b: Block): Json {
  if (b.kind === 'unknown' && !isSuggestedOn(b)) return b.original;
  if (b.kind === 'table')
    return {
      ...b,
      rows: b.rows.map((row) => ({
        cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map(unwrapContent) })),
      })),
    };
  return 'content' in b ? unwrapContent(b) : b;
}

/** Writes an article as it is stored, exported in packages and hashed. */
export const writeArticle = (a: Article): Json => ({
  schemaVersion: a.schemaVersion,
  meta: a.meta,
  body: a.body.map(writeBlock),
});

/** Says where and why a value did not fit, in one line: `body[3].level: expected 2 | 3 | 4`. */
export function firstIssue(error: z.ZodError): { path: string; message: string } {
  const issue = error.issues[0];
  const path = (issue?.path ?? [])
    .map((p) => (typeof p === 'number' ? `[${String(p)}]` : `.${String(p)}`))
    .join('');
  return { path: path.replace(/^\./u, ''), message: issue?.message ?? 'not accepted' };
}

/** Reads an article from JSON of this or any older version; unknown kinds are kept, a newer version is refused. */
export function readArticle(json: unknown): Result<Article, DocumentProblem> {
  if (!isRecord(json)) return fail({ kind: 'invalid', path: '', message: 'expected an article object' });
  if (depthOf(json, MAX_DEPTH) >= MAX_DEPTH)
    return fail({
      kind: 'invalid',
      path: '',
      message: `expected at most ${String(MAX_DEPTH)} levels of nesting`,
    });
  const version = json.schemaVersion;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail({ kind: 'invalid', path: 'schemaVersion', message: 'expected a whole number from 1' });
  if (version > SCHEMA_VERSION)
    return fail({
      kind: 'newer',
      version,
      message: `This story was written by a newer Copydesk (document version ${String(version)}, this one reads up to ${String(SCHEMA_VERSION)}).`,
    });
  const lifted = liftJson(json, version);
  const wrapped = Array.isArray(lifted.body) ? { ...lifted, body: lifted.body.map(wrapBlock) } : lifted;
  const parsed = article.safeParse(wrapped);
  if (parsed.success) return ok(parsed.data);
  return fail({ kind: 'invalid', ...firstIssue(parsed.error) });
}

/** True for an id a block may carry. */
export const isBlockId = (id: unknown): id is string => blockId.safeParse(id).success;

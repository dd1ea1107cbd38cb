import { z } from 'zod';
import { mediaTopics } from '../../shared/article/vocabulary/index.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import {
  addSubjects,
  findSubjects,
  hasSubjects,
  replaceSubjects,
  subjectsUnder,
  type Concept,
} from '../store/subjects.ts';
import { invalid, type Answer, type CoreContext } from './context.ts';
import { readProfile } from './profile.ts';

/** The language of the names that come with the app. */
const SHIPPED_LANGUAGE = 'en-US';

/** The top levels of Media Topics come with the app, so that a first story can be tagged; a full file replaces them. */
export function layOutSubjects(ctx: CoreContext): void {
  if (ctx.store.readonly || hasSubjects(ctx.store.db)) return;
  const concepts = mediaTopics.concepts.map((c): Concept => ({
    code: c.code,
    broader: c.broader[0] ?? null,
    retired: false,
    names: { [SHIPPED_LANGUAGE]: c.name },
  }));
  ctx.store.write((db) => {
    replaceSubjects(db, concepts);
  });
}

export function searchSubjects(
  ctx: CoreContext,
  input: ParsedOf<'subject.search'>,
): Answer<OutputOf<'subject.search'>> {
  const { db } = ctx.store;
  const languages = [input.language ?? readProfile(db).language, input.otherwise ?? ''];
  return ok(findSubjects(db, input.query, languages, input.limit));
}

export const childSubjects = (
  ctx: CoreContext,
  { under, language, otherwise }: ParsedOf<'subject.children'>,
): Answer<OutputOf<'subject.children'>> =>
  ok(subjectsUnder(ctx.store.db, under, [language, otherwise ?? '']));

/** IPTC's published JSON (`cptall`): only what is used is asked for, everything else in it is left alone. */
const published = z.object({
  dateReleased: z.string().max(100).optional(),
  conceptSet: z
    .array(
      z.object({
        uri: z.string().max(300),
        qcode: z.string().max(100).optional(),
        prefLabel: z.record(z.string().max(40), z.string().max(300)),
        broader: z.union([z.string().max(300), z.array(z.string().max(300))]).optional(),
        retired: z.union([z.string().max(100), z.boolean()]).optional(),
      }),
    )
    .min(1)
    .max(50_000),
});

/**
 * The same vocabulary in one language, by code: `n` is the name, `b` what stands above, `r` when it was retired.
 * A concept that has no name in this language is passed over.
 */
const compact = z.object({
  source: z.string().max(300).optional(),
  dateReleased: z.string().max(100).optional(),
  concepts: z.record(
    z.string().max(100),
    z.object({
      n: z.string().max(300).optional(),
      b: z.union([z.string().max(300), z.array(z.string().max(300))]).optional(),
      r: z.union([z.string().max(100), z.boolean()]).optional(),
    }),
  ),
});

const codeIn = (key: string): string | null => /([0-9]{8})$/u.exec(key)?.[1] ?? null;
/** The code in an address or a qcode of this vocabulary: IPTC's older subject codes have eight digits, too. */
const topicIn = (address: string | undefined): string | null =>
  /(?:^medtop:|\/mediatopic\/)([0-9]{8})$/u.exec(address ?? '')?.[1] ?? null;
const firstOf = (broader: string | string[] | undefined): string | undefined =>
  typeof broader === 'string' ? broader : broader?.[0];
const isRetired = (mark: string | boolean | undefined): boolean => mark !== undefined && mark !== false;

type Vocabulary = { concepts: Concept[]; released: string | null };

/** Concepts as IPTC publishes them. */
function fromPublished(json: unknown): Vocabulary | null {
  const parsed = published.safeParse(json);
  if (!parsed.success) return null;
  const concepts = parsed.data.conceptSet.flatMap((c): Concept[] => {
    const code = topicIn(c.qcode) ?? topicIn(c.uri);
    const broader = topicIn(firstOf(c.broader));
    return code === null ? [] : [{ code, broader, retired: isRetired(c.retired), names: c.prefLabel }];
  });
  return { concepts, released: parsed.data.dateReleased ?? null };
}

/** Concepts by code; the language stands in the source's name, as in `IPTC Media Topic NewsCodes (en-US)`. */
function fromCompact(json: unknown): Vocabulary | null {
  const parsed = compact.safeParse(json);
  if (!parsed.success) return null;
  const language =
    /\(([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)/u.exec(parsed.data.source ?? '')?.[1] ?? SHIPPED_LANGUAGE;
  const concepts = Object.entries(parsed.data.concepts).flatMap(([key, c]): Concept[] => {
    const code = codeIn(key);
    return code === null || c.n === undefined
      ? []
      : [{ code, broader: codeIn(firstOf(c.b) ?? ''), retired: isRetired(c.r), names: { [language]: c.n } }];
  });
  return { concepts, released: parsed.data.dateReleased ?? null };
}

/** A file with these has the whole vocabulary; one with fewer adds names in its language to what is there. */
const FULL_SET = 500;

export function importSubjects(
  ctx: CoreContext,
  input: ParsedOf<'subject.import'>,
): Answer<OutputOf<'subject.import'>> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(input.content));
  } catch {
    return invalid('content', say('subjects.not-json'));
  }
  const read = fromPublished(json) ?? fromCompact(json);
  if (!read) return invalid('content', say('subjects.not-topics'));
  const { concepts, released } = read;
  if (concepts.length === 0) return invalid('content', say('subjects.no-topics'));
  ctx.store.write((db) => {
    if (concepts.length >= FULL_SET) replaceSubjects(db, concepts);
    else addSubjects(db, concepts);
  });
  const languages = [...new Set(concepts.flatMap((c) => Object.keys(c.names)))].sort();
  return ok({ concepts: concepts.length, languages, released });
}

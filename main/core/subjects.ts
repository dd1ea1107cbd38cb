import { z } from 'zod';
import { mediaTopics } from '../../shared/article/vocabulary/index.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { addSubjects, findSubjects, hasSubjects, replaceSubjects, type Concept } from '../store/subjects.ts';
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
  return ok(findSubjects(db, input.query, input.language ?? readProfile(db).language, input.limit));
}

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

const codeIn = (address: string | undefined): string | null =>
  /([0-9]{8})$/u.exec(address ?? '')?.[1] ?? null;

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
    return invalid('content', 'This file is not JSON. Expected the Media Topics file as IPTC publishes it.');
  }
  const parsed = published.safeParse(json);
  if (!parsed.success)
    return invalid(
      'content',
      'This JSON is not a Media Topics file: expected "conceptSet" with "uri" and "prefLabel" for each concept.',
    );
  const concepts = parsed.data.conceptSet.flatMap((c): Concept[] => {
    const code = codeIn(c.qcode) ?? codeIn(c.uri);
    if (code === null) return [];
    const [broader] = typeof c.broader === 'string' ? [c.broader] : (c.broader ?? []);
    return [
      {
        code,
        broader: codeIn(broader),
        retired: c.retired !== undefined && c.retired !== false,
        names: c.prefLabel,
      },
    ];
  });
  if (concepts.length === 0) return invalid('content', 'No concept in this file has a Media Topics code.');
  ctx.store.write((db) => {
    if (concepts.length >= FULL_SET) replaceSubjects(db, concepts);
    else addSubjects(db, concepts);
  });
  const languages = [...new Set(concepts.flatMap((c) => Object.keys(c.names)))].sort();
  return ok({ concepts: concepts.length, languages, released: parsed.data.dateReleased ?? null });
}

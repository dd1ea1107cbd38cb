import { isHandoff, isOdt } from '../../shared/formats/index.ts';
import { assertNever } from '../../shared/kit/assert-never.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { HandoffPlan } from '../../shared/protocol/handoff.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { joinNotes, type Note } from '../../shared/protocol/notes.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, type Said } from '../../shared/protocol/said.ts';
import { inBulk, type Answer, type CoreContext } from './context.ts';
import { takeParts } from './handoff/take.ts';
import { importKind, isStoryFile } from './import-kind.ts';
import { importPackage, isPackage, openPackage, type Imported } from './import-package.ts';
import { readStoryFile, storyFrom, storyIn, type Beside, type ReadFile } from './import-story.ts';
import { officeRefusal, type ReadableKind } from './read-file.ts';
import { cancellable } from './readings.ts';
import { importReturned } from './returned.ts';
import { putStory } from './stories.ts';
import { unzip } from './unzip.ts';

/** Texts that one zip may bring in. */
const MAX_STORIES = 500;

const unsupported = (why: Said): Result<never, Problem> => fail({ kind: 'unsupported', ...why });

const noReader = {
  oldWord: () => say('import.old-word'),
  otherOffice: () => say('import.other-office'),
  pdf: () => say('import.pdf'),
  picture: () => say('import.picture'),
  unknown: () => say('import.unknown'),
};

const folderOf = (name: string): string =>
  name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';

/** The files of a zip as a text in one of its folders names them. */
const seenFrom = (files: ReadonlyMap<string, Uint8Array>, folder: string): Beside =>
  new Map(
    [...files].flatMap(([name, content]) =>
      name.startsWith(folder) ? [[name.slice(folder.length), content]] : [],
    ),
  );

function writeTexts(ctx: CoreContext, session: string, read: readonly ReadFile[]): Imported[] {
  return read.map(({ article, notes }) => ({
    ack: putStory(ctx, { session, article, cause: 'import' }),
    headline: article.meta.headline,
    existed: false,
    notes,
  }));
}

/** A hand-off that is opened like any other file. */
function importHandoff(
  ctx: CoreContext,
  session: string,
  files: ReadonlyMap<string, Uint8Array>,
): Result<Imported[], Problem> {
  const taken = takeParts(ctx, files, session);
  if (!taken.ok) return taken;
  const { ack, headline, plan, suggestions } = taken.value;
  return ok([{ ack, headline, existed: plan !== 'new', notes: handoffNotes(plan, suggestions), told: true }]);
}

function handoffNotes(plan: HandoffPlan, suggestions: number): Note[] {
  switch (plan) {
    case 'new':
      return [];
    case 'same':
      return [{ kind: 'sameStory', count: 1 }];
    case 'older':
      return [{ kind: 'olderHandoff', count: 1 }];
    case 'forward':
      return [{ kind: 'newerHandoff', count: 1 }];
    case 'merge':
      return [{ kind: 'suggested', count: Math.max(1, suggestions) }];
    default:
      return assertNever(plan);
  }
}

/** Everything is read and judged before the first story is written, so that a bad file brings in nothing. */
async function importZip(
  ctx: CoreContext,
  session: string,
  given: { name: string; content: Uint8Array },
  signal: AbortSignal | undefined,
): Promise<Result<Imported[], Problem>> {
  const unpacked = await unzip(given.content);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  if (isHandoff(files)) return importHandoff(ctx, session, files);
  if (isPackage(files)) {
    const opened = openPackage(ctx, files);
    if (!opened.ok) return opened;
    const imported = inBulk(ctx, () => importPackage(ctx, opened.value, session));
    return imported.ok ? ok([imported.value]) : imported;
  }
  // A document of an office program under another name.
  if (files.has('[Content_Types].xml') || isOdt(files))
    return importOne(ctx, session, { ...given, kind: 'office', beside: new Map() }, signal);
  const texts = [...files].filter(([name]) => isStoryFile(name));
  if (texts.length === 0) return unsupported(say('zip.no-text'));
  if (texts.length > MAX_STORIES)
    return fail({
      kind: 'too-large',
      ...say('zip.too-many-texts', { most: MAX_STORIES }),
    });
  const read: ReadFile[] = [];
  for (const [name, text] of texts) {
    const kind = importKind(name, text);
    if (kind !== 'markdown' && kind !== 'html' && kind !== 'text')
      return unsupported(say('import.not-text', { file: name }));
    if (signal?.aborted === true) return cancelled(given.name);
    const beside = seenFrom(files, folderOf(name));
    const one = await readStoryFile(ctx, { name, kind, content: text, beside }, signal);
    if (!one.ok) return one;
    read.push(one.value);
  }
  return ok(inBulk(ctx, () => writeTexts(ctx, session, read)));
}

async function importOne(
  ctx: CoreContext,
  session: string,
  file: { name: string; kind: ReadableKind; content: Uint8Array; beside: Beside },
  signal: AbortSignal | undefined,
): Promise<Result<Imported[], Problem>> {
  const { beside: _, ...job } = file;
  const read = await storyIn(ctx, job, signal);
  if (!read.ok) return read;
  const { card, ...story } = read.value;
  const notes: Note[] = [];
  if (card) {
    const came = await importReturned(ctx, session, { ...file, card }, signal);
    if (!came.ok) return came;
    if (came.value.taken) return ok([came.value.taken]);
    notes.push(came.value.unknown);
  }
  const made = storyFrom(ctx, story, file);
  if (!made.ok) return made;
  const { article, notes: told } = made.value;
  return ok(inBulk(ctx, () => writeTexts(ctx, session, [{ article, notes: [...notes, ...told] }])));
}

const cancelled = (name: string): Result<never, Problem> =>
  fail({ kind: 'cancelled', ...say('import.cancelled', { file: name }) });

/** What one file brings in, by what it is; everything is read and judged before a story is written. */
async function storiesOf(
  ctx: CoreContext,
  input: ParsedOf<'import.file'>,
  signal: AbortSignal | undefined,
): Promise<Result<Imported[], Problem>> {
  const { name, content, session } = input;
  if (signal?.aborted === true) return cancelled(name);
  const kind = importKind(name, content);
  switch (kind) {
    case 'markdown':
    case 'html':
    case 'text':
    case 'office': {
      const beside: Beside = new Map((input.beside ?? []).map((file) => [file.name, file.content]));
      return importOne(ctx, session, { name, kind, content, beside }, signal);
    }
    case 'zip':
      return importZip(ctx, session, { name, content }, signal);
    case 'lockedHandoff':
      return fail({ kind: 'invalid', ...say('handoff.locked-file') });
    case 'locked':
      return officeRefusal(name, { kind: 'invalid', what: 'locked' });
    case 'oldWord':
    case 'otherOffice':
    case 'pdf':
    case 'picture':
    case 'unknown':
      return unsupported(noReader[kind]());
    default:
      return assertNever(kind);
  }
}

/** Brings one file in as one story, or a zip as several, and says what could not be kept. */
export async function importFile(
  ctx: CoreContext,
  input: ParsedOf<'import.file'>,
): Promise<Answer<OutputOf<'import.file'>>> {
  if (input.content.byteLength === 0)
    return fail({ kind: 'invalid', ...say('import.empty', { file: input.name }) });
  const imported = await cancellable(ctx, input.importId, (signal) => storiesOf(ctx, input, signal));
  if (!imported.ok) return imported;
  const stories = imported.value;
  const untold = stories.filter(({ told }) => told !== true);
  if (untold.length > 0)
    ctx.ports.publish('stories.changed', { storyIds: untold.map(({ ack }) => ack.storyId) });
  for (const { ack, existed } of untold)
    if (existed) ctx.ports.publish('story.saved', { ack, session: input.session });
  return ok({
    stories: stories.map(({ ack, headline, existed }) => ({ ack, headline, existed })),
    notes: joinNotes(stories.flatMap(({ notes }) => notes)),
  });
}

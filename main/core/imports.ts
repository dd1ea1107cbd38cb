import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { inBulk, type Answer, type CoreContext } from './context.ts';
import { importKind, isStoryFile } from './import-kind.ts';
import { importPackage, isPackage, openPackage, type Imported } from './import-package.ts';
import { readTextFile, type Beside, type ReadFile, type TextKind } from './import-text.ts';
import { putStory } from './stories.ts';
import { unzip } from './unzip.ts';

/** Texts that one zip may bring in. */
const MAX_STORIES = 500;

const unsupported = (message: string): Result<never, Problem> => fail({ kind: 'unsupported', message });

const noReader = {
  word: 'Word, OpenDocument and RTF files cannot be read yet. Save the file as HTML or plain text, then import that.',
  pdf: 'PDF files cannot be read. Import the text that the PDF was made from.',
  picture: 'This is a picture. Open a story and add the picture there.',
  unknown: 'This file is not text. Copydesk reads Markdown, HTML, plain text and its own packages.',
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

/** Everything is read and judged before the first story is written, so that a bad file brings in nothing. */
async function importZip(
  ctx: CoreContext,
  session: string,
  content: Uint8Array,
): Promise<Result<Imported[], Problem>> {
  const unpacked = await unzip(content);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  if (isPackage(files)) {
    const opened = openPackage(ctx, files);
    if (!opened.ok) return opened;
    const imported = inBulk(ctx, () => importPackage(ctx, opened.value, session));
    return imported.ok ? ok([imported.value]) : imported;
  }
  if (files.has('word/document.xml') || files.has('content.xml')) return unsupported(noReader.word);
  const texts = [...files].filter(([name]) => isStoryFile(name));
  if (texts.length === 0)
    return unsupported('The zip holds no Markdown, HTML or plain text file. Nothing was imported.');
  if (texts.length > MAX_STORIES)
    return fail({
      kind: 'too-large',
      message: `The zip holds more than ${String(MAX_STORIES)} texts. Import it in parts.`,
    });
  const read: ReadFile[] = [];
  for (const [name, text] of texts) {
    const kind = importKind(name, text);
    if (kind !== 'markdown' && kind !== 'html' && kind !== 'text') return unsupported(`${name} is not text.`);
    const one = readTextFile(ctx, { name, kind, content: text, beside: seenFrom(files, folderOf(name)) });
    if (!one.ok) return one;
    read.push(one.value);
  }
  return ok(inBulk(ctx, () => writeTexts(ctx, session, read)));
}

function importText(
  ctx: CoreContext,
  input: ParsedOf<'import.file'>,
  kind: TextKind,
): Result<Imported[], Problem> {
  const beside: Beside = new Map((input.beside ?? []).map((file) => [file.name, file.content]));
  const read = readTextFile(ctx, { name: input.name, kind, content: input.content, beside });
  return read.ok ? ok(inBulk(ctx, () => writeTexts(ctx, input.session, [read.value]))) : read;
}

/** Brings one file in as one story, or a zip as several, and says what could not be kept. */
export async function importFile(
  ctx: CoreContext,
  input: ParsedOf<'import.file'>,
): Promise<Answer<OutputOf<'import.file'>>> {
  if (input.content.byteLength === 0) return fail({ kind: 'invalid', message: `${input.name} is empty.` });
  const kind = importKind(input.name, input.content);
  let imported: Result<Imported[], Problem>;
  switch (kind) {
    case 'markdown':
    case 'html':
    case 'text':
      imported = importText(ctx, input, kind);
      break;
    case 'zip':
      imported = await importZip(ctx, input.session, input.content);
      break;
    case 'word':
    case 'pdf':
    case 'picture':
    case 'unknown':
      return unsupported(noReader[kind]);
  }
  if (!imported.ok) return imported;
  const stories = imported.value;
  ctx.ports.publish('stories.changed', { storyIds: stories.map(({ ack }) => ack.storyId) });
  for (const { ack, existed } of stories)
    if (existed) ctx.ports.publish('story.saved', { ack, session: input.session });
  return ok({
    stories: stories.map(({ ack, headline, existed }) => ({ ack, headline, existed })),
    notes: [...new Set(stories.flatMap(({ notes }) => notes))],
  });
}

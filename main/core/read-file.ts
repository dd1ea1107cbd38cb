import {
  htmlToArticle,
  isDocx,
  isOdt,
  readDocx,
  readMarkdown,
  readOdt,
  readText,
  type OfficeProblem,
  type ReadContext,
  type ReadStory,
} from '../../shared/formats/index.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { decodeText } from './decode-text.ts';
import { unzip } from './unzip.ts';

export type TextKind = 'markdown' | 'html' | 'text';
export type ReadableKind = TextKind | 'office';

/** One file to be read: plain data, so that it can be handed to a thread. */
export type ReadJob = { name: string; kind: ReadableKind; content: Uint8Array };

const texts: Record<TextKind, (text: string, context: ReadContext) => ReadStory> = {
  markdown: readMarkdown,
  html: htmlToArticle,
  text: readText,
};

const NOTHING = 'Nothing was imported.';

/** What is wrong with a document, and what can be done about it. */
const sentences: Record<OfficeProblem['what'], (name: string) => string> = {
  broken: (name) =>
    `${name} is damaged and could not be read. Open it in the program it was made with, save it again, then import that. ${NOTHING}`,
  entities: (name) =>
    `${name} defines its own XML entities, which documents of word processors never do, and is not trusted. ${NOTHING}`,
  deep: (name) => `${name} nests its contents deeper than a document can and is not trusted. ${NOTHING}`,
  'not-document': (name) =>
    `${name} is a zip file, but neither a Word document nor an OpenDocument text. ${NOTHING}`,
  'not-text': (name) =>
    `${name} is a spreadsheet, a presentation or a drawing. Copydesk imports texts. ${NOTHING}`,
  locked: (name) =>
    `${name} is locked with a password. Open it in the program it was made with, save it without the password, then import that. ${NOTHING}`,
};

export const officeRefusal = (name: string, { kind, what }: OfficeProblem): Result<never, Problem> =>
  fail({ kind, message: sentences[what](name) });

async function readOffice(job: ReadJob, context: ReadContext): Promise<Result<ReadStory, Problem>> {
  const unpacked = await unzip(job.content);
  if (!unpacked.ok)
    return unpacked.problem.kind === 'too-large'
      ? fail({
          kind: 'too-large',
          message: `What is packed in ${job.name} is far larger than a document can be. ${NOTHING}`,
        })
      : officeRefusal(job.name, { kind: 'invalid', what: 'broken' });
  const parts = unpacked.value;
  if ([...parts.keys()].some((part) => /^(?:xl|ppt)\//u.test(part)))
    return officeRefusal(job.name, { kind: 'unsupported', what: 'not-text' });
  const reader = isDocx(parts) ? readDocx : isOdt(parts) ? readOdt : null;
  if (!reader) return officeRefusal(job.name, { kind: 'unsupported', what: 'not-document' });
  const read = reader(parts, context);
  return read.ok ? read : officeRefusal(job.name, read.problem);
}

/** Reads one file into a story that has not been stored. Nothing but its own bytes is looked at. */
export async function readFile(job: ReadJob, context: ReadContext): Promise<Result<ReadStory, Problem>> {
  if (job.kind === 'office') return readOffice(job, context);
  const { text, notes } = decodeText(job.content);
  const story = texts[job.kind](text, context);
  return ok({ ...story, notes: [...notes, ...story.notes] });
}

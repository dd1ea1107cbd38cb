import { createHash } from 'node:crypto';
import {
  docxCard,
  htmlToArticle,
  isDocx,
  isOdt,
  readDocx,
  readMarkdown,
  readOdt,
  readText,
  returnedDocx,
  type DocxCard,
  type ExportInput,
  type MediaFile,
  type OfficeProblem,
  type ReadContext,
  type ReadStory,
  type ReturnedDocument,
  type UnderReview,
} from '../../shared/formats/index.ts';
import { blockIdFrom } from '../../shared/kit/ids.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { decodeText } from './decode-text.ts';
import { unzip } from './unzip.ts';

export type TextKind = 'markdown' | 'html' | 'text';
export type ReadableKind = TextKind | 'office';

/** One file to be read: plain data, so that it can be handed to a thread. */
export type ReadJob = { name: string; kind: ReadableKind; content: Uint8Array };

/** A story that was read; `card` is that of the story which the document was made from. */
export type FileRead = ReadStory & { card?: DocxCard };

/** A document that came back, to be told against what was sent: plain data as well. */
export type ReturnJob = {
  name: string;
  kind: 'returned';
  content: Uint8Array;
  sent: Omit<ExportInput, 'media'>;
  /** The pictures of what was sent, without their bytes. */
  media: readonly MediaFile[];
  review: UnderReview | null;
  pen: { by: string; at: string };
};

const texts: Record<TextKind, (text: string, context: ReadContext) => ReadStory> = {
  markdown: readMarkdown,
  html: htmlToArticle,
  text: readText,
};

/** What is wrong with a document, and what can be done about it. */
export const officeRefusal = (file: string, { kind, what }: OfficeProblem): Result<never, Problem> =>
  fail({ kind, ...say(`office.${what}`, { file }) });

async function unpackedOffice(
  job: Pick<ReadJob, 'name' | 'content'>,
): Promise<Result<Map<string, Uint8Array>, Problem>> {
  const unpacked = await unzip(job.content);
  if (!unpacked.ok)
    return unpacked.problem.kind === 'too-large'
      ? fail({
          kind: 'too-large',
          ...say('office.too-large', { file: job.name }),
        })
      : officeRefusal(job.name, { kind: 'invalid', what: 'broken' });
  return unpacked;
}

async function readOffice(job: ReadJob, context: ReadContext): Promise<Result<FileRead, Problem>> {
  const unpacked = await unpackedOffice(job);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  if ([...parts.keys()].some((part) => /^(?:xl|ppt)\//u.test(part)))
    return officeRefusal(job.name, { kind: 'unsupported', what: 'not-text' });
  const reader = isDocx(parts) ? readDocx : isOdt(parts) ? readOdt : null;
  if (!reader) return officeRefusal(job.name, { kind: 'unsupported', what: 'not-document' });
  const read = reader(parts, context);
  if (!read.ok) return officeRefusal(job.name, read.problem);
  const card = reader === readDocx ? docxCard(parts) : null;
  return ok({ ...read.value, ...(card ? { card } : {}) });
}

/**
 * Tells a returned document against what was sent. Its new ids follow from its bytes: the same file read again says the
 * very same, and so nothing new.
 */
export async function readReturned(job: ReturnJob): Promise<Result<ReturnedDocument, Problem>> {
  const unpacked = await unpackedOffice(job);
  if (!unpacked.ok) return unpacked;
  const media = new Map(job.media.map((file) => [file.record.media, file]));
  const seed = createHash('sha256').update(job.content).digest();
  let count = 0;
  const newId = (): string => {
    count += 1;
    return blockIdFrom(createHash('sha256').update(seed).update(String(count)).digest());
  };
  const { sent, review, pen } = job;
  const read = returnedDocx(
    { sent: { ...sent, media: (id) => media.get(id) ?? null }, review, parts: unpacked.value },
    { ...pen, newId },
  );
  if (read.ok) return read;
  const { problem } = read;
  return problem.kind === 'foreign'
    ? officeRefusal(job.name, { kind: 'invalid', what: 'broken' })
    : officeRefusal(job.name, problem);
}

/** Reads one file into a story that has not been stored. Nothing but its own bytes is looked at. */
export async function readFile(job: ReadJob, context: ReadContext): Promise<Result<FileRead, Problem>> {
  if (job.kind === 'office') return readOffice(job, context);
  const { text, notes } = decodeText(job.content);
  const story = texts[job.kind](text, context);
  return ok({ ...story, notes: [...notes, ...story.notes] });
}

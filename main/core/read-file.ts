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
import { say } from '../../shared/protocol/said.ts';
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

/** What is wrong with a document, and what can be done about it. */
export const officeRefusal = (file: string, { kind, what }: OfficeProblem): Result<never, Problem> =>
  fail({ kind, ...say(`office.${what}`, { file }) });

async function readOffice(job: ReadJob, context: ReadContext): Promise<Result<ReadStory, Problem>> {
  const unpacked = await unzip(job.content);
  if (!unpacked.ok)
    return unpacked.problem.kind === 'too-large'
      ? fail({
          kind: 'too-large',
          ...say('office.too-large', { file: job.name }),
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

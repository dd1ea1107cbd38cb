import { MAX_IMPORT_BYTES } from '../../shared/protocol/library.ts';
import type { Note } from '../../shared/protocol/notes.ts';
import { call, windowSession } from '../bridge/index.ts';
import { byteSize } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { words } from '../ui/words/index.ts';

/** What one chosen file became, or why not. */
export type ImportOutcome = {
  name: string;
  stories: { storyId: string; headline: string; existed: boolean }[];
  notes: Note[];
  problem: string | null;
};

/** What the person can still stop. */
export type ImportRun = { signal: AbortSignal; newId: () => string };

const isText = (name: string): boolean =>
  /\.(?:docx|docm|odt|md|markdown|html?|txt|copydesk|zip)$/iu.test(name);
const isPicture = (file: File): boolean =>
  /^image\/(?:jpeg|png|webp|gif|avif)$/u.test(file.type) ||
  /\.(?:jpe?g|png|webp|gif|avif)$/iu.test(file.name);

/** Sorts what was dropped: pictures go along with the texts that may name them; anything else is tried as a text. */
export function sortFiles(files: readonly File[]): { texts: File[]; pictures: File[] } {
  const pictures = files.filter((file) => isPicture(file) && !isText(file.name));
  return { texts: files.filter((file) => !pictures.includes(file)), pictures };
}

/** How a locked hand-off begins, whatever it is called. */
const LOCKED = 'COPYDESK-LOCKED\n';

async function isHandoff(file: File): Promise<boolean> {
  if (/\.handoff$/iu.test(file.name)) return true;
  const opening = await file
    .slice(0, LOCKED.length)
    .text()
    .catch(() => '');
  return opening === LOCKED;
}

/** Parts files that are hand-offs from those that are read as texts. */
export async function withoutHandoffs(given: readonly File[]): Promise<{ files: File[]; handoffs: File[] }> {
  const are = await Promise.all(given.map(isHandoff));
  return { files: given.filter((_, at) => !are[at]), handoffs: given.filter((_, at) => are[at]) };
}

const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** Where a file stands in a dropped or chosen folder, otherwise its name. */
const pathOf = (file: File): string => file.webkitRelativePath || file.name;

async function importOne(
  file: File,
  pictures: readonly File[],
  { signal, newId }: ImportRun,
): Promise<ImportOutcome> {
  const outcome = { name: file.name, stories: [], notes: [], problem: null };
  if (file.size > MAX_IMPORT_BYTES)
    return { ...outcome, problem: words().desk.imports.tooLarge(byteSize(MAX_IMPORT_BYTES)) };
  const beside = await Promise.all(
    pictures.map(async (picture) => ({ name: pathOf(picture), content: await bytesOf(picture) })),
  );
  const content = await bytesOf(file);
  if (signal.aborted) return { ...outcome, problem: words().desk.imports.cancelled };
  const importId = newId();
  const stop = (): void => void call('import.cancel', { importId });
  signal.addEventListener('abort', stop);
  const answer = await call('import.file', {
    session: windowSession,
    name: file.name,
    content,
    importId,
    ...(beside.length > 0 ? { beside } : {}),
  }).finally(() => {
    signal.removeEventListener('abort', stop);
  });
  if (!answer.ok && answer.problem.kind === 'cancelled')
    return { ...outcome, problem: words().desk.imports.cancelled };
  if (!answer.ok) return { ...outcome, problem: inWords(answer.problem) };
  return {
    ...outcome,
    stories: answer.value.stories.map(({ ack, headline, existed }) => ({
      storyId: ack.storyId,
      headline,
      existed,
    })),
    notes: answer.value.notes,
  };
}

/** Imports files one after another; `tell` hears every outcome as it comes. Those after a cancel are told as cancelled. */
export async function importFiles(
  files: readonly File[],
  run: ImportRun,
  tell: (outcomes: ImportOutcome[], total: number) => void,
): Promise<ImportOutcome[]> {
  const { texts, pictures } = sortFiles(files);
  // Pictures alone are tried too, so that the answer says what can be imported.
  const queue = texts.length > 0 ? texts : pictures;
  const outcomes: ImportOutcome[] = [];
  tell([], queue.length);
  for (const file of queue) {
    let outcome: ImportOutcome;
    try {
      outcome = await importOne(file, texts.length > 0 ? pictures : [], run);
    } catch (error) {
      // The browser could not read the file: it was moved, or it is a folder.
      const problem = error instanceof Error ? error.message : String(error);
      outcome = { name: file.name, stories: [], notes: [], problem };
    }
    outcomes.push(outcome);
    tell([...outcomes], queue.length);
  }
  return outcomes;
}

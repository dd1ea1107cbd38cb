import { z } from 'zod';
import { storedText } from '../article/inline.ts';
import { millis } from '../article/meta.ts';
import { person } from '../article/talk/thread.ts';
import { bytes, call } from './define.ts';
import { destination } from './export.ts';
import { MAX_IMPORT_BYTES } from './library.ts';
import { said } from './said.ts';
import { ack, revisionNumber, sessionId, storyId } from './story.ts';

/** What taking a hand-off does; see `planOf` in `shared/formats/handoff`. */
export const handoffPlan = z.enum(['new', 'same', 'older', 'forward', 'merge']);
export type HandoffPlan = z.infer<typeof handoffPlan>;

const passphrase = z.string().max(1000).optional();
const file = { content: bytes(MAX_IMPORT_BYTES), passphrase };

/** A hand-off as the desk remembers it. */
export const handoffRow = z.strictObject({
  handoffId: z.uuid(),
  direction: z.enum(['out', 'in']),
  /** When it was made, by the clock of the desk that made it. */
  at: millis,
  /** When it left or came here. */
  here: millis,
  /** `out`: to whom, as it was written; `in`: from whom. */
  other: z.string(),
  note: z.string(),
  /** The revision that holds its text here. */
  number: revisionNumber,
  /** The hand-off that it answers or follows. */
  previous: z.uuid().nullable(),
  /** `out`: who took it and when, by their clock, once a receipt has come. */
  taken: z.strictObject({ by: z.string(), at: millis }).nullable(),
});
export type HandoffRow = z.infer<typeof handoffRow>;

/** What the sender says about a hand-off. */
const order = {
  storyId,
  to: storedText(200).default(''),
  note: storedText(10_000).default(''),
  notes: z.boolean().default(false),
  passphrase,
};
const made = { handoffId: z.uuid(), name: z.string(), locked: z.boolean(), warnings: z.array(said) };

export const handoffCalls = {
  /**
   * Makes the file that takes a story to another desk. The newest version is sealed and remembered as the text that both
   * know. `notes`: the reporter's own notes go along.
   */
  'handoff.pack': call({
    input: z.strictObject(order),
    output: z.strictObject({ ...made, content: bytes(512 * 1024 * 1024) }),
    problems: ['not-found', 'damaged', 'newer', 'read-only', 'not-saved'],
  }),
  /** The same, written whole into a folder: nothing there is replaced, and what could not be written did not leave. */
  'handoff.send': call({
    input: z.strictObject({ ...order, destination: destination.shape.id }),
    output: z.strictObject({ ...made, path: z.string() }),
    problems: ['not-found', 'damaged', 'newer', 'read-only', 'not-saved'],
  }),
  /** What a hand-off of a story would take along, before it is made. */
  'handoff.weigh': call({
    input: z.strictObject({ storyId }),
    output: z.strictObject({
      headline: z.string(),
      suggestions: z.int(),
      threads: z.int(),
      pictures: z.int(),
      /** Versions made since the text that both desks know; of them only who made them and when. */
      versions: z.int(),
      /** The story has off-the-record notes: they stay here unless they are ticked. */
      notes: z.boolean(),
    }),
    problems: ['not-found', 'damaged', 'newer'],
  }),
  /** What a file is and what taking it would do; nothing is changed. `invalid` at `passphrase` asks for one. */
  'handoff.look': call({
    input: z.strictObject(file),
    output: z.strictObject({
      handoffId: z.uuid(),
      storyId,
      headline: z.string(),
      from: person,
      to: z.string(),
      note: z.string(),
      at: millis,
      words: z.int(),
      /** Versions made since the text that both desks know. */
      steps: z.int(),
      suggestions: z.int(),
      threads: z.int(),
      plan: handoffPlan,
      /** Suggestions that are open here and stay open when this is merged. */
      first: z.int(),
    }),
    problems: ['unsupported', 'too-large'],
  }),
  /** Takes a hand-off in. Taking it again changes nothing. `busy`: what came cannot be said of a text with the suggestions open here. */
  'handoff.take': call({
    input: z.strictObject({ ...file, session: sessionId }),
    output: z.strictObject({
      plan: handoffPlan,
      ack,
      headline: z.string(),
      /** Suggestions that are open in the story now. */
      suggestions: z.int(),
      /** Suggestions that touch what was changed here too: none of them is taken in bulk. */
      clashes: z.int(),
      /** Both desks put paragraphs in another order: the order here stands. */
      order: z.boolean(),
      /** Fields that both desks changed to different values: those here stand. */
      fields: z.array(z.string()),
      threads: z.int(),
    }),
    problems: ['unsupported', 'too-large', 'busy', 'damaged', 'newer', 'read-only', 'not-saved'],
  }),
  /** The hand-offs of a story, the newest first. A story is out while no later one came in after the last that left. */
  'handoff.list': call({
    input: z.strictObject({ storyId }),
    output: z.array(handoffRow),
    problems: ['not-found'],
  }),
} as const;

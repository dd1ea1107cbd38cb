import type { ParseArgsOptionsConfig } from 'node:util';
import type { Call } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { EXIT, exitOf } from './exit-codes.ts';
import type { Printer } from './print.ts';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command is given. */
export type Cli = Printer & {
  profileDir: string;
  version: string;
  /** Where the built view and the core's entry lie. */
  places: { view: string; core: URL };
  /** One JSON value on stdout instead of lines. */
  json: boolean;
  words: readonly string[];
  values: Values;
  /** Aborted by Ctrl-C: stop after the step under way. */
  signal: AbortSignal;
};

/** A command of the command line. */
export type Command = {
  usage: string;
  summary: string;
  options?: ParseArgsOptionsConfig;
  /** Returns the exit code. */
  run: (cli: Cli) => Promise<number>;
};

/** Ends a command: the line is printed to stderr and the code becomes the exit code. */
export class CommandError extends Error {
  readonly code: number;
  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

export const usage = (message: string): CommandError => new CommandError(message, EXIT.usage);
export const refusedBy = (problem: Problem): CommandError =>
  new CommandError(problem.message, exitOf(problem));

/** The value of an answer, or the command ends with its problem. */
export async function must<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; problem: Problem }>,
): Promise<T> {
  const given = await answer;
  if (given.ok) return given.value;
  throw refusedBy(given.problem);
}

export const text = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** A whole number from an option. */
export function wholeNumber(values: Values, name: string, fallback: number, max: number): number {
  const given = text(values, name);
  if (given === undefined) return fallback;
  const value = Number(given);
  if (!/^\d+$/u.test(given) || value > max)
    throw usage(`--${name} wants a whole number up to ${String(max)}, not "${given}".`);
  return value;
}

/** The one story whose id begins so. */
export async function storyOf(call: Call, prefix: string): Promise<string> {
  const wanted = prefix.toLowerCase();
  if (!/^[0-9a-f][0-9a-f-]{3,35}$/u.test(wanted))
    throw usage(`"${prefix}" is not a story id. Give an id from "copydesk list", or its first characters.`);
  const { storyIds } = await must(call('story.find', { prefix: wanted }));
  const [first, second] = storyIds;
  if (first === undefined) throw new CommandError(`There is no story ${prefix}.`, EXIT.notFound);
  if (second !== undefined)
    throw new CommandError(`${prefix} is the beginning of more than one story id.`, EXIT.notFound);
  return first;
}

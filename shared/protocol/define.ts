import { z } from 'zod';
import type { Result } from '../kit/result.ts';
import type { Problem, ProblemKind } from './problem.ts';

/** One thing a view may ask for. Both sides are validated: what comes in by the gate, what goes out in tests. */
export type CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  input: I;
  output: O;
  /** The problems a caller should be ready for; `invalid`, `failed` and `not-saved` can always come. */
  problems: readonly ProblemKind[];
  /** Who answers: the core in its own process, or the shell (windows, dialogs, the system's browser). */
  by: 'core' | 'shell';
};

export const call = <I extends z.ZodType, O extends z.ZodType>(spec: {
  input: I;
  output: O;
  problems?: readonly ProblemKind[];
  by?: 'core' | 'shell';
}): CallSpec<I, O> => ({
  input: spec.input,
  output: spec.output,
  problems: spec.problems ?? [],
  by: spec.by ?? 'core',
});

/** No input, or nothing to say. */
export const nothing = z.strictObject({});

/** File content. On the wire between processes it is a byte array; over HTTP see {@link encodeWire}. */
export const bytes = (max: number) =>
  z.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.byteLength <= max,
    `expected at most ${String(max)} bytes`,
  );

export type Answer<T> = Result<T, Problem>;

import type { Problem } from '../../shared/protocol/problem.ts';
import type { Result } from '../../shared/kit/result.ts';

/** One file to hand out; `name` may hold one folder, as in `fire-files/1-0a1b2c3d.jpg`. */
export type OutgoingFile = { name: string; content: string | Uint8Array };

/** What one story gives: its file, and the pictures that the file names. */
export type Parcel = { file: OutgoingFile; beside: OutgoingFile[] };

/** `wide`: the place itself refuses (full, read-only, gone), so nothing else can be delivered there now. */
export type Refusal = { problem: Problem; wide: boolean };

/** A place where exports go. Each kind of place is one file here with this face. */
export type Outlet = {
  /** Makes the place ready, or says why it is not. */
  prepare: () => Promise<Result<null, Refusal>>;
  /** True when something that this profile did not write is there under that name. */
  taken: (name: string) => boolean;
  /** Delivers parcels side by side; each gets its own answer. When it returns, what it accepted is durable. */
  deliver: (parcels: readonly Parcel[]) => Promise<Result<null, Refusal>[]>;
};

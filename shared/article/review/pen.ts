import type { Stamp } from '../stamps.ts';

/** Who is suggesting, when, and where new ids come from; time and randomness are passed in. */
export type Pen = {
  by: string;
  initials?: string | undefined;
  /** ISO 8601 UTC. */
  at: string;
  /** A new id for a suggestion or a block; never one that was given before. */
  newId: () => string;
};

export const isOwn = (stamp: Stamp | undefined, pen: Pen): boolean => stamp?.by === pen.by;

export const newStamp = ({ by, initials, at, newId }: Pen): Stamp => ({
  id: newId(),
  by,
  ...(initials === undefined || initials === '' ? {} : { initials }),
  at,
});

/** The stamp alone of something that was stamped. */
export const stampOf = ({ id, by, initials, at, clash }: Stamp): Stamp => ({
  id,
  by,
  ...(initials === undefined ? {} : { initials }),
  at,
  ...(clash ? { clash } : {}),
});

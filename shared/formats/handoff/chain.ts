import { canonicalJson } from '../../kit/json.ts';
import { sha256Hex } from '../common/sha256.ts';
import type { About, Sealed, Step } from './parcel.ts';

const digest = (text: string): string => sha256Hex(new TextEncoder().encode(text));

/**
 * The last link of a chain over the versions between two hand-offs: SHA-256 over the link before and the canonical JSON of
 * the step, beginning with the seal of the hand-off before, or with the story's id. A step that is changed, taken out, put in
 * or moved gives another end.
 */
export const chainOf = (storyId: string, previous: Sealed | null, steps: readonly Step[]): string =>
  steps.reduce((link, step) => digest(`${link}\n${canonicalJson(step)}`), previous?.seal ?? digest(storyId));

/**
 * The seal of a hand-off: SHA-256 of its manifest, which holds the sums of everything in it and the seal of the hand-off
 * before. It tells accidents and careless changes; it is no signature, for who can write a file can seal it.
 */
export const sealOf = (manifest: About): string => digest(canonicalJson(manifest));

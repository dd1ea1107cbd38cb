import type { CallName } from '../../shared/protocol/index.ts';

/** Deeper values are refused before anything walks them by recursion. */
const MAX_DEPTH = 64;
const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 8 * MEGABYTE;

/** Calls that carry files. */
const WITH_FILES: Partial<Record<CallName, number>> = {
  'media.put': 48 * MEGABYTE,
  'import.file': 250 * MEGABYTE,
  'subject.import': 250 * MEGABYTE,
};

/** The most bytes a call may carry. */
export const limitOf = (name: CallName): number => WITH_FILES[name] ?? MAX_BYTES;

/** What one value costs by itself: text by its UTF-16 units, everything else a fixed small sum. */
const ownBytes = (value: unknown): number => {
  if (typeof value === 'string') return 2 * value.length;
  if (value instanceof Uint8Array) return value.byteLength;
  return 8;
};

/** Only what the contract is made of: JSON values, absent members and bytes. A Map, a Date or a class has no place. */
const isPlain = (value: object): boolean => {
  const proto: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || proto === Object.prototype || proto === null;
};

export type PayloadFault = 'too-large' | 'too-deep' | 'foreign';

/**
 * Looks over what a window sent, without recursion and stopping at the first fault.
 * @param limit bytes
 */
export function payloadFault(payload: unknown, limit: number): PayloadFault | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: payload, depth: 0 }];
  let bytes = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    bytes += ownBytes(value);
    if (bytes > limit) return 'too-large';
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) continue;
    if (depth >= MAX_DEPTH) return 'too-deep';
    if (!isPlain(value)) return 'foreign';
    for (const [key, child] of Object.entries(value)) {
      bytes += 2 * key.length;
      waiting.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
}

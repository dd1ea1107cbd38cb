import { z } from 'zod';
import { millis } from '../../article/meta.ts';
import { person } from '../../article/talk/thread.ts';
import { canonicalJson } from '../../kit/json.ts';
import { jsonPart, readJson, sha256 } from '../common/packed.ts';
import { sha256Hex } from '../common/sha256.ts';

/** That a hand-off arrived: which one, by its id and its seal, who took it, and when by their clock. */
export const receipt = z.object({ handoffId: z.uuid(), seal: sha256, by: person, at: millis });
export type Receipt = z.infer<typeof receipt>;

const told = z.object({
  format: z.literal('copydesk-receipt'),
  version: z.literal(1),
  storyId: z.uuid(),
  receipt,
});
type Told = z.infer<typeof told>;
const file = told.extend({ sum: sha256 });

/** A receipt file is a few hundred bytes; what is larger is none. */
export const MAX_RECEIPT_BYTES = 16 * 1024;

const sumOf = (what: Told): string => sha256Hex(new TextEncoder().encode(canonicalJson(what)));

/** A receipt as a file beside the hand-offs of a shared folder. It names people and times, and no word of the story. */
export function writeReceipt(storyId: string, given: Receipt): Uint8Array {
  const what: Told = { format: 'copydesk-receipt', version: 1, storyId, receipt: given };
  return jsonPart({ ...what, sum: sumOf(what) });
}

/** What a receipt file says; null for one that is cut off, was changed, or is something else. */
export function readReceipt(content: Uint8Array): { storyId: string; receipt: Receipt } | null {
  if (content.byteLength > MAX_RECEIPT_BYTES) return null;
  const read = file.safeParse(readJson(content));
  if (!read.success) return null;
  const { sum, ...what } = read.data;
  return sumOf(what) === sum ? { storyId: what.storyId, receipt: what.receipt } : null;
}

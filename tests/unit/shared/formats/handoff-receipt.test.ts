import { expect, it } from 'vitest';
import { readReceipt, writeReceipt, type Receipt } from '../../../../shared/formats/index.ts';

const storyId = '019ab000-0000-7000-8000-000000000001';
const receipt: Receipt = {
  handoffId: '019ab000-0000-7000-8000-000000000002',
  seal: 'a'.repeat(64),
  by: { name: 'Tobias Wren', initials: 'TW' },
  at: 1_790_000_000_000,
};

it('reads a receipt as it was written, and none that is cut off, changed or something else', () => {
  const written = writeReceipt(storyId, receipt);
  const text = new TextDecoder().decode(written);
  const bytes = (changed: string): Uint8Array => new TextEncoder().encode(changed);
  expect([
    readReceipt(written),
    readReceipt(written.subarray(0, written.length - 2)),
    readReceipt(bytes(text.replace('Tobias', 'Tobiah'))),
    readReceipt(bytes('{}')),
    readReceipt(new Uint8Array(20 * 1024)),
  ]).toEqual([{ storyId, receipt }, null, null, null, null]);
});

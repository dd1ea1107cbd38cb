import { ascii, joinBytes, u16le, type Cleaned } from './bytes.ts';

/** Where a run of sub-blocks ends (GIF89a §15); -1 when the file ends first. */
function subBlocksEnd(b: Uint8Array, from: number): number {
  for (let at = from; at < b.length; at += 1 + (b[at] ?? 0)) if (b[at] === 0) return at + 1;
  return -1;
}

const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Rewrites a GIF file without comments, text and foreign application blocks; looping and colour profile stay. */
export function cleanGif(b: Uint8Array): Cleaned | null {
  const width = u16le(b, 6);
  const height = u16le(b, 8);
  const head = 13 + colours(b[10] ?? 0);
  if (b.length < head) return null;
  const parts = [b.subarray(0, head)];
  let frames = 0;
  for (let at = head; at < b.length;) {
    const kind = b[at];
    if (kind === 0x3b) {
      if (frames === 0) return null;
      parts.push(b.subarray(at, at + 1));
      return { width, height, content: joinBytes(parts) };
    }
    if (kind === 0x2c) {
      const data = at + 11 + colours(b[at + 9] ?? 0);
      const end = subBlocksEnd(b, data);
      if (end === -1) return null;
      parts.push(b.subarray(at, end));
      frames += 1;
      at = end;
      continue;
    }
    if (kind !== 0x21) return null;
    const end = subBlocksEnd(b, at + 2);
    if (end === -1) return null;
    const label = b[at + 1];
    const application = label === 0xff ? ascii(b, at + 3, 11) : '';
    if (label === 0xf9 || /^(NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/u.test(application))
      parts.push(b.subarray(at, end));
    at = end;
  }
  return null;
}

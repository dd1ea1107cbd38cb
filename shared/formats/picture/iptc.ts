import { ascii, u16, u32 } from './bytes.ts';

export type IptcWords = { caption: string; byline: string; credit: string; copyright: string };

/** Data sets of the application record (IPTC-IIM 4.2, record 2). */
const SETS: Record<number, keyof IptcWords> = {
  120: 'caption',
  80: 'byline',
  110: 'credit',
  116: 'copyright',
};

/** The IIM block inside Photoshop's image resources (`8BIM` 0x0404); null when there is none. */
function iimBlock(resources: Uint8Array): Uint8Array | null {
  for (let at = 0; at + 12 <= resources.length;) {
    if (ascii(resources, at, 4) !== '8BIM') return null;
    const id = u16(resources, at + 4);
    const name = 1 + (resources[at + 6] ?? 0);
    const size = at + 6 + name + (name & 1);
    const length = u32(resources, size);
    const data = size + 4;
    if (data + length > resources.length) return null;
    if (id === 0x0404) return resources.subarray(data, data + length);
    at = data + length + (length & 1);
  }
  return null;
}

/** Text of a data set: UTF-8 when it is well formed, else Latin-1, as older desks wrote it. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

export function readIptc(resources: Uint8Array): IptcWords {
  const found: IptcWords = { caption: '', byline: '', credit: '', copyright: '' };
  const block = iimBlock(resources);
  if (!block) return found;
  for (let at = 0; at + 5 <= block.length && block[at] === 0x1c;) {
    const length = u16(block, at + 3);
    // An extended length (its first bit set) holds pictures or sound, never words.
    if (length & 0x8000 || at + 5 + length > block.length) break;
    const name = block[at + 1] === 2 ? SETS[block[at + 2] ?? 0] : undefined;
    if (name && found[name] === '') found[name] = decoded(block.slice(at + 5, at + 5 + length));
    at += 5 + length;
  }
  return found;
}

import { ascii, asciiBytes, be32, joinBytes, orientationTiff, u32, type Cleaned } from './bytes.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Chunks that make the picture, its colour and its animation (PNG third edition §11); text, time and EXIF go. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'mDCV',
  'cLLI',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** CRC-32 as PNG counts it (§5.5), over the type and the data of a chunk. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** One chunk with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = joinBytes([asciiBytes(type), data]);
  return joinBytes([be32(data.length), body, be32(crc32(body))]);
}

/** Rewrites a PNG file without text, times and EXIF; whatever follows its end is cut off. */
export function cleanPng(b: Uint8Array, orientation: number): Cleaned | null {
  const parts: Uint8Array[] = [SIGNATURE];
  let size: { width: number; height: number } | null = null;
  let data = false;
  for (let at = 8; at + 12 <= b.length;) {
    const length = u32(b, at);
    const type = ascii(b, at + 4, 4);
    const end = at + 12 + length;
    if (end > b.length || (size === null) !== (type === 'IHDR')) return null;
    if (type === 'IHDR') size = { width: u32(b, at + 8), height: u32(b, at + 12) };
    if (crc32(b.subarray(at + 4, end - 4)) !== u32(b, end - 4)) return null;
    if (KEPT.has(type)) parts.push(b.subarray(at, end));
    if (type === 'IHDR' && orientation > 1) parts.push(pngChunk('eXIf', orientationTiff(orientation)));
    data ||= type === 'IDAT';
    if (type === 'IEND') return size && data ? { ...size, content: joinBytes(parts) } : null;
    at = end;
  }
  return null;
}

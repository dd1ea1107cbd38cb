import {
  ascii,
  asciiBytes,
  joinBytes,
  le32,
  orientationTiff,
  u16le,
  u24le,
  u32le,
  type Cleaned,
} from './bytes.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/** Width and height as the first chunk declares them (RFC 9649 §2.5 to 2.7). */
function sizeOf(b: Uint8Array, type: string, at: number): { width: number; height: number } | null {
  if (type === 'VP8X') return { width: u24le(b, at + 4) + 1, height: u24le(b, at + 7) + 1 };
  if (type === 'VP8L' && b[at] === 0x2f) {
    const bits = u32le(b, at + 1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (type === 'VP8 ' && ascii(b, at + 3, 3) === '\u009d\u0001\u002a')
    return { width: u16le(b, at + 6) & 0x3fff, height: u16le(b, at + 8) & 0x3fff };
  return null;
}

/** Rewrites a WebP file without EXIF, XMP and unknown chunks. */
export function cleanWebp(b: Uint8Array, orientation: number): Cleaned | null {
  const total = 8 + u32le(b, 4);
  if (total > b.length || total < 20) return null;
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let picture = false;
  let extended = false;
  for (let at = 12; at + 8 <= total;) {
    const type = ascii(b, at, 4);
    const length = u32le(b, at + 4);
    const end = at + 8 + length + (length & 1);
    if (at + 8 + length > total) return null;
    size ??= sizeOf(b, type, at + 8);
    picture ||= type === 'VP8 ' || type === 'VP8L' || type === 'ANMF';
    if (type === 'VP8X') {
      extended = true;
      const chunk = b.slice(at, end);
      chunk[8] = ((chunk[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (orientation > 1 ? EXIF_FLAG : 0);
      parts.push(chunk);
    } else if (KEPT.has(type)) parts.push(b.subarray(at, Math.min(end, total)));
    at = end;
  }
  if (!size || !picture) return null;
  // Only the extended form may carry EXIF; a simple file has no turn to keep.
  if (extended && orientation > 1) {
    const tiff = orientationTiff(orientation);
    parts.push(asciiBytes('EXIF'), le32(tiff.length), tiff);
  }
  const body = joinBytes(parts);
  const content = joinBytes([asciiBytes('RIFF'), le32(body.length + 4), asciiBytes('WEBP'), body]);
  return { ...size, content };
}

/** A cursor-free reader of big- and little-endian numbers that never reads outside its bytes. */
export const u16 = (b: Uint8Array, at: number): number => ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0);
export const u32 = (b: Uint8Array, at: number): number => u16(b, at) * 0x10000 + u16(b, at + 2);
export const u16le = (b: Uint8Array, at: number): number => ((b[at + 1] ?? 0) << 8) | (b[at] ?? 0);
export const u24le = (b: Uint8Array, at: number): number => u16le(b, at) + (b[at + 2] ?? 0) * 0x10000;
export const u32le = (b: Uint8Array, at: number): number => u16le(b, at) + u16le(b, at + 2) * 0x10000;

/** Bytes as Latin-1 characters: for tags and markers, which are ASCII. */
export const ascii = (b: Uint8Array, at: number, length: number): string =>
  Array.from(b.subarray(at, at + length), (c) => String.fromCharCode(c)).join('');

export const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

export const be32 = (n: number): Uint8Array =>
  Uint8Array.of(n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);
export const le32 = (n: number): Uint8Array => be32(n).reverse();

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/**
 * The smallest TIFF block that says how a picture is turned (EXIF 2.32, tag 0x0112): one entry, nothing else.
 * @param orientation 1 to 8
 */
export const orientationTiff = (orientation: number): Uint8Array =>
  joinBytes([
    asciiBytes('MM'),
    Uint8Array.of(0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0),
  ]);

/** What the clean-up of one kind of file found. Null means that the bytes are not a whole file of that kind. */
export type Cleaned = { width: number; height: number; content: Uint8Array };

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 of bytes (RFC 4648 §4), without a runtime's own helper so that it is the same everywhere. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const left = bytes.length - at;
    parts.push(
      DIGITS.charAt(a >> 2) +
        DIGITS.charAt(((a & 3) << 4) | (b >> 4)) +
        (left > 1 ? DIGITS.charAt(((b & 15) << 2) | (c >> 6)) : '=') +
        (left > 2 ? DIGITS.charAt(c & 63) : '='),
    );
  }
  return parts.join('');
}

const VALUES = new Map(Array.from(DIGITS, (c, i) => [c, i]));

/** Bytes of base 64 text; null when it holds anything else. White space is passed over, as browsers do. */
export function fromBase64(text: string): Uint8Array | null {
  const plain = text.replace(/\s+/gu, '').replace(/=+$/u, '');
  if (plain.length % 4 === 1) return null;
  const out = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const c of plain) {
    const value = VALUES.get(c);
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 0xff;
    }
  }
  return out;
}

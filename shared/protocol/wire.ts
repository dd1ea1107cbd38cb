/**
 * JSON with file content in it, for the loopback transport. Bytes travel as `{"$bytes": "<base64>"}`.
 * Between processes structured clone carries them as they are.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128).fill(255);
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let line = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    line += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4));
    line += i + 1 < bytes.length ? ALPHABET.charAt(((b & 15) << 2) | (c >> 6)) : '=';
    line += i + 2 < bytes.length ? ALPHABET.charAt(c & 63) : '=';
    if (line.length >= 8192) {
      parts.push(line);
      line = '';
    }
  }
  return parts.join('') + line;
}

export function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/=+$/u, '');
  const out = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let at = 0;
  for (let i = 0; i < clean.length; i += 4) {
    const v = [0, 1, 2, 3].map((k) => VALUES[clean.charCodeAt(i + k)] ?? 0);
    const [a = 0, b = 0, c = 0, d = 0] = v;
    if (at < out.length) out[at++] = (a << 2) | (b >> 4);
    if (at < out.length) out[at++] = ((b & 15) << 4) | (c >> 2);
    if (at < out.length) out[at++] = ((c & 3) << 6) | d;
  }
  return out;
}

export const encodeWire = (value: unknown): string =>
  JSON.stringify(value, (_key, v: unknown) => (v instanceof Uint8Array ? { $bytes: toBase64(v) } : v));

/** Throws a SyntaxError for text that is not JSON. */
export const decodeWire = (text: string): unknown =>
  JSON.parse(text, (_key, v: unknown) =>
    v !== null &&
    typeof v === 'object' &&
    '$bytes' in v &&
    typeof v.$bytes === 'string' &&
    Object.keys(v).length === 1
      ? fromBase64(v.$bytes)
      : v,
  ) as unknown;

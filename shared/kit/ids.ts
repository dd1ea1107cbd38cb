const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of UTC milliseconds, then random bits.
 * Time and randomness are passed in, so that callers stay testable.
 * @param now UTC milliseconds
 * @param random at least 10 random bytes
 */
export function uuidv7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 0, t = now; i < 6; i++, t = Math.floor(t / 256)) bytes[5 - i] = t % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A block id: 12 characters of Crockford's base 32, 60 random bits. Unique within one story and its
 * hand-off copies, and a third of a UUID's length because every block of every revision carries one.
 * @param random at least 12 random bytes
 */
export function blockIdFrom(random: Uint8Array): string {
  let id = '';
  for (const byte of random.subarray(0, 12)) id += ALPHABET.charAt(byte & 31);
  return id;
}

import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/kit/result.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import { say } from '../../../shared/protocol/said.ts';

/**
 * A locked hand-off: `COPYDESK-LOCKED\n`, one byte each for the version of this layout and for log2 of scrypt's cost, 16 bytes
 * of salt, 12 of nonce, then the file under AES-256-GCM with its tag of 16 bytes at the end. Everything before is
 * authenticated with it. Cost 2^17 with r = 8, p = 1 is what OWASP's password storage sheet asks of scrypt.
 */
const MAGIC = Buffer.from('COPYDESK-LOCKED\n', 'latin1');
const VERSION = 1;
const COST = 17;
/** What a file may ask of this computer: 2^18 blocks of 1 KiB are 256 MB for a moment. */
const COSTS = { least: 14, most: 18 };
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEAD = MAGIC.length + 2 + SALT + NONCE;

export const LEAST_PASSPHRASE = 8;

export const isLocked = (content: Uint8Array): boolean => MAGIC.every((byte, at) => content[at] === byte);

/** One passphrase is one key, however its letters were typed (NFKC) and whatever stands around it. */
async function keyOf(passphrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 1024 + 32 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC').trim(), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Why a passphrase is none; null when it is one. */
export const checkPassphrase = (passphrase: string): { ok: false; problem: Problem } | null =>
  Array.from(passphrase.normalize('NFKC').trim()).length < LEAST_PASSPHRASE
    ? fail({
        kind: 'invalid' as const,
        path: 'passphrase',
        ...say('handoff.passphrase-short', { least: LEAST_PASSPHRASE }),
      })
    : null;

/** Locks a file. Refused when the passphrase is too short to be one. */
export async function lock(content: Uint8Array, passphrase: string): Promise<Result<Uint8Array, Problem>> {
  const refused = checkPassphrase(passphrase);
  if (refused) return refused;
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const head = Buffer.concat([MAGIC, Buffer.of(VERSION, COST), salt, nonce]);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt, COST), nonce);
  cipher.setAAD(head);
  return ok(Buffer.concat([head, cipher.update(content), cipher.final(), cipher.getAuthTag()]));
}

/** Opens what {@link lock} made. A wrong passphrase and a changed file look alike, as they must. */
export async function unlock(content: Uint8Array, passphrase: string): Promise<Result<Uint8Array, Problem>> {
  const [version = 0, cost = 0] = content.subarray(MAGIC.length);
  if (version !== VERSION || cost < COSTS.least || cost > COSTS.most)
    return fail({ kind: 'unsupported', ...say('handoff.lock-unknown') });
  const wrong = fail<Problem>({ kind: 'invalid', path: 'passphrase', ...say('handoff.wrong-passphrase') });
  if (content.byteLength < HEAD + TAG) return wrong;
  const head = content.subarray(0, HEAD);
  const salt = head.subarray(MAGIC.length + 2, HEAD - NONCE);
  const decipher = createDecipheriv(
    'aes-256-gcm',
    await keyOf(passphrase, salt, cost),
    head.subarray(HEAD - NONCE),
  );
  decipher.setAAD(head);
  decipher.setAuthTag(content.subarray(content.byteLength - TAG));
  try {
    const opened = decipher.update(content.subarray(HEAD, content.byteLength - TAG));
    return ok(Buffer.concat([opened, decipher.final()]));
  } catch {
    return wrong;
  }
}

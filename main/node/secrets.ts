import { randomBytes } from 'node:crypto';
import { sameSecret } from './gate.ts';

/** How long a code can be swapped for the token. */
export const CODE_LIFE_MS = 60_000;

const secret = (): string => randomBytes(32).toString('base64url');

/**
 * One launch's token and the codes that are swapped for it. The token lives in this process and in the tab's memory:
 * never in an argument, an address, a cookie or a file. A code is good once and for a minute.
 */
export type Secrets = { token: string; newCode: () => string; swap: (code: string) => string | null };

/** @param now monotonic milliseconds */
export function makeSecrets(now: () => number = () => performance.now()): Secrets {
  const token = secret();
  const codes = new Map<string, number>();
  const dropOld = (): void => {
    for (const [code, until] of codes) if (until <= now()) codes.delete(code);
  };
  return {
    token,
    newCode: () => {
      dropOld();
      const code = secret();
      codes.set(code, now() + CODE_LIFE_MS);
      return code;
    },
    swap: (given) => {
      dropOld();
      const found = [...codes.keys()].filter((code) => sameSecret(given, code));
      for (const code of found) codes.delete(code);
      return found.length > 0 ? token : null;
    },
  };
}

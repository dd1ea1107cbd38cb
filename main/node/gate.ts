import { createHash, timingSafeEqual } from 'node:crypto';

/** What the gate looks at; header names in lower case, as Node gives them. */
export type Knock = {
  method: string;
  /** The path without its query. */
  path: string;
  headers: Record<string, string | string[] | undefined>;
};

/** Who is meant to come through: the pages anyone may load, the swap of a code, or the holder of the token. */
export type Door = 'page' | 'swap' | 'token';

export type Refused = { status: number; why: string };

/** The token itself is never compared: digests of equal length are, in constant time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
export const sameSecret = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.join(', ');

const bearer = (knock: Knock): string | null => {
  const header = one(knock.headers.authorization);
  return header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : null;
};

/** The names under which this computer alone can reach the port. A name such as localhost can be given another address. */
export const hostsOf = (port: number): string[] => [`127.0.0.1:${String(port)}`, `[::1]:${String(port)}`];

/**
 * True for the one navigation that may begin elsewhere: the address bar's page, opened by the private redirect file.
 * It is the same few bytes for everyone, holds no token, cannot be framed and shares no window with its opener.
 */
const isArrival = (knock: Knock): boolean =>
  knock.method === 'GET' &&
  knock.path === '/' &&
  one(knock.headers['sec-fetch-mode']) === 'navigate' &&
  one(knock.headers['sec-fetch-dest']) === 'document';

/**
 * Decides whether a request is let in, in a fixed order: the host as it was asked for (421: another name for this
 * address), the origin, where the browser says it came from, an unsafe method or an upgrade that names neither origin
 * nor token (403), the token (401), JSON (415).
 */
export function refuse(knock: Knock, door: Door, given: { port: number; token: string }): Refused | null {
  const host = one(knock.headers.host);
  if (host === undefined || !hostsOf(given.port).includes(host)) return { status: 421, why: 'host' };

  const origin = one(knock.headers.origin);
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, why: 'origin' };

  const site = one(knock.headers['sec-fetch-site']);
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isArrival(knock))
    return { status: 403, why: 'site' };

  const token = bearer(knock);
  const unsafe = knock.method !== 'GET' && knock.method !== 'HEAD';
  const upgrade = knock.headers.upgrade !== undefined;
  if ((unsafe || upgrade) && origin === undefined && token === null) return { status: 403, why: 'unnamed' };

  if ((door === 'token' || upgrade) && (token === null || !sameSecret(token, given.token)))
    return { status: 401, why: 'token' };

  if (unsafe && !/^application\/json(?:\s*;|$)/iu.test(one(knock.headers['content-type']) ?? ''))
    return { status: 415, why: 'type' };
  return null;
}

import { describe, expect, it } from 'vitest';
import { refuse, type Door, type Knock } from '../../../../main/node/gate.ts';

const PORT = 47_110;
const TOKEN = 'a-token-of-this-launch';
const HOST = `127.0.0.1:${String(PORT)}`;
const OWN = `http://${HOST}`;

const knock = (method: string, path: string, headers: Record<string, string>): Knock => ({
  method,
  path,
  headers: { host: HOST, ...headers },
});
const json = { 'content-type': 'application/json' };
const token = { authorization: `Bearer ${TOKEN}` };
const same = { 'sec-fetch-site': 'same-origin' };
const call = '/call/story.list';

type Row = [what: string, knock: Knock, door: Door, status: number | null];

/** Attacks first, then what the app itself does. */
const rows: Row[] = [
  [
    'a rebound name',
    knock('POST', call, { ...json, ...token, host: `evil.example:${String(PORT)}` }),
    'token',
    421,
  ],
  ['a name that begins right', knock('GET', '/', { host: `${HOST}.evil.example` }), 'page', 421],
  ['the host without its port', knock('GET', '/', { host: '127.0.0.1' }), 'page', 421],
  ['another port in the host', knock('GET', '/', { host: '127.0.0.1:80' }), 'page', 421],
  ['the name localhost', knock('GET', '/', { host: `localhost:${String(PORT)}` }), 'page', 421],
  ['no host at all', { method: 'GET', path: '/', headers: {} }, 'page', 421],
  ['origin null', knock('POST', call, { ...json, ...token, origin: 'null' }), 'token', 403],
  ['another site', knock('POST', call, { ...json, ...token, origin: 'https://evil.example' }), 'token', 403],
  [
    'another port of this computer',
    knock('POST', call, { ...json, ...token, origin: 'http://127.0.0.1:8080' }),
    'token',
    403,
  ],
  [
    'the own host over https',
    knock('POST', call, { ...json, ...token, origin: `https://${HOST}` }),
    'token',
    403,
  ],
  [
    'a form of another site',
    knock('POST', call, {
      'content-type': 'text/plain',
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    }),
    'token',
    403,
  ],
  [
    'a cross-site GET of an answer',
    knock('GET', '/events', { 'sec-fetch-site': 'cross-site' }),
    'token',
    403,
  ],
  [
    'a script of the view on another site',
    knock('GET', '/assets/index.js', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-dest': 'script',
      'sec-fetch-mode': 'no-cors',
    }),
    'page',
    403,
  ],
  [
    'the view in a frame of another site',
    knock('GET', '/', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-dest': 'iframe',
      'sec-fetch-mode': 'navigate',
    }),
    'page',
    403,
  ],
  [
    'a preview opened by another site',
    knock('GET', '/preview/abc', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-dest': 'document',
      'sec-fetch-mode': 'navigate',
    }),
    'page',
    403,
  ],
  ['another program of the same site', knock('GET', '/', { 'sec-fetch-site': 'same-site' }), 'page', 403],
  ['a POST that names neither origin nor token', knock('POST', call, json), 'token', 403],
  ['a swap that names no origin', knock('POST', '/session', json), 'swap', 403],
  ['a WebSocket without anything', knock('GET', '/events', { upgrade: 'websocket' }), 'token', 403],
  [
    'a WebSocket from another origin',
    knock('GET', '/events', { upgrade: 'websocket', origin: 'https://evil.example' }),
    'token',
    403,
  ],
  [
    'a WebSocket of this origin without a token',
    knock('GET', '/', { upgrade: 'websocket', origin: OWN }),
    'page',
    401,
  ],
  ['no token', knock('POST', call, { ...json, origin: OWN }), 'token', 401],
  ['no token on the events', knock('GET', '/events', same), 'token', 401],
  [
    'a wrong token',
    knock('POST', call, { ...json, origin: OWN, authorization: 'Bearer other' }),
    'token',
    401,
  ],
  [
    'a token in another scheme',
    knock('POST', call, { ...json, origin: OWN, authorization: `Basic ${TOKEN}` }),
    'token',
    401,
  ],
  [
    'the token as a cookie',
    knock('POST', call, { ...json, origin: OWN, cookie: `token=${TOKEN}` }),
    'token',
    401,
  ],
  [
    'a body that is not JSON',
    knock('POST', call, { ...token, origin: OWN, 'content-type': 'text/plain' }),
    'token',
    415,
  ],
  [
    'JSON by a look-alike type',
    knock('POST', call, { ...token, origin: OWN, 'content-type': 'application/jsonp' }),
    'token',
    415,
  ],

  ['the address bar', knock('GET', '/', { 'sec-fetch-site': 'none' }), 'page', null],
  [
    'the private redirect file',
    knock('GET', '/', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-dest': 'document',
      'sec-fetch-mode': 'navigate',
    }),
    'page',
    null,
  ],
  ['a script of the page', knock('GET', '/assets/index.js', same), 'page', null],
  ['a swap by the page', knock('POST', '/session', { ...json, ...same, origin: OWN }), 'swap', null],
  ['a call by the page', knock('POST', call, { ...json, ...same, ...token, origin: OWN }), 'token', null],
  [
    'a call with a charset',
    knock('POST', call, { ...token, origin: OWN, 'content-type': 'application/json; charset=utf-8' }),
    'token',
    null,
  ],
  ['the events', knock('GET', '/events', { ...same, ...token }), 'token', null],
  [
    'a call over IPv6',
    {
      method: 'POST',
      path: call,
      headers: { ...json, ...token, host: `[::1]:${String(PORT)}`, origin: `http://[::1]:${String(PORT)}` },
    },
    'token',
    null,
  ],
  ['a program of this computer with the token', knock('POST', call, { ...json, ...token }), 'token', null],
];

describe('the loopback gate', () => {
  it.each(rows)('%s', (_what, given, door, status) => {
    expect(refuse(given, door, { port: PORT, token: TOKEN })?.status ?? null).toBe(status);
  });

  it('asks in a fixed order: host, origin, site, name, token, type', () => {
    const worst = knock('POST', call, {
      host: 'evil.example',
      origin: 'null',
      'sec-fetch-site': 'cross-site',
    });
    const mended: Knock[] = [worst];
    for (const headers of [
      { host: HOST },
      { origin: OWN },
      { 'sec-fetch-site': 'same-origin' },
      token,
      json,
    ]) {
      const last = mended.at(-1) ?? worst;
      mended.push({ ...last, headers: { ...last.headers, ...headers } });
    }
    expect(mended.map((k) => refuse(k, 'token', { port: PORT, token: TOKEN })?.status ?? null)).toEqual([
      421,
      403,
      403,
      401,
      415,
      null,
    ]);
  });
});

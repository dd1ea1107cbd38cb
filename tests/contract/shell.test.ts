import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCoreProcess, type CoreProcess } from '../../main/host.ts';
import { spawnCoreThread } from '../../main/node/core-thread.ts';
import { removeRedirectFile, writeRedirectFile } from '../../main/node/open-browser.ts';
import { startServer, type LoopbackServer } from '../../main/node/server.ts';
import type { Pages } from '../../main/pages/pages.ts';
import { calls } from '../../shared/protocol/index.ts';
import type { Answer } from '../../shared/protocol/define.ts';

const text = (content: string, type: string) => ({ type, content: new Uint8Array(Buffer.from(content)) });
const pages: Pages = new Map([
  ['/', text('<!doctype html><title>Copydesk</title>', 'text/html; charset=utf-8')],
  ['/index.html', text('<!doctype html><title>Copydesk</title>', 'text/html; charset=utf-8')],
  ['/assets/index.js', text('export {};', 'text/javascript; charset=utf-8')],
]);

let profileDir = '';
let core: CoreProcess;
let server: LoopbackServer;
let address = '';
beforeAll(async () => {
  profileDir = await mkdtemp(path.join(tmpdir(), 'copydesk-shell-'));
  core = startCoreProcess({
    spawn: () => spawnCoreThread(new URL('../../main/worker.ts', import.meta.url)),
    options: { profileDir, exportsDir: path.join(profileDir, 'exports'), version: '0.0.0' },
  });
  await core.ready;
  server = await startServer({ core, pages, version: '1.2.3', port: 0 });
  address = `http://127.0.0.1:${String(server.port)}`;
});
afterAll(async () => {
  await core.stop();
  await server.close();
  await rm(profileDir, { recursive: true });
});

type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** Sends exactly these bytes and headers: `fetch` would tidy both. */
const ask = (
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: server.port,
        method,
        path: target,
        headers: { host: `127.0.0.1:${String(server.port)}`, ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const json = { 'content-type': 'application/json' };
const withToken = (): Record<string, string> => ({ authorization: `Bearer ${server.secrets.token}` });
async function call(name: string, input: unknown): Promise<Answer<unknown>> {
  const reply = await ask('POST', `/call/${name}`, { ...json, ...withToken() }, JSON.stringify(input));
  return JSON.parse(reply.body) as Answer<unknown>;
}

describe('the calls that the browser shell answers', () => {
  it('says what a tab can do', async () => {
    const answer = await call('shell.info', {});
    expect(answer.ok && calls['shell.info'].output.parse(answer.value)).toMatchObject({
      shell: 'browser',
      version: '1.2.3',
      can: { chooseFolder: false, reveal: false, openLinks: false },
    });
  });

  it.each([
    ['destination.choose', {}, 'unsupported'],
    ['job.reveal', { jobId: '01890a5d-ac96-774b-bcce-b302099a8057' }, 'unsupported'],
    ['style.reveal', {}, 'unsupported'],
    ['shell.openLink', { url: 'https://example.org/' }, 'unsupported'],
    ['shell.openLink', { url: 'javascript:alert(1)' }, 'invalid'],
    ['shell.openLink', { url: 'file:///etc/passwd' }, 'invalid'],
    ['shell.openLink', { url: 'https://user:secret@example.org/' }, 'invalid'],
    ['shell.openLink', {}, 'invalid'],
    ['preview.open', { storyId: 'x', theme: 'light' }, 'invalid'],
  ])('%s %j is answered with %s', async (name, input, kind) => {
    const answer = await call(name, input);
    expect(answer.ok ? 'no problem' : answer.problem.kind).toBe(kind);
  });

  it('has no file that the system opened it with', async () => {
    expect(await call('shell.opened', {})).toEqual({ ok: true, value: [] });
  });

  it('hears the answer to closing', async () => {
    expect(await call('shell.listening', {})).toEqual({ ok: true, value: {} });
    expect(await call('shell.closeAnswer', { token: 't', saved: true })).toEqual({ ok: true, value: {} });
  });

  it('gives a preview once, where nothing can run or reach out', async () => {
    const made = await core.call('story.create', { session: 'contract-window-1' }, 'view');
    if (!made.ok) throw new Error(made.problem.message);
    const { ack } = calls['story.create'].output.parse(made.value);
    const answer = await call('preview.open', { storyId: ack.storyId, theme: 'light' });
    if (!answer.ok) throw new Error(answer.problem.message);
    const { url } = calls['preview.open'].output.parse(answer.value);
    const [first, second] = [await ask('GET', url), await ask('GET', url)];
    expect([url.startsWith('/preview/'), first.status, second.status]).toEqual([true, 200, 404]);
    const policy = String(first.headers['content-security-policy']);
    for (const rule of ["default-src 'none'", 'sandbox', 'img-src data:', "form-action 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/allow-|https?:|script-src/u);
  });
});

describe('the loopback server', () => {
  it('swaps a code for the token once, and gives a new code to who has the token', async () => {
    const origin = { ...json, origin: address };
    const code = new URL(server.newAddress()).hash.slice('#code='.length);
    const first = await ask('POST', '/session', origin, JSON.stringify({ code }));
    const second = await ask('POST', '/session', origin, JSON.stringify({ code }));
    expect([first.status, JSON.parse(first.body), second.status]).toEqual([
      200,
      { token: server.secrets.token },
      401,
    ]);
    const given = await ask('POST', '/code', { ...json, ...withToken() }, '{}');
    const again = await ask('POST', '/session', origin, given.body);
    expect(again.status).toBe(200);
  });

  it.each([
    ['a rebound host', 'POST', '/call/story.list', { host: 'evil.example', ...json }, 421],
    ['a host without a port', 'GET', '/', { host: '127.0.0.1' }, 421],
    ['another origin', 'POST', '/call/story.list', { origin: 'http://127.0.0.1:1', ...json }, 403],
    ['a cross-site read', 'GET', '/events', { 'sec-fetch-site': 'cross-site' }, 403],
    ['nobody in particular', 'POST', '/call/story.list', json, 403],
    ['a wrong token', 'POST', '/call/story.list', { authorization: 'Bearer x', ...json }, 401],
    ['no token for the events', 'GET', '/events', {}, 401],
    ['no token for a code', 'POST', '/code', { authorization: 'Bearer x', ...json }, 401],
    ['an unknown page', 'GET', '/secret.txt', {}, 404],
    ['a PUT', 'PUT', '/', { authorization: 'Bearer x', ...json }, 405],
    ['a preflight', 'OPTIONS', '/call/story.list', { origin: 'https://evil.example' }, 403],
  ])('answers %s with a status and nothing else', async (_what, method, target, headers, status) => {
    const reply = await ask(method, target, headers);
    expect([reply.status, reply.body, reply.headers['access-control-allow-origin']]).toEqual([
      status,
      '',
      undefined,
    ]);
  });

  it('takes JSON alone, and not too much of it', async () => {
    const form = await ask(
      'POST',
      '/call/story.list',
      { ...withToken(), 'content-type': 'text/plain' },
      '{}',
    );
    const broken = await ask('POST', '/call/story.list', { ...withToken(), ...json }, '{');
    const large = await ask('POST', '/call/story.list', {
      ...withToken(),
      ...json,
      'content-length': String(9 * 1024 * 1024),
    }).catch(() => ({ status: 413 }));
    const deep = await ask(
      'POST',
      '/call/story.list',
      { ...withToken(), ...json },
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    );
    expect([form.status, broken.status, large.status, [200, 400].includes(deep.status)]).toEqual([
      415,
      400,
      413,
      true,
    ]);
  });

  it('says nothing about itself', async () => {
    const health = await ask('GET', '/health');
    expect([health.status, health.body, health.headers.server, health.headers['x-powered-by']]).toEqual([
      204,
      '',
      undefined,
      undefined,
    ]);
  });

  it('serves the page under the policy of the app', async () => {
    const page = await ask('GET', '/');
    const policy = String(page.headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "frame-src 'self'",
    ])
      expect(policy).toContain(rule);
    // WebAssembly may be compiled; no script is made from text.
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(page.headers['set-cookie']).toBeUndefined();
  });

  const bases = [
    '/etc/passwd',
    '/package.json',
    '/../package.json',
    '/index.html/../../package.json',
    '/assets/../../main/node/server.ts',
  ];
  const spellings = bases.flatMap((base) => [
    base,
    base.replaceAll('..', '%2e%2e'),
    base.replaceAll('../', '..%2f'),
    base.replaceAll('../', '%2e%2e%2f'),
    base.replaceAll('../', '..%5c'),
    base.replaceAll('/', '\\'),
    base.replaceAll('../', '....//'),
    base.replaceAll('../', '..;/'),
    `/${base}`,
    `${base}%00.html`,
    `/assets/%2e%2e${base}`,
    `/preview/..${base}`,
    `http://evil.example${base}`,
  ]);
  it(`gives no byte from outside the fixed list, in ${String(spellings.length)} spellings`, async () => {
    const statuses = new Set<number>();
    for (const spelling of spellings) {
      const reply = await ask('GET', spelling).catch(() => ({ status: 400, body: '' }));
      expect([spelling, reply.body]).toEqual([spelling, '']);
      statuses.add(reply.status);
    }
    expect(spellings.length).toBeGreaterThanOrEqual(60);
    expect(statuses.has(200)).toBe(false);
    expect((await ask('GET', '/assets/index.js')).body).toBe('export {};');
  });

  it('writes its redirect page for this user alone', async () => {
    const file = writeRedirectFile(profileDir, server.newAddress());
    expect([
      (await stat(file)).mode & 0o777,
      (await readFile(file, 'utf8')).includes(server.secrets.token),
    ]).toEqual([0o600, false]);
    removeRedirectFile(profileDir);
    await expect(stat(file)).rejects.toThrow('ENOENT');
  });
});

import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail } from '../../shared/kit/result.ts';
import { say } from '../../shared/protocol/said.ts';
import { decodeWire, encodeWire } from '../../shared/protocol/wire.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import type { CoreProcess } from '../host.ts';
import { bodyCap, readBody } from './body.ts';
import { refuse, type Door } from './gate.ts';
import type { Pages } from '../pages/pages.ts';
import { pagePolicy, PLAIN_HEADERS, previewPolicy } from '../pages/policy.ts';
import { makePreviews } from '../pages/previews.ts';
import { makeSecrets, type Secrets } from './secrets.ts';
import { answerInShell } from './shell-calls.ts';

export type LoopbackServer = {
  port: number;
  /** The address that opens the app once, within a minute. */
  newAddress: () => string;
  /** For tests: the token that a page would hold. */
  secrets: Secrets;
  close: () => Promise<void>;
};

/** How often a quiet event stream says that it is alive: an empty line. */
const PULSE_MS = 15_000;
/** A listener that does not read is let go when this much waits for it. */
const MAX_UNREAD_BYTES = 8 * 1024 * 1024;
const MAX_SMALL_BODY = 4096;
/** How long answers that are on their way may take once the server closes. */
const LAST_ANSWERS_MS = 500;

type Given = {
  core: Pick<CoreProcess, 'call' | 'onEvent'>;
  pages: Pages;
  version: string;
  /** 0 takes a free one. */
  port: number;
};

const listen = (server: HttpServer, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true, ipv6Only: host === '::1' }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

function finish(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array = '',
  headers: Record<string, string> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...PLAIN_HEADERS,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...headers,
  });
  response.end(body);
}

const finishJson = (response: ServerResponse, status: number, value: unknown): void => {
  finish(response, status, encodeWire(value), { 'content-type': 'application/json' });
};

/** Serves the app to browsers of this computer, on loopback only. */
export async function startServer(given: Given): Promise<LoopbackServer> {
  const secrets = makeSecrets();
  const previews = makePreviews();
  const shell = { core: given.core, previews, version: given.version };
  const streams = new Set<ServerResponse>();
  let port = given.port;

  const letIn = (request: IncomingMessage, response: ServerResponse, path: string, door: Door): boolean => {
    const knock = { method: request.method ?? 'GET', path, headers: request.headers };
    const refused = refuse(knock, door, { port, token: secrets.token });
    if (refused) finish(response, refused.status);
    return !refused;
  };

  /** The JSON of a body, or an answer already given. */
  const jsonBody = async (
    request: IncomingMessage,
    response: ServerResponse,
    cap: number,
  ): Promise<{ json: unknown } | null> => {
    const text = await readBody(request, cap);
    if (text === null) {
      response.once('finish', () => request.destroy());
      finish(response, 413, '', { connection: 'close' });
      return null;
    }
    try {
      return { json: decodeWire(text) };
    } catch {
      const answer: Answer<never> = fail({ kind: 'invalid', ...say('request.not-json') });
      finishJson(response, 400, answer);
      return null;
    }
  };

  const answerCall = async (
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
  ): Promise<void> => {
    const body = await jsonBody(request, response, bodyCap(name));
    if (!body) return;
    const own = answerInShell(shell, name, body.json);
    finishJson(response, 200, await (own ?? given.core.call(name, body.json, 'view')));
  };

  const swapCode = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await jsonBody(request, response, MAX_SMALL_BODY);
    if (!body) return;
    const { json } = body;
    const code =
      json !== null && typeof json === 'object' && 'code' in json && typeof json.code === 'string'
        ? json.code
        : '';
    const token = secrets.swap(code);
    if (token) finishJson(response, 200, { token });
    else finish(response, 401);
  };

  const openStream = (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson', ...PLAIN_HEADERS });
    response.write('\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  };

  const announce = (line: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > MAX_UNREAD_BYTES) stream.destroy();
      else stream.write(line);
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const method = request.method ?? 'GET';
    if (path === '/session' && method === 'POST') {
      if (letIn(request, response, path, 'swap')) await swapCode(request, response);
      return;
    }
    if (path === '/code' && method === 'POST') {
      if (letIn(request, response, path, 'token')) finishJson(response, 200, { code: secrets.newCode() });
      return;
    }
    if (path === '/events' && method === 'GET') {
      if (letIn(request, response, path, 'token')) openStream(response);
      return;
    }
    if (path.startsWith('/call/')) {
      if (!letIn(request, response, path, 'token')) return;
      if (method === 'POST') await answerCall(request, response, path.slice('/call/'.length));
      else finish(response, 405, '', { allow: 'POST' });
      return;
    }
    if (!letIn(request, response, path, 'page')) return;
    if (method !== 'GET' && method !== 'HEAD') finish(response, 405, '', { allow: 'GET' });
    else if (path === '/health') finish(response, 204);
    else if (path.startsWith('/preview/')) {
      const html = previews.take(path.slice('/preview/'.length));
      if (html === null) finish(response, 404);
      else
        finish(response, 200, html, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': previewPolicy("'self'"),
        });
    } else {
      const page = given.pages.get(path);
      if (!page) finish(response, 404);
      else
        finish(response, 200, page.content, {
          'content-type': page.type,
          'content-security-policy': pagePolicy("'self'"),
        });
    }
  };

  const makeServer = (): HttpServer => {
    const server = createServer((request, response) => {
      handle(request, response).catch(() => {
        finish(response, 500);
      });
    });
    // Nothing here is upgraded; the gate still says why, so that a stranger learns no more than elsewhere.
    server.on('upgrade', (request, socket) => {
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      const knock = { method: request.method ?? 'GET', path, headers: request.headers };
      const status = refuse(knock, 'token', { port, token: secrets.token })?.status ?? 400;
      socket.end(`HTTP/1.1 ${String(status)} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    });
    return server;
  };

  const servers = [makeServer()];
  port = await listen(servers[0] ?? makeServer(), '127.0.0.1', given.port);
  const six = makeServer();
  // A computer without IPv6, or one where another program holds the port there, is served on 127.0.0.1 alone.
  await listen(six, '::1', port).then(
    () => servers.push(six),
    () => undefined,
  );

  const deaf = given.core.onEvent((name, event) => {
    announce(`${encodeWire({ name, event })}\n`);
  });
  const pulse = setInterval(() => {
    announce('\n');
  }, PULSE_MS);

  return {
    port,
    secrets,
    newAddress: () => `http://127.0.0.1:${String(port)}/#code=${secrets.newCode()}`,
    close: async () => {
      clearInterval(pulse);
      deaf();
      for (const stream of streams) stream.end();
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              const late = setTimeout(() => {
                server.closeAllConnections();
              }, LAST_ANSWERS_MS);
              server.close(() => {
                clearTimeout(late);
                resolve();
              });
              server.closeIdleConnections();
            }),
        ),
      );
    },
  };
}

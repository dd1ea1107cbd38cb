import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type * as Electron from 'electron';
import { app } from './app.ts';
import { record, strict } from '../strict.ts';

/**
 * `app://newsroom/x` is served by the app's own handler through `http://newsroom.app.localhost/x`: a fixed origin and a
 * secure context on Chromium's real network stack. Policies in headers are written for that host in the same way.
 */
type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
const HOST = /^([a-z0-9-]+)\.([a-z0-9-]+)\.localhost$/u;

export const toHttp = (url: string): string => {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([a-z0-9-]+)(.*)$/su.exec(url) ?? [];
  return handlers.has(scheme) ? `http://${host}.${scheme}.localhost${rest}` : url;
};

export const toApp = (url: string): string => {
  const parsed = URL.parse(url);
  const [, host = '', scheme = ''] = (parsed && HOST.exec(parsed.hostname)) ?? [];
  return parsed && handlers.has(scheme)
    ? `${scheme}://${host}${parsed.pathname}${parsed.search}${parsed.hash}`
    : url;
};

const inHeaders = (policy: string): string =>
  policy.replace(/\bapp:\/\/([a-z0-9-]+)/gu, 'http://$1.app.localhost');

type ProtocolMembers = Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'isProtocolHandled'
>;

const members: ProtocolMembers = {
  registerSchemesAsPrivileged: (schemes) => {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    record('schemes', schemes);
  },
  handle: (scheme, handler) => {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
};
export const protocol = strict('protocol', members);

/** The port on which Chromium finds every `*.localhost`. */
export async function serve(): Promise<number> {
  const server = createServer((asked, answer) => {
    void (async () => {
      const [, host = '', scheme = ''] = HOST.exec(asked.headers.host ?? '') ?? [];
      const handler = handlers.get(scheme);
      if (!handler) {
        answer.writeHead(404).end();
        return;
      }
      try {
        const url = `${scheme}://${host}${asked.url ?? '/'}`;
        const response = await handler(new Request(url, { method: asked.method ?? 'GET' }));
        const headers = Object.fromEntries(
          [...response.headers].map(([name, value]) => [name, inHeaders(value)]),
        );
        answer.writeHead(response.status, headers).end(new Uint8Array(await response.arrayBuffer()));
      } catch (error) {
        console.error('electron stand-in: the protocol handler failed', error);
        answer.destroy();
      }
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  return (server.address() as AddressInfo).port;
}

/**
 * Runs in the page's own world before its scripts: holds what the preload exposes (frozen, by value, functions as
 * stand-ins that cross by DOM events), and sends frames for `app:` addresses to the host that stands for them.
 * Written into the page as source, so it refers only to `encode` and `decode`, which stand before it.
 */
declare const encode: (value: unknown) => string;
declare const decode: (text: string) => unknown;

type Reply = { ok?: unknown; err?: unknown; promise?: string };

export function mainWorld(secret: string): void {
  const listenOnce = (name: string, hear: (value: unknown) => void): void => {
    document.addEventListener(name, (event) => hear(decode((event as CustomEvent<string>).detail)), {
      once: true,
    });
  };
  const carried = (argument: unknown): unknown => {
    if (typeof argument !== 'function') return argument;
    const id = `${secret}hear${Math.random()}`;
    document.addEventListener(id, (event) => {
      const values = decode((event as CustomEvent<string>).detail) as unknown[];
      (argument as (...values: unknown[]) => void)(...values);
    });
    return { __hear: id };
  };
  const across = (id: number, args: unknown[]): unknown => {
    const key = `${secret}${Math.random()}`;
    let reply: Reply | null = null;
    listenOnce(key, (value) => {
      reply = value as Reply;
    });
    const detail = encode({ id, key, args: args.map(carried) });
    document.dispatchEvent(new CustomEvent(`${secret}call`, { detail }));
    const given = reply as Reply | null;
    if (!given) throw new Error('electron stand-in: the preload is gone');
    const { promise } = given;
    if (promise)
      return new Promise((resolve, reject) => {
        listenOnce(promise, (value) => {
          const settled = value as Reply;
          if ('err' in settled) reject(settled.err);
          else resolve(settled.ok);
        });
      });
    if ('err' in given) throw given.err as Error;
    return exposed(given.ok);
  };
  const exposed = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if ('__fn' in value) return (...args: unknown[]) => across(value.__fn as number, args);
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, v]) => [key, exposed(v)])));
  };
  document.addEventListener(`${secret}expose`, (event) => {
    const { key, api } = decode((event as CustomEvent<string>).detail) as { key: string; api: unknown };
    Object.defineProperty(window, key, { value: exposed(api), enumerable: true });
  });

  // Electron asks the app before a window exists. Chromium makes it first, and closing it again can leave its opener, which
  // shares its process, waiting for ever: so the app is asked here, and nothing is made.
  window.open = (url) => {
    const address = new URL(String(url ?? 'about:blank'), location.href).href;
    document.dispatchEvent(new CustomEvent(`${secret}open`, { detail: encode(address) }));
    return null;
  };

  const served = (url: unknown): string =>
    String(url).replace(/^app:\/\/([a-z0-9-]+)/u, 'http://$1.app.localhost');
  const setAttribute = Object.getOwnPropertyDescriptor(Element.prototype, 'setAttribute')
    ?.value as Element['setAttribute'];
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(
      this,
      name,
      this instanceof HTMLIFrameElement && name === 'src' ? served(value) : value,
    );
  };
  const src = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src');
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    ...src,
    set(this: HTMLIFrameElement, value: unknown) {
      src?.set?.call(this, served(value));
    },
  });
}

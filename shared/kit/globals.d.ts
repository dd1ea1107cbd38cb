// The few web-standard globals that every runtime has and that the bare ECMAScript library does not declare.
export {};

declare global {
  interface URL {
    readonly href: string;
    readonly origin: string;
    readonly protocol: string;
    readonly username: string;
    readonly password: string;
    readonly host: string;
    readonly hostname: string;
    readonly pathname: string;
    search: string;
    readonly hash: string;
    readonly searchParams: {
      get(name: string): string | null;
      delete(name: string): void;
      keys(): Iterable<string>;
    };
  }
  var URL: { new (url: string, base?: string): URL; parse(url: string, base?: string): URL | null };
  var TextEncoder: { new (): { encode(text?: string): Uint8Array<ArrayBuffer> } };
  var TextDecoder: {
    new (
      label?: string,
      options?: { fatal?: boolean; ignoreBOM?: boolean },
    ): { decode(bytes?: Uint8Array): string };
  };
}

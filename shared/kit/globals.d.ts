// The few web-standard globals that every runtime has and that the bare ECMAScript library does not declare.
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
declare var URL: { new (url: string, base?: string): URL; parse(url: string, base?: string): URL | null };
declare var TextEncoder: { new (): { encode(text?: string): Uint8Array<ArrayBuffer> } };
declare var TextDecoder: {
  new (
    label?: string,
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ): { decode(bytes?: Uint8Array): string };
};

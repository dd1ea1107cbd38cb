/**
 * Structured clone as text: Electron's IPC clones, DevTools bindings carry strings. Both functions are also written
 * into the page as source, so they refer to nothing outside themselves.
 */
export function encode(value: unknown): string {
  /** The objects around the one being written: an array, because pages may alter what a Set does. */
  const around: object[] = [];
  const base64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return btoa(text);
  };
  const tag = (kind: string, v: unknown): object => ({ $: kind, v });
  const special = (x: object): object | null => {
    if (x instanceof Date) return tag('date', x.getTime());
    if (x instanceof Map) return tag('map', [...(x as Map<unknown, unknown>)].map(any));
    if (x instanceof Set) return tag('set', [...(x as Set<unknown>)].map(any));
    if (x instanceof Error) return tag('error', [x.name, x.message, x.stack]);
    if (x instanceof ArrayBuffer) return tag('bytes', base64(new Uint8Array(x)));
    if (ArrayBuffer.isView(x))
      return tag('bytes', base64(new Uint8Array(x.buffer, x.byteOffset, x.byteLength)));
    return null;
  };
  const any = (x: unknown): unknown => {
    if (x === undefined) return { $: 'undefined' };
    if (typeof x === 'bigint') return tag('bigint', String(x));
    if (typeof x === 'number' && !Number.isFinite(x)) return tag('number', String(x));
    if (typeof x === 'function' || typeof x === 'symbol') throw new Error('An object could not be cloned.');
    if (x === null || typeof x !== 'object') return x;
    if (around.includes(x))
      throw new Error('electron stand-in: shared and cyclic references are not carried');
    const found = special(x);
    if (found) return found;
    around.push(x);
    const copy: unknown[] | Record<string, unknown> = Array.isArray(x)
      ? x.map(any)
      : Object.fromEntries(Object.entries(x).map(([key, v]) => [key, any(v)]));
    around.pop();
    return !Array.isArray(copy) && '$' in copy ? tag('object', copy) : copy;
  };
  return JSON.stringify(any(value));
}

export function decode(text: string): unknown {
  const bytes = (encoded: string): Uint8Array => Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
  const members = (x: object): object =>
    Object.fromEntries(Object.entries(x).map(([key, v]) => [key, any(v)]));
  const any = (x: unknown): unknown => {
    if (x === null || typeof x !== 'object') return x;
    if (Array.isArray(x)) return x.map(any);
    if (!('$' in x)) return members(x);
    const v = 'v' in x ? x.v : undefined;
    switch (x.$) {
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(v as string);
      case 'number':
        return Number(v);
      case 'date':
        return new Date(v as number);
      case 'map':
        return new Map((v as unknown[]).map(any) as [unknown, unknown][]);
      case 'set':
        return new Set((v as unknown[]).map(any));
      case 'bytes':
        return bytes(v as string);
      case 'error': {
        const [name, message, stack] = v as [string, string, string];
        return Object.assign(new Error(message), { name, stack });
      }
      default:
        return members(v as object);
    }
  };
  return any(JSON.parse(text));
}

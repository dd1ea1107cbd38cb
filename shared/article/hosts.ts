/** Code points of one label of an encoded host: the inverse of Punycode (RFC 3492 §6.2); null when it is not well formed. */
export function decodeLabel(label: string): string | null {
  if (!label.startsWith('xn--')) return label;
  const input = label.slice(4);
  const split = input.lastIndexOf('-');
  const output = split > 0 ? Array.from(input.slice(0, split), (c) => c.charCodeAt(0)) : [];
  let n = 128;
  let i = 0;
  let bias = 72;
  for (let at = split > 0 ? split + 1 : 0; at < input.length;) {
    const before = i;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(input.charAt(at));
      if (digit < 0 || at++ >= input.length) return null;
      // The alphabet runs a to z and then 0 to 9.
      const value = digit < 10 ? digit + 26 : digit - 10;
      i += value * weight;
      const threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
      if (value < threshold) break;
      weight *= 36 - threshold;
      if (weight > 0x7fffffff) return null;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10ffff) return null;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

function adapt(given: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(given / 700) : Math.floor(given / 2);
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > 455; k += 36) delta = Math.floor(delta / 35);
  return k + Math.floor((36 * delta) / (delta + 38));
}

/** Letters of other scripts that look like Latin ones (Unicode Technical Standard #39, confusables). */
const LATIN_LOOKS = /^[асеорхуіјѕһԁӏԛԝьҽүαοορνικτυсһ\u0430-\u0435\u043e\u0440\u0441\u0443\u0445-]+$/u;
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Cherokee',
  'Georgian',
  'Hebrew',
  'Arabic',
] as const;
const scriptTests = SCRIPTS.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));

export type HostLook = {
  /** The host as it is asked for: ASCII only, encoded where it is not Latin. */
  ascii: string;
  /** The host as its owners write it. */
  written: string;
  /** Why a reader could take it for another: letters of several scripts in one word, or letters that look Latin and are not. */
  doubt: 'mixed' | 'lookalike' | null;
};

/**
 * How the host of an address looks to a reader, and whether it could be taken for another; null for an address without one.
 * @example hostLook('https://аррlе.com/') → { ascii: 'xn--…', written: 'аррlе.com', doubt: 'mixed' }
 */
export function hostLook(href: string): HostLook | null {
  const host = URL.parse(href)?.hostname ?? '';
  if (host === '') return null;
  const labels = host.split('.').map((label) => decodeLabel(label) ?? label);
  const foreign = labels.filter((label) => /[^\u0020-\u007e]/u.test(label));
  const doubt = foreign.some((label) => scriptTests.filter((test) => test.test(label)).length > 1)
    ? 'mixed'
    : foreign.some((label) => LATIN_LOOKS.test(label))
      ? 'lookalike'
      : null;
  return { ascii: host, written: labels.join('.'), doubt };
}

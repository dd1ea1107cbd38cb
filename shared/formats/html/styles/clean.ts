/** A style sheet with nothing in it that asks for another file, and how much of it had to go. */
export type CleanCss = { css: string; imports: number; addresses: number };

/** An address of nothing: the place of one that was taken out. */
const NOTHING = 'url("data:,")';
/** Stands where something was taken out, so that what stood around it does not become one word. */
const APART = '/**/';
/** Functions in which a bare string is an address. */
const TAKES_ADDRESS = new Set(['image-set', '-webkit-image-set', 'image', 'src', 'url']);

const ESCAPE = /\\(?:([0-9a-f]{1,6})[ \t\n\r\f]?|([^\n\r\f]))/giu;
const NAME = /(?:[-_a-z0-9\u0080-\u{10ffff}]|\\(?:[0-9a-f]{1,6}[ \t\n\r\f]?|[^\n\r\f0-9a-f]))+/iuy;
const STRING = /"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/uy;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/uy;
const BARE_ADDRESS = /\s*((?:[^"'()\\]|\\[\s\S])*)\)?/uy;

/** What a name or a string means once its escapes are read; `u\72l` is `url`. */
const unescaped = (text: string): string =>
  text.replace(ESCAPE, (_, hex: string | undefined, sign: string | undefined) => {
    if (hex === undefined) return sign ?? '';
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '\ufffd';
  });

const isData = (address: string): boolean => /^\s*data:/iu.test(unescaped(address));

/**
 * A desk's style sheet made inert: `@import` is dropped, an address that is not a `data:` address becomes one of nothing,
 * and nothing in it can end the style element around it. The page's policy refuses the network all the same; this says
 * what will not be seen and why.
 */
export function cleanCss(given: string): CleanCss {
  let css = '';
  let at = 0;
  let imports = 0;
  let addresses = 0;
  /** The names of the functions that are open here; an empty name is a bare parenthesis. */
  const open: string[] = [];
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(given);
    if (found && found[0] !== '') at = pattern.lastIndex;
    return found && found[0] !== '' ? found : null;
  };

  while (at < given.length) {
    if (read(COMMENT)) {
      css += APART;
      continue;
    }
    const string = read(STRING)?.[0];
    if (string !== undefined) {
      const isAddress = TAKES_ADDRESS.has(open.at(-1) ?? '');
      const remote = isAddress && !isData(string.slice(1));
      if (remote) addresses += 1;
      css += remote ? '"data:,"' : string;
      continue;
    }
    if (given[at] === '@') {
      at += 1;
      const rule = read(NAME)?.[0] ?? '';
      if (unescaped(rule).toLowerCase() === 'import') {
        imports += 1;
        while (at < given.length && given[at] !== ';') if (!read(STRING) && !read(COMMENT)) at += 1;
        at += 1;
        css += APART;
      } else css += `@${rule}`;
      continue;
    }
    const name = read(NAME)?.[0];
    if (name !== undefined) {
      if (given[at] !== '(') {
        css += name;
        continue;
      }
      at += 1;
      const called = unescaped(name).toLowerCase();
      const next = called === 'url' ? read(BARE_ADDRESS) : null;
      const quoted = called === 'url' && /["']/u.test(given[at] ?? '') && (next?.[1] ?? '').trim() === '';
      if (called !== 'url' || quoted) {
        open.push(called);
        css += `${name}(`;
      } else if (isData(next?.[1] ?? '')) css += `url(${(next?.[1] ?? '').trim()})`;
      else {
        addresses += 1;
        css += NOTHING;
      }
      continue;
    }
    const sign = given[at] ?? '';
    if (sign === '(') open.push('');
    if (sign === ')') open.pop();
    css += sign;
    at += 1;
  }
  return { css: css.replaceAll(/<(?=[!/])/gu, '\\3c '), imports, addresses };
}

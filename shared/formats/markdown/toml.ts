/**
 * Reads the top of a TOML document (toml.io 1.0): the keys before the first table with text, numbers, dates or lists of
 * text. That is what site generators put into front matter; anything else is passed over.
 */
export function readTomlKeys(source: string): Record<string, unknown> {
  const found = new Map<string, unknown>();
  const key = /^[ \t]*(?:"([^"\n]*)"|([A-Za-z0-9_-]+))[ \t]*=[ \t]*/u;
  let rest = source;
  while (rest !== '') {
    const line = key.exec(rest);
    if (/^[ \t]*\[/u.test(rest)) break;
    if (line) {
      rest = rest.slice(line[0].length);
      const value = readValue(rest);
      if (value) {
        found.set(line[1] ?? line[2] ?? '', value.value);
        rest = rest.slice(value.length);
      }
    }
    const end = rest.indexOf('\n');
    rest = end === -1 ? '' : rest.slice(end + 1);
  }
  return Object.fromEntries(found);
}

type Read = { value: unknown; length: number };

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', e: '\u001b' };

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\r?\n\s*|([\s\S]))/gu, (_, four, eight, one) => {
    const code = Number.parseInt(String(four ?? eight ?? ''), 16);
    if (Number.isFinite(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    return one === undefined ? '' : (ESCAPES[String(one)] ?? String(one));
  });

/** The forms of a value, longer opening marks first: how each is found, and what it means. */
const FORMS: readonly (readonly [RegExp, (inner: string) => unknown])[] = [
  [/^"""\r?\n?((?:[^\\]|\\[\s\S])*?)"""/u, unescaped],
  [/^'''\r?\n?([\s\S]*?)'''/u, (inner) => inner],
  [/^"((?:[^"\\\n]|\\.)*)"/u, unescaped],
  [/^'([^'\n]*)'/u, (inner) => inner],
  [/^([^\s,\]#=[{"'][^,\]#\n]*)/u, (inner) => inner.trim()],
];

function readValue(source: string): Read | null {
  if (source.startsWith('[')) return readList(source);
  for (const [form, meaning] of FORMS) {
    const found = form.exec(source);
    if (found) return { value: meaning(found[1] ?? ''), length: found[0].length };
  }
  return null;
}

function readList(source: string): Read | null {
  const between = /(?:[\s,]|#[^\n]*\n)*/uy;
  const items: unknown[] = [];
  let at = 1;
  while (at < source.length) {
    between.lastIndex = at;
    at += between.exec(source)?.[0].length ?? 0;
    if (source[at] === ']') return { value: items, length: at + 1 };
    const item = source[at] === '[' ? null : readValue(source.slice(at, at + 10_000));
    if (!item) return null;
    items.push(item.value);
    at += item.length;
  }
  return null;
}

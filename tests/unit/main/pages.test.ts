import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPages } from '../../../main/pages/pages.ts';
import { pagePolicy } from '../../../main/pages/policy.ts';

describe('the pages of the built view', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'copydesk-pages-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read once, but for large files, which are read when they are asked for', () => {
    const write = (words: string): void => {
      for (const name of ['index.html', 'grammar.wasm', 'fr.dic', 'fr.aff', 'notes.md'])
        writeFileSync(path.join(folder, name), words);
    };
    write('first');
    const pages = readPages(folder, 'app://newsroom');
    write('second');
    const served = [...pages].map(([address, { type, content }]) => [
      address,
      type,
      Buffer.from(content).toString(),
    ]);
    expect(served.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual([
      ['app://newsroom/', 'text/html; charset=utf-8', 'first'],
      ['app://newsroom/fr.aff', 'text/plain; charset=utf-8', 'second'],
      ['app://newsroom/fr.dic', 'text/plain; charset=utf-8', 'second'],
      ['app://newsroom/grammar.wasm', 'application/wasm', 'second'],
      ['app://newsroom/index.html', 'text/html; charset=utf-8', 'first'],
    ]);
  });

  it('may compile WebAssembly and start workers of our own, and make no script from text or blob', () => {
    const policy = pagePolicy("'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';");
    expect(policy).not.toMatch(/'unsafe-eval'|'unsafe-inline'|script-src[^;]*blob|worker-src[^;]*blob/u);
  });
});

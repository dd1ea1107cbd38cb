import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importsOf, PRODUCT, readJson, sourcesUnder } from './sources.ts';

const pins = z.record(z.string(), z.string()).default({});
const manifest = z.object({ dependencies: pins, devDependencies: pins }).parse(readJson('package.json'));
const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        license: z.string().optional(),
        dependencies: pins,
        optionalDependencies: pins,
        resolved: z.string().optional(),
      }),
    ),
  })
  .parse(readJson('package-lock.json')).packages;

const asked = { ...manifest.dependencies, ...manifest.devDependencies };

/** What may be shipped inside the app without asking anyone. */
const PERMISSIVE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'CC0-1.0',
  'MIT-0',
  '(MIT AND BSD)',
  '(BSD-3-Clause OR CC-BY-3.0)',
];
/** Taken unmodified; its terms bind changes to its own files only. */
const FILE_LEVEL: Record<string, string> = {
  'dictionary-fr': 'MPL-2.0',
  // Offered under either; taken under the MPL.
  'dictionary-pt': '(LGPL-3.0 OR MPL-2.0)',
};
/** Says MIT in its package in the manner of its day, which the lockfile does not copy. */
const OLD_MANNER = ['format'];
/** Run the build or are the runtime: nothing of theirs is bundled. */
const BUILD_ONLY = ['vite', '@vitejs/plugin-react', 'electron'];

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** The lockfile entry that a package in some folder gets when it asks for another by name. */
function entryFor(name: string, from: string): string | undefined {
  const parts = from === '' ? [] : from.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth--) {
    const base = parts.slice(0, depth).join('/node_modules/');
    const entry = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (locked[entry]) return entry;
  }
  return undefined;
}

/** Every lockfile entry that ends up in the app: what our code imports, and what that needs. */
function shipped(): string[] {
  const entries = new Set<string>();
  const add = (name: string, from: string): void => {
    const entry = entryFor(name, from);
    if (!entry || entries.has(entry)) return;
    entries.add(entry);
    for (const next of Object.keys(locked[entry]?.dependencies ?? {})) add(next, entry);
  };
  for (const source of sourcesUnder(PRODUCT, /(?<!\.d)\.tsx?$/u))
    for (const { name, typeOnly } of importsOf(source))
      if (!typeOnly && !/^\.|^node:/u.test(name) && !BUILD_ONLY.includes(packageOf(name)))
        add(packageOf(name), '');
  return [...entries].toSorted();
}

describe('versions', () => {
  it('are pinned exactly', () => {
    const loose = Object.entries(asked).filter(([, v]) => !/^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/u.test(v));
    expect(loose).toEqual([]);
  });

  it('are the same for lexical and everything of @lexical', () => {
    const versions = Object.entries(locked)
      .filter(([entry]) => /(?:^|\/)node_modules\/(?:lexical|@lexical\/[^/]+)$/u.test(entry))
      .map(([, found]) => found.version);
    expect(new Set(versions)).toEqual(new Set([asked.lexical]));
  });

  it('leave no optional package out of the lockfile, so that npm ci works everywhere', () => {
    const missing = Object.entries(locked).flatMap(([entry, found]) =>
      Object.keys(found.optionalDependencies)
        .filter((name) => !entryFor(name, entry))
        .map((name) => `${entry} may want ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('name no registry in the lockfile', () => {
    expect(Object.keys(locked).filter((entry) => locked[entry]?.resolved !== undefined)).toEqual([]);
  });

  it('keep to the native module as the one dependency that is not bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
  });
});

describe('licences', () => {
  it('of what is shipped are permissive', () => {
    const others = shipped().flatMap((entry) => {
      const name = entry.replace(/^.*node_modules\//u, '');
      const licence = locked[entry]?.license ?? 'none';
      return PERMISSIVE.includes(licence) || FILE_LEVEL[name] === licence || OLD_MANNER.includes(name)
        ? []
        : [`${name}: ${licence}`];
    });
    expect(others).toEqual([]);
  });
});

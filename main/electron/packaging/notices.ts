import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The licences of everything that leaves with the app: what the build bundled, as its source maps say, and what is
 * packaged beside it. Run by the packager before it packs, so that the notice cannot lag behind the build.
 */
type Manifest = { name: string; version: string; license?: string };

/** In the package as files, so in no source map. Electron and Chromium bring their own notices. */
const AS_FILES = ['better-sqlite3', '@fontsource-variable/inter', '@fontsource-variable/source-serif-4'];

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//gu;

/** Names of the packages whose code the built files hold. */
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

function notice(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|$)/iu.test(name));
  const text =
    file === undefined
      ? `Licence: ${manifest.license ?? 'not stated'}`
      : readFileSync(path.join(folder, file), 'utf8').trim();
  return `${manifest.name} ${manifest.version}\n\n${text}\n`;
}

/** Writes the notice and says how many packages it names. */
export function writeNotices(root: string): number {
  const folders = bundledPackages(path.join(root, 'dist'))
    .map((name) => path.join(root, 'node_modules', name))
    .filter((folder) => existsSync(path.join(folder, 'package.json')));
  const line = `\n${'-'.repeat(80)}\n\n`;
  const text = `Copydesk is made with the work of others, under these licences.\n${line}${folders.map(notice).join(line)}`;
  writeFileSync(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), text);
  return folders.length;
}

/** The packager's hook of this name. */
export const beforePack = (context: { packager: { projectDir: string } }): void => {
  writeNotices(context.packager.projectDir);
};

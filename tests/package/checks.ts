import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Target } from './stub-electron.ts';

/** One thing that was looked at: `null` is good, a sentence says what is wrong. */
export type Check = { name: string; fault: string | null };

const check = (name: string, good: boolean, fault: string): Check => ({ name, fault: good ? null : fault });

/** What may stand at the top of the archive; anything else came in by mistake. */
const TOP = ['dist', 'node_modules', 'package.json'];
const DIST = ['main', 'preload', 'renderer'];
/** Off, on: as `electron-builder.yml` decides, for the reasons in its comments. The last is left as Electron has it. */
const WIRE: [keyof typeof FuseV1Options, FuseState][] = [
  ['RunAsNode', FuseState.DISABLE],
  ['EnableCookieEncryption', FuseState.ENABLE],
  ['EnableNodeOptionsEnvironmentVariable', FuseState.DISABLE],
  ['EnableNodeCliInspectArguments', FuseState.DISABLE],
  ['EnableEmbeddedAsarIntegrityValidation', FuseState.ENABLE],
  ['OnlyLoadAppFromAsar', FuseState.ENABLE],
  ['LoadBrowserProcessSpecificV8Snapshot', FuseState.DISABLE],
  ['GrantFileProtocolExtraPrivileges', FuseState.DISABLE],
];

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    : [];

function archiveChecks(asar: string, target: Target): Check[] {
  const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
  const isFile = (file: string): boolean => !files.some((other) => other.startsWith(`${file}/`));
  const names = (depth: number, below = ''): string[] =>
    [...new Set(files.filter((file) => file.startsWith(below)).map((file) => file.split('/')[depth] ?? ''))]
      .filter(Boolean)
      .sort();
  const unwanted = files.filter(
    (file) => isFile(file) && /\.(?:map|tsx?|tsbuildinfo|cc|cpp|h|gyp)$/u.test(file),
  );
  const modules = names(1, 'node_modules/');
  const native = filesBelow(`${asar}.unpacked`).filter((file) => file.endsWith('.node'));
  const expected = path.join(
    'node_modules',
    'better-sqlite3',
    'prebuilds',
    `${target.platform}-${target.arch}.node`,
  );
  const manifest = JSON.parse(extractFile(asar, 'package.json').toString()) as Record<string, unknown>;
  return [
    check(
      'the top of the archive is what is listed',
      names(0).join() === TOP.join(),
      `found ${names(0).join(', ')}`,
    ),
    check(
      'dist holds the three builds',
      names(1, 'dist/').join() === DIST.join(),
      `found ${names(1, 'dist/').join(', ')}`,
    ),
    check('one module is packaged', modules.join() === 'better-sqlite3', `found ${modules.join(', ')}`),
    check('no source maps and no sources', unwanted.length === 0, `found ${unwanted.slice(0, 5).join(', ')}`),
    check(
      'one native binary, the right one',
      native.join() === expected,
      `found ${native.join(', ') || 'none'}`,
    ),
    check(
      'the entry is there',
      manifest.main === 'dist/main/electron.js' &&
        files.includes('dist/main/electron.js') &&
        files.includes('dist/main/core.js') &&
        files.includes('dist/main/reader.cjs'),
      `main is ${String(manifest.main)}`,
    ),
    check(
      'name and version',
      manifest.name === 'copydesk' && /^\d+\.\d+\.\d+/u.test(String(manifest.version)),
      JSON.stringify(manifest),
    ),
    check('an ES module', manifest.type === 'module', `type is ${String(manifest.type)}`),
    check(
      'nothing of development in package.json',
      !('devDependencies' in manifest) && !('scripts' in manifest),
      Object.keys(manifest).join(', '),
    ),
  ];
}

function noticeChecks(resources: string): Check[] {
  const own = path.join(resources, 'LICENSE.copydesk.txt');
  const others = path.join(resources, 'THIRD-PARTY-NOTICES.txt');
  const text = existsSync(others) ? readFileSync(others, 'utf8') : '';
  const missing = ['better-sqlite3', 'react', 'lexical', 'zod'].filter(
    (name) => !new RegExp(`^${name}\\S* \\d`, 'mu').test(text),
  );
  return [
    check(
      'our licence is beside the app',
      existsSync(own) && statSync(own).size > 500,
      'LICENSE.copydesk.txt is missing',
    ),
    check(
      'the licences of others are beside the app',
      missing.length === 0,
      `not named: ${missing.join(', ')}`,
    ),
  ];
}

async function fuseChecks(binary: string): Promise<Check[]> {
  const wire = await getCurrentFuseWire(binary);
  return WIRE.map(([name, state]) =>
    check(`fuse ${name}`, wire[FuseV1Options[name]] === state, `is ${String(wire[FuseV1Options[name]])}`),
  );
}

/** Looks over one unpacked app. */
export async function checkApp(app: string, target: Target): Promise<Check[]> {
  const resources = path.join(app, 'resources');
  const binary = path.join(app, target.platform === 'win32' ? 'Copydesk.exe' : 'copydesk');
  return [
    ...archiveChecks(path.join(resources, 'app.asar'), target),
    ...noticeChecks(resources),
    ...(await fuseChecks(binary)),
  ].map((found) => ({ ...found, name: `${target.platform} ${target.arch}: ${found.name}` }));
}

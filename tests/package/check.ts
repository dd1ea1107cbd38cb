import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, Platform, Arch } from 'electron-builder';
import { checkApp, type Check } from './checks.ts';
import { checkConfig } from './config.ts';
import { checkStart } from './start.ts';
import { makeStub, type Target } from './stub-electron.ts';

/**
 * Packs the built app for one system (three with `--full`) around a stub of Electron and looks inside.
 * Ends with one line: `PACKAGE {"passed":n,"failed":n,"notRun":[…]}`.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const QUICK: Target[] = [{ platform: 'linux', arch: 'x64' }];
const FULL: Target[] = [...QUICK, { platform: 'linux', arch: 'arm64' }, { platform: 'win32', arch: 'x64' }];

const NOT_RUN = [
  { what: 'installers (AppImage, deb, tar.gz, nsis, dmg)', why: 'their tools are fetched from elsewhere' },
  { what: 'macOS package', why: 'it needs a real Electron and macOS' },
  {
    what: 'archive integrity on Windows and macOS',
    why: 'a stub carries no integrity block; needs a signed package',
  },
];

async function pack(target: Target, work: string): Promise<string> {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  const name = `${target.platform}-${target.arch}`;
  const stub = makeStub(path.join(work, `electron-${name}`), target, devDependencies.electron);
  const output = path.join(work, name);
  const platform = target.platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
  await build({
    projectDir: root,
    targets: platform.createTarget('dir', target.arch === 'x64' ? Arch.x64 : Arch.arm64),
    // Editing the resources of a Windows binary, and the archive's hash in them, needs a real one.
    config: {
      electronDist: stub,
      directories: { output },
      win: { signAndEditExecutable: false },
      disableAsarIntegrity: target.platform === 'win32',
    },
    publish: 'never',
  });
  const kind = target.platform === 'win32' ? 'win' : 'linux';
  return path.join(output, target.arch === 'x64' ? `${kind}-unpacked` : `${kind}-${target.arch}-unpacked`);
}

async function main(): Promise<number> {
  if (!existsSync(path.join(root, 'dist', 'main', 'electron.js')))
    throw new Error('There is nothing to package yet: run `npm run build` first.');
  const targets = process.argv.includes('--full') ? FULL : QUICK;
  const work = mkdtempSync(path.join(os.tmpdir(), 'copydesk-package-'));
  const checks: Check[] = checkConfig(root);
  try {
    for (const target of targets) {
      const app = await pack(target, work);
      checks.push(...(await checkApp(app, target)));
      if (target === QUICK[0]) checks.push(...(await checkStart(app, root)));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const failed = checks.filter((one) => one.fault !== null);
  for (const one of checks)
    console.log(
      `${one.fault === null ? 'ok  ' : 'FAIL'} ${one.name}${one.fault === null ? '' : `: ${one.fault}`}`,
    );
  const notRun = [
    ...NOT_RUN,
    ...FULL.filter((t) => !targets.includes(t)).map((t) => ({
      what: `${t.platform} ${t.arch} package`,
      why: 'only with --full',
    })),
  ];
  console.log(
    `PACKAGE ${JSON.stringify({ passed: checks.length - failed.length, failed: failed.length, notRun })}`,
  );
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main();

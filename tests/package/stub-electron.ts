import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Found in @electron/fuses; it marks the fuse wire inside Electron's binary. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;
/** Every fuse of the stub is off ('0') to begin with; what the packager wrote can be told apart. */
const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.alloc(FUSES, '0')]);

export type Target = { platform: 'linux' | 'win32'; arch: 'x64' | 'arm64' };

/**
 * A folder that looks to the packager like an unpacked Electron, without one: a binary that holds nothing but a fuse
 * wire, and the files it moves or removes.
 */
export function makeStub(folder: string, { platform }: Target, version: string): string {
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  const binary = platform === 'win32' ? 'electron.exe' : 'electron';
  const files: Record<string, string | Buffer> = {
    [binary]: Buffer.concat([Buffer.alloc(4096, 'stub '), wire, Buffer.alloc(4096)]),
    version,
    LICENSE: 'Electron licence (stub)\n',
    'LICENSES.chromium.html': '<p>Chromium licences (stub)</p>\n',
    'locales/en-US.pak': 'stub',
    ...(platform === 'linux' ? { 'chrome-sandbox': 'stub' } : {}),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  chmodSync(path.join(folder, binary), 0o755);
  return folder;
}

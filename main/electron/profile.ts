import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { defaultProfileDir } from '../ports/profile-dir.ts';

/** The folder named on the command line: `--profile DIR` or `--profile=DIR`; undefined when none is. */
export function namedProfile(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === '--profile' || argument.startsWith('--profile='));
  const found = argv[at];
  if (found === undefined) return undefined;
  return found === '--profile' ? argv[at + 1] : found.slice('--profile='.length);
}

/**
 * Decides the profile's folder and points the system's own files below it. Called before the app is ready: the
 * single-instance lock belongs to this folder, so two profiles can be open at once.
 */
export function settleProfile(): string {
  const { env, platform } = process;
  const named = namedProfile(process.argv) ?? env.COPYDESK_PROFILE;
  const dir = path.resolve(named ?? defaultProfileDir({ platform, env, home: app.getPath('home') }));
  const own = path.join(dir, 'shell');
  mkdirSync(own, { recursive: true, mode: 0o700 });
  app.setPath('userData', own);
  app.setPath('sessionData', own);
  return dir;
}

import { homedir } from 'node:os';
import path from 'node:path';
import { defaultProfileDir } from '../ports/profile-dir.ts';

/** The profile's folder, absolute: as named, from the environment, or the system's place. */
export const profileDirFrom = (named: string | undefined): string =>
  path.resolve(
    named ??
      process.env.COPYDESK_PROFILE ??
      defaultProfileDir({ platform: process.platform, env: process.env, home: homedir() }),
  );

/** Where exports of a browser tab go. */
export const exportsDirOf = (profileDir: string): string => path.join(profileDir, 'exports');

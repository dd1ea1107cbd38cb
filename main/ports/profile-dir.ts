import path from 'node:path';

/** What decides where a profile lives. */
export type System = {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** The person's home folder, absolute. */
  home: string;
};

/** Where a profile lives when none is named: where each system keeps a program's data. The same in every shell. */
export function defaultProfileDir({ platform, env, home }: System): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Copydesk');
  if (platform === 'win32')
    return path.win32.join(env.APPDATA ?? path.win32.join(home, 'AppData', 'Roaming'), 'Copydesk');
  const data = env.XDG_DATA_HOME;
  // The XDG base directory specification: a relative path there is to be ignored.
  return path.join(data && path.isAbsolute(data) ? data : path.join(home, '.local', 'share'), 'Copydesk');
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../main/store/files.ts';
import { openProfile } from '../../main/store/store.ts';
import { judge, notRun, type Fault, type Outcome } from './fault.ts';
import { inTmpfs, mountFault, system } from './temp.ts';

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

async function readOnlyFolder(protect: boolean): Promise<Outcome> {
  const fault = mountFault();
  if (fault) return notRun(fault);
  const done = await inTmpfs(16, (dir) => {
    const profile = join(dir, 'profile');
    const first = openProfile({ profileDir: profile });
    if (!first.ok) return null;
    first.value.close();
    const before = digest(paths(profile).store);
    if (protect && !system('mount', '-o', 'remount,ro', dir)) return null;
    const kinds = [profile, join(dir, 'another')].map((profileDir) => {
      const opened = openProfile({ profileDir });
      if (!opened.ok) return opened.problem.kind;
      opened.value.close();
      return 'opened';
    });
    return { kinds, unchanged: digest(paths(profile).store) === before };
  });
  if (!done) return notRun('a tmpfs mount was refused');
  return judge(
    done.kinds.every((kind) => kind === 'read-only') && done.unchanged,
    `an existing and a new profile: ${done.kinds.join(', ')}; file unchanged: ${String(done.unchanged)}`,
  );
}

export const readonly: Fault = {
  name: 'readonly',
  promise: 'a folder that cannot be written to is explained, and nothing in it is changed',
  quick: 1,
  full: 1,
  check: () => readOnlyFolder(true),
  control: async (): Promise<Outcome> => {
    const outcome = await readOnlyFolder(false);
    return outcome.kind === 'not-run' ? outcome : judge(outcome.kind === 'failed', outcome.figures);
  },
};

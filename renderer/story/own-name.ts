import type { Problem } from '../../shared/protocol/problem.ts';
import { call } from '../bridge/index.ts';
import { initialsOf } from '../ui/initials.ts';

/** Makes a name that was given on the way the name of this desk's person. Gives why it could not be kept; null when it is. */
export async function keepOwnName(given: string): Promise<Problem | null> {
  const name = given.trim();
  const now = await call('profile.get', {});
  const answer = now.ok
    ? await call('profile.set', { ...now.value, name, initials: now.value.initials || initialsOf(name) })
    : now;
  return answer.ok ? null : answer.problem;
}

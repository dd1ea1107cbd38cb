import type { z } from 'zod';
import { profile, settings, type Profile, type Settings } from '../../shared/protocol/library.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import { ok } from '../../shared/kit/result.ts';
import type { ReadDb } from '../store/sql.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { CoreContext } from './context.ts';

/** Asked of the system once: it is slow to answer, and every save needs an author. */
const system = Intl.DateTimeFormat().resolvedOptions();

/** Until the person says otherwise: no name is guessed from the system, because it would go out with every story. */
const firstProfile: Profile = {
  name: '',
  initials: '',
  role: '',
  language: new Intl.Locale(system.locale).baseName,
  zone: system.timeZone,
};

const firstSettings: Settings = settings.parse({ theme: 'system', copySize: 18, layout: {} });

/** A stored value that no longer fits its type counts as not set. */
function read<T>(db: ReadDb, name: string, type: z.ZodType<T>, otherwise: T): T {
  const parsed = type.safeParse(readSetting(db, name));
  return parsed.success ? parsed.data : otherwise;
}

/** Who writes here: every revision carries this name. */
export const readProfile = (db: ReadDb): Profile => read(db, 'profile', profile, firstProfile);

export const readSettings = (db: ReadDb): Settings => read(db, 'settings', settings, firstSettings);

export function setProfile(ctx: CoreContext, value: Profile): Answer<Profile> {
  ctx.store.write((db) => {
    writeSetting(db, 'profile', value);
  });
  ctx.ports.publish('profile.changed', { profile: value });
  return ok(value);
}

export function setSettings(ctx: CoreContext, value: Settings): Answer<Settings> {
  ctx.store.write((db) => {
    writeSetting(db, 'settings', value);
  });
  ctx.ports.publish('settings.changed', { settings: value });
  return ok(value);
}

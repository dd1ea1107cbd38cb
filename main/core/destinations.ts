import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { ok } from '../../shared/kit/result.ts';
import { OWN_EXPORTS, type Destination } from '../../shared/protocol/export.ts';
import { say } from '../../shared/protocol/said.ts';
import {
  listDestinations,
  putDestination,
  readDestination,
  removeDestination,
} from '../store/destinations.ts';
import { invalid, notFound, type Answer, type CoreContext } from './context.ts';

const own = (ctx: CoreContext): Destination => ({
  id: OWN_EXPORTS,
  label: 'Exports folder',
  path: ctx.ports.exportsDir,
});

/** The profile's own folder first, then those that were chosen, the last used first. */
export const destinations = (ctx: CoreContext): Destination[] => [
  own(ctx),
  ...listDestinations(ctx.store.db).filter((d) => d.path !== ctx.ports.exportsDir),
];

export const destinationOf = (ctx: CoreContext, id: string): Destination | null =>
  id === OWN_EXPORTS ? own(ctx) : readDestination(ctx.store.db, id);

/** Remembers a folder that a person chose in a dialog of the system or on the command line. */
export function addDestination(ctx: CoreContext, wanted: string): Answer<Destination> {
  if (!path.isAbsolute(wanted) || wanted.includes('\u0000')) return invalid('path', say('folder.choose'));
  const folder = path.resolve(wanted);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return invalid('path', say('folder.not-a-folder', { folder }));
  if (folder === path.resolve(ctx.ports.exportsDir)) return ok(own(ctx));
  const id = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  const label = path.basename(folder) || folder;
  return ok(ctx.store.write((db) => putDestination(db, { id, label, path: folder }, ctx.ports.now())));
}

/** Forgets a folder that was chosen; the profile's own stays. */
export function forgetDestination(ctx: CoreContext, id: string): Answer<Record<string, never>> {
  const found = ctx.store.write((db) => removeDestination(db, id));
  return found ? ok({}) : notFound(say('folder.not-listed'));
}

import { z } from 'zod';
import { fail, ok } from '../../../shared/kit/result.ts';
import { OWN_EXPORTS, type Destination } from '../../../shared/protocol/export.ts';
import type { OutputOf, ParsedOf } from '../../../shared/protocol/index.ts';
import { say } from '../../../shared/protocol/said.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import { notFound, type Answer, type CoreContext } from '../context.ts';
import { destinationOf } from '../destinations.ts';

const CHOICE = 'shared-folder';
const DONE = 'shared-done';
/** Checksums of files that need not be offered again; the oldest fall out. */
const MOST_DONE = 5000;
const sums = z.array(z.string());

/** The folder that this desk shares with others; null when none was chosen, or it was forgotten. */
export function sharedDestination(ctx: CoreContext): Destination | null {
  const id = readSetting(ctx.store.db, CHOICE);
  return typeof id === 'string' ? destinationOf(ctx, id) : null;
}

const doneSums = (ctx: CoreContext): string[] => {
  const read = sums.safeParse(readSetting(ctx.store.db, DONE));
  return read.success ? read.data : [];
};

/** Checksums of files that were taken, made here or put aside. What is not locked is known by its hand-off as well. */
export const doneHere = (ctx: CoreContext): ReadonlySet<string> => new Set(doneSums(ctx));

export function setDone(ctx: CoreContext, sum: string): void {
  const now = doneSums(ctx);
  if (now.includes(sum)) return;
  ctx.store.write((db) => {
    writeSetting(db, DONE, [...now, sum].slice(-MOST_DONE));
  });
}

export function readShared(ctx: CoreContext): Answer<OutputOf<'shared.read'>> {
  const { away, waiting } = ctx.shared?.now() ?? { away: false, waiting: [] };
  return ok({ folder: sharedDestination(ctx), away, waiting });
}

/** Chooses among folders that a person named before: a view names no path. */
export async function chooseShared(
  ctx: CoreContext,
  { destination }: ParsedOf<'shared.choose'>,
): Promise<Answer<OutputOf<'shared.read'>>> {
  if (destination !== null && (destination === OWN_EXPORTS || !destinationOf(ctx, destination)))
    return notFound(say('folder.unknown'));
  ctx.store.write((db) => {
    writeSetting(db, CHOICE, destination);
  });
  await ctx.shared?.look();
  ctx.ports.publish('shared.changed', {});
  return readShared(ctx);
}

export async function openShared(
  ctx: CoreContext,
  { id }: ParsedOf<'shared.open'>,
): Promise<Answer<OutputOf<'shared.open'>>> {
  const found = await ctx.shared?.read(id);
  return found ? ok(found) : fail({ kind: 'not-found', ...say('handoff.gone') });
}

/** Offers a file no more; it stays where it is. */
export function hideShared(ctx: CoreContext, { id }: ParsedOf<'shared.hide'>): Answer<Record<string, never>> {
  setDone(ctx, id);
  ctx.ports.publish('shared.changed', {});
  return ok({});
}

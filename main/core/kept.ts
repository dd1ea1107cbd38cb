import { keptItem, type KeptRow } from '../../shared/protocol/kept/index.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import { keptOf, putKept, removeKept } from '../store/kept.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';

/** What a newer app wrote and this one cannot read stays in the store and out of the list. */
export const listKept = (ctx: CoreContext, { kind }: ParsedOf<'kept.list'>): Answer<OutputOf<'kept.list'>> =>
  ok(
    keptOf(ctx.store.db, kind).flatMap(({ changedAt, ...item }): KeptRow[] => {
      const read = keptItem.safeParse(item);
      return read.success ? [{ ...read.data, changedAt }] : [];
    }),
  );

export function keep(ctx: CoreContext, { item }: ParsedOf<'kept.put'>): Answer<OutputOf<'kept.put'>> {
  const changedAt = ctx.ports.now();
  ctx.store.write((db) => {
    putKept(db, { ...item, changedAt });
  });
  ctx.ports.publish('kept.changed', { kind: item.kind });
  return ok({ ...item, changedAt });
}

export function forget(
  ctx: CoreContext,
  { kind, id }: ParsedOf<'kept.remove'>,
): Answer<OutputOf<'kept.remove'>> {
  let found = false;
  ctx.store.write((db) => {
    found = removeKept(db, kind, id);
  });
  if (!found) return notFound(say('kept.gone'));
  ctx.ports.publish('kept.changed', { kind });
  return ok({});
}

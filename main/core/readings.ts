import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import type { Answer, CoreContext } from './context.ts';

/** Imports called off before they arrived that are remembered: the file of a person who is quick may still be on its way. */
const REMEMBERED = 64;

/** Calls off an import that is being read or will be. One that has ended is left as it is. */
export function cancelImport(
  ctx: CoreContext,
  { importId }: ParsedOf<'import.cancel'>,
): Answer<OutputOf<'import.cancel'>> {
  const reading = ctx.readings.get(importId) ?? new AbortController();
  reading.abort();
  ctx.readings.set(importId, reading);
  const calledOff = [...ctx.readings].filter(([, one]) => one.signal.aborted);
  for (const [id] of calledOff.slice(0, -REMEMBERED)) ctx.readings.delete(id);
  return ok({});
}

/** Does some reading that can be called off by its id until it has ended. */
export async function cancellable<T>(
  ctx: CoreContext,
  importId: string | undefined,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  if (importId === undefined) return work(undefined);
  const reading = ctx.readings.get(importId) ?? new AbortController();
  ctx.readings.set(importId, reading);
  try {
    return await work(reading.signal);
  } finally {
    ctx.readings.delete(importId);
  }
}

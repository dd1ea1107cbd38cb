import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import type { Answer, CoreContext } from './context.ts';

/** Calls off an import that is still being read. One that has ended, or that nobody knows, is left as it is. */
export function cancelImport(
  ctx: CoreContext,
  { importId }: ParsedOf<'import.cancel'>,
): Answer<OutputOf<'import.cancel'>> {
  ctx.readings.get(importId)?.abort();
  return ok({});
}

/** Does some reading that can be called off by its id until it has ended. */
export async function cancellable<T>(
  ctx: CoreContext,
  importId: string | undefined,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  if (importId === undefined) return work(undefined);
  const reading = new AbortController();
  ctx.readings.set(importId, reading);
  try {
    return await work(reading.signal);
  } finally {
    ctx.readings.delete(importId);
  }
}

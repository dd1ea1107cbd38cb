import { rmSync } from 'node:fs';
import { ok } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { decideFile, finishExchange } from '../store/exchange.ts';
import { storeFiles } from '../store/files.ts';
import { salvageStore } from '../store/salvage.ts';
import { Refusal } from '../store/problems.ts';
import type { Answer, CoreContext } from './context.ts';
import { setCondition } from './health.ts';
import { asideFolder } from './snapshots.ts';

const NOTHING_LEFT: Problem = {
  kind: 'damaged',
  ...say('salvage.nothing-left'),
};

/**
 * Reads what is left of a damaged store into a new one and goes on with that. The damaged files are moved to quarantine,
 * whole, so that nothing is lost by trying.
 */
export async function salvage(ctx: CoreContext): Promise<Answer<OutputOf<'store.salvage'>>> {
  const { store, ports } = ctx;
  await ctx.pauseJobs();
  try {
    const fresh = `${store.paths.store}.salvaged`;
    const aside = asideFolder(ctx, 'damaged');
    const state: { found: ReturnType<typeof salvageStore> | null } = { found: null };
    const replaced = store.replace(() => {
      try {
        state.found = salvageStore(store.paths.store, fresh);
        if (state.found.stories === 0) throw new Refusal(NOTHING_LEFT);
        decideFile(fresh, store.paths.store);
        finishExchange(store.paths.store, aside);
      } finally {
        for (const file of storeFiles(fresh)) rmSync(file, { force: true });
      }
    });
    ctx.heads.clear();
    if (!replaced.ok) return replaced;
    if (!state.found) throw new Error('nothing was salvaged');
    ports.log('warn', 'store.salvaged', { ...state.found });
    ports.publish('store.replaced', { reason: 'restored' });
    setCondition(ctx, { damaged: false, checking: false, warning: null });
    return ok({ ...state.found, quarantine: aside.slice(store.paths.quarantine.length + 1) });
  } finally {
    ctx.resumeJobs();
  }
}

import { watch, type FSWatcher } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { MAX_RECEIPT_BYTES, readReceipt } from '../../../shared/formats/index.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/protocol/library.ts';
import type { Waiting } from '../../../shared/protocol/shared-folder.ts';
import { saidOf } from '../../../shared/protocol/said.ts';
import { writeOnce } from '../../disk/whole.ts';
import { sha256Hex } from '../../store/digest.ts';
import { isKnownHandoff } from '../../store/handoffs.ts';
import { storyRecord } from '../../store/stories.ts';
import type { CoreContext } from '../context.ts';
import { isLocked } from './lock.ts';
import { hearReceipts } from './receipts.ts';
import { doneHere, sharedDestination } from './shared-choice.ts';
import { lookAtHandoff } from './take.ts';

/** How often the folder is looked at: network drives and sticks tell nothing by themselves. */
const EVERY_MS = 2_000;
/** A file whose size and time stay so long is whole, as far as a folder can tell. */
const STEADY_MS = 1_500;
/** One that cannot be opened may still be on its way, written with pauses: it is told after so long. */
const REFUSED_MS = 6_000;
const HINT_MS = 300;

/** A file of the folder as it was last seen. `content` is the checksum of what was read. */
type Found = { size: number; changed: number; since: number; content: string | null; judged: Waiting | null };

/** A folder that several desks share, watched while the core runs. Nothing in it is ever changed or taken away. */
export type SharedFolder = {
  /** What waits now, and whether the folder can be read; asks the disk for nothing. */
  now: () => { away: boolean; waiting: Waiting[] };
  /** Looks at once, as when another folder was chosen. */
  look: () => Promise<void>;
  /** The content of what waits, as it is now; null when it is gone or was changed. */
  read: (id: string) => Promise<{ name: string; content: Uint8Array } | null>;
  /** Puts a file there, whole; quietly not where the folder is away, or a file of its name is there already. */
  put: (name: string, content: Uint8Array) => Promise<void>;
  stop: () => void;
};

const wanted = (name: string): boolean => !name.startsWith('.') && /\.(?:handoff|receipt)$/iu.test(name);

export function watchSharedFolder(ctx: CoreContext): SharedFolder {
  let files = new Map<string, Found>();
  let away = false;
  let folder: string | null = null;
  let watcher: FSWatcher | null = null;
  let hint: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;
  let told = '';
  let stopped = false;

  const now = (): { away: boolean; waiting: Waiting[] } => {
    const seen = new Set<string>();
    const done = files.size === 0 ? new Set<string>() : doneHere(ctx);
    const waiting = [...files]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, { judged, since }]) => {
        if (judged === null || done.has(judged.id)) return [];
        if (judged.state === 'refused' && performance.now() - since < REFUSED_MS) return [];
        if (judged.seen && isKnownHandoff(ctx.store.db, judged.seen.handoffId)) return [];
        // The same hand-off under another name is offered once.
        const key = judged.seen?.handoffId ?? judged.id;
        if (seen.has(key)) return [];
        seen.add(key);
        return [judged];
      });
    return { away, waiting };
  };

  const unwatch = (): void => {
    watcher?.close();
    watcher = null;
  };
  /** Only a hint that something moved: where it cannot be had, the rounds find the same a little later. */
  const listen = (where: string): void => {
    if (watcher !== null) return;
    try {
      watcher = watch(where, { persistent: false }, () => {
        hint ??= setTimeout(() => {
          hint = null;
          void look();
        }, HINT_MS).unref();
      });
      watcher.on('error', unwatch);
    } catch {
      watcher = null;
    }
  };

  async function judge(name: string, content: Uint8Array): Promise<Waiting | null> {
    if (/\.receipt$/iu.test(name)) {
      const read = readReceipt(content);
      const story = read && storyRecord(ctx.store.db, read.storyId);
      if (read && story && hearReceipts(ctx, story.story_key, [read.receipt]))
        ctx.ports.publish('handoffs.changed', { storyId: read.storyId });
      return null;
    }
    const about = { id: sha256Hex(content), name, bytes: content.byteLength };
    if (isLocked(content)) return { ...about, state: 'locked', seen: null, problem: null };
    const looked = await lookAtHandoff(ctx, { content });
    if (!looked.ok) return { ...about, state: 'refused', seen: null, problem: saidOf(looked.problem) };
    const { handoffId, storyId, headline, from, note, at, plan } = looked.value;
    const seen = { handoffId, storyId, headline, from: from.name, note, at, plan };
    return { ...about, state: 'ready', seen, problem: null };
  }

  async function lookAtFile(where: string, name: string): Promise<Found | null> {
    const full = path.join(where, name);
    const stat = await lstat(full).catch(() => null);
    const most = /\.receipt$/iu.test(name) ? MAX_RECEIPT_BYTES : MAX_IMPORT_BYTES;
    if (!stat?.isFile() || stat.size === 0 || stat.size > most) return null;
    const was = files.get(name);
    const same = was?.size === stat.size && was.changed === stat.mtimeMs;
    if (!was || !same)
      return {
        size: stat.size,
        changed: stat.mtimeMs,
        since: performance.now(),
        content: null,
        judged: null,
      };
    if (was.content !== null || performance.now() - was.since < STEADY_MS) return was;
    const content = await readFile(full).catch(() => null);
    if (content === null || content.byteLength !== stat.size) return { ...was, since: performance.now() };
    return { ...was, content: sha256Hex(content), judged: await judge(name, new Uint8Array(content)) };
  }

  async function round(): Promise<void> {
    const chosen = sharedDestination(ctx)?.path ?? null;
    if (chosen !== folder) {
      unwatch();
      files = new Map();
      folder = chosen;
    }
    const names = chosen === null ? [] : await readdir(chosen).catch(() => null);
    away = names === null;
    const next = new Map<string, Found>();
    if (chosen !== null && names !== null) {
      listen(chosen);
      for (const name of names.filter(wanted)) {
        const found = await lookAtFile(chosen, name);
        if (found) next.set(name, found);
      }
    } else unwatch();
    if (stopped || folder !== chosen) return;
    files = next;
    const tells = JSON.stringify(now());
    if (tells !== told) ctx.ports.publish('shared.changed', {});
    told = tells;
  }

  /** One round at a time; a slow drive delays the next one and nothing else. */
  async function look(): Promise<void> {
    if (stopped || ctx.store.damage) return;
    looking ??= round()
      .catch(() => {
        ctx.ports.log('warn', 'shared.look', { state: 'failed' });
      })
      .finally(() => {
        looking = null;
      });
    await looking;
  }

  const rounds = setInterval(() => void look(), EVERY_MS).unref();
  void look();
  return {
    now,
    look,
    read: async (id) => {
      if (folder === null) return null;
      for (const [name, found] of files) {
        if (found.content !== id) continue;
        const content = await readFile(path.join(folder, name)).catch(() => null);
        if (content && sha256Hex(content) === id) return { name, content: new Uint8Array(content) };
      }
      return null;
    },
    put: async (name, content) => {
      if (folder === null || away || files.has(name)) return;
      await writeOnce(folder, name, content);
    },
    stop: () => {
      stopped = true;
      clearInterval(rounds);
      if (hint) clearTimeout(hint);
      unwatch();
    },
  };
}

import { randomBytes } from 'node:crypto';
import { inlineText } from '../../shared/article/inline.ts';
import type { CoreContext } from '../../main/core/context.ts';
import { goodCondition } from '../../main/core/health.ts';
import { headsOver } from '../../main/core/heads.ts';
import { readSetting } from '../../main/store/settings.ts';
import { openProfile } from '../../main/store/store.ts';
import { readRevision, revisionRecords } from '../../main/store/revisions.ts';
import type { ReadDb } from '../../main/store/sql.ts';
import { everyStory } from '../../main/store/stories.ts';
import { dbOver } from '../../main/store/sql.ts';
import { failedChecksOf } from '../../main/store/check.ts';
import { openStore } from '../../main/store/open.ts';
import { paths } from '../../main/store/files.ts';

export function must<T>(
  answer: { ok: true; value: T } | { ok: false; problem: { kind: string; message: string } },
): T {
  if (answer.ok) return answer.value;
  throw new Error(`${answer.problem.kind}: ${answer.problem.message}`);
}

/** The core over a folder, without its timers: what is tested is saving, not upkeep. */
export function coreAt(profileDir: string): CoreContext {
  const store = must(openProfile({ profileDir }));
  return {
    ports: {
      profileDir,
      exportsDir: profileDir,
      version: '0.0.0',
      now: Date.now,
      random: (count) => randomBytes(count),
      log: () => undefined,
      publish: () => undefined,
    },
    store,
    heads: headsOver(store),
    condition: goodCondition(),
    readings: new Map(),
    shared: null,
    wakeJobs: () => undefined,
    pauseJobs: () => Promise.resolve(),
    resumeJobs: () => undefined,
    wakeUpkeep: () => undefined,
  };
}

/** What is in a store after something went wrong. */
export type Found = {
  opened: boolean;
  /** The newest number that the head's text or the control's row holds; 0 when there is none. */
  seq: number;
  revisions: number;
  /** Revisions that do not match their hash, gaps in numbers, what the app's own check of the file finds. */
  faults: string[];
};

const seqIn = (words: string): number => Number(/^seq ([0-9]+) /u.exec(words)?.[1] ?? 0);

/** Opens a store as the app would and reads every text in it. */
export function lookAt(profileDir: string): Found {
  const opened = openStore(paths(profileDir).store);
  if (!opened.ok) return { opened: false, seq: 0, revisions: 0, faults: [opened.problem.kind] };
  const connection = opened.value;
  const faults: string[] = [];
  try {
    faults.push(...failedChecksOf(connection));
    const db = dbOver(connection);
    const raw = readSetting(db, 'seq');
    const found = readTexts(db, faults);
    return {
      opened: true,
      seq: Math.max(found.seq, typeof raw === 'number' ? raw : 0),
      revisions: found.revisions,
      faults,
    };
  } catch (error) {
    return {
      opened: true,
      seq: 0,
      revisions: 0,
      faults: [...faults, error instanceof Error ? error.message : 'unknown'],
    };
  } finally {
    connection.close();
  }
}

function readTexts(db: ReadDb, faults: string[]): { seq: number; revisions: number } {
  let seq = 0;
  let revisions = 0;
  const stories = Array.from(everyStory(db, { binned: true }));
  for (const story of stories) {
    const rows = revisionRecords(db, story.story_key, 1_000_000);
    if (rows.some((r, i) => r.number !== rows.length - i)) faults.push('gap');
    if (rows[0] && rows[0].number !== story.head_number) faults.push('head');
    for (const row of rows) {
      revisions += 1;
      const read = readRevision(db, story.story_key, row.number);
      if (!read.ok) faults.push(`revision ${String(row.number)}`);
      else if (row.number === story.head_number) {
        const [block] = read.value.article.body;
        if (block?.kind === 'paragraph') seq = Math.max(seq, seqIn(inlineText(block.content)));
      }
    }
  }
  return { seq, revisions };
}

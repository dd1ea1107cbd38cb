import { randomBytes } from 'node:crypto';
import { text } from '../../shared/article/inline.ts';
import { fail } from '../../shared/kit/result.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import type { Ack } from '../../shared/protocol/story.ts';
import type { CoreContext } from '../../main/core/context.ts';
import { createStory, openStory, saveStory, sealStory } from '../../main/core/stories.ts';
import { openStore } from '../../main/store/open.ts';
import { paths } from '../../main/store/files.ts';
import { problemOf } from '../../main/store/problems.ts';
import { dbOver, sql } from '../../main/store/sql.ts';
import { writeSetting } from '../../main/store/settings.ts';
import { coreAt, must } from './profile.ts';

/**
 * The process that is killed: it writes numbered texts for ever and says each number once it is acknowledged.
 * `core` saves through the core as a view does, `io` goes on past a failing disk and `deaf` does not hear of it. `raw SYNC BATCH` is the control: the same store with weaker promises.
 */
const [, , mode, dir, sync = 'FULL', batch = '1'] = process.argv;
if (!dir) throw new Error('expected a mode and a folder');

const tell = (seq: number): void => {
  process.stdout.write(`${String(seq)}\n`);
};

function writeThroughCore(profileDir: string): void {
  const ctx = coreAt(profileDir);
  const session = randomBytes(8).toString('hex');
  const made = must(createStory(ctx, { session, language: 'en-GB', zone: 'UTC' }));
  let { ack }: { ack: Ack } = made;
  const base = (): { number: number; sha256: string } => ({ number: ack.number, sha256: ack.sha256 });
  const { storyId } = ack;
  const id = made.article.body[0]?.id ?? '';
  const step = (seq: number): void => {
    ack = must(
      saveStory(ctx, {
        storyId,
        session,
        base: base(),
        patch: {
          blocks: [
            { kind: 'paragraph', id, content: [text(`seq ${String(seq)} ${'word '.repeat(seq % 40)}`)] },
          ],
        },
      }),
    );
    tell(seq);
    if (seq % 25 === 0) ack = must(sealStory(ctx, { storyId, session, base: base(), cause: 'pause' }));
    setImmediate(() => {
      step(seq + 1);
    });
  };
  step(1);
}

/** A failing disk may refuse the opening too, and says so; a person would start again. */
function patiently(profileDir: string): CoreContext {
  try {
    return coreAt(profileDir);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('not-saved'))) throw error;
    process.stdout.write('not-saved\n');
    return patiently(profileDir);
  }
}

/**
 * Saves as a view does on a failing disk: what was refused is tried again with the next words, and a head that moved
 * without an answer is read anew. `deaf` takes every answer for a good one.
 */
function writeOn(profileDir: string, deaf: boolean): void {
  const ctx = patiently(profileDir);
  const session = randomBytes(8).toString('hex');
  const attempt = <T>(work: () => Answer<T>): Answer<T> => {
    try {
      return work();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      return fail(problem);
    }
  };
  const first = (): OutputOf<'story.create'> => {
    const made = attempt(() => createStory(ctx, { session, language: 'en-GB', zone: 'UTC' }));
    return made.ok ? made.value : first();
  };
  const { article, ...made } = first();
  let { ack } = made;
  const id = article.body[0]?.id ?? '';
  const step = (seq: number): void => {
    const words = `seq ${String(seq)} ${'word '.repeat(seq % 40)}`;
    const answer = attempt(() =>
      saveStory(ctx, {
        storyId: ack.storyId,
        session,
        base: { number: ack.number, sha256: ack.sha256 },
        patch: { blocks: [{ kind: 'paragraph', id, content: [text(words)] }] },
      }),
    );
    if (answer.ok) ack = answer.value;
    if (answer.ok || deaf) tell(seq);
    else if (answer.problem.kind === 'conflict') {
      const now = attempt(() => openStory(ctx, ack.storyId));
      if (now.ok) ({ ack } = now.value);
    } else process.stdout.write(`${answer.problem.kind}\n`);
    if (seq % 25 === 0) {
      const base = { number: ack.number, sha256: ack.sha256 };
      const sealed = attempt(() => sealStory(ctx, { storyId: ack.storyId, session, base, cause: 'pause' }));
      if (sealed.ok) ack = sealed.value;
    }
    setImmediate(() => {
      step(seq + 1);
    });
  };
  step(1);
}

function writeRaw(profileDir: string, each: number): void {
  const opened = openStore(paths(profileDir).store);
  if (!opened.ok) throw new Error(opened.problem.message);
  const connection = opened.value;
  connection.pragma(`synchronous = ${sync}`);
  // SQLite's own pace: folding the log in often would save by accident what this control must lose.
  connection.pragma('wal_autocheckpoint = 1000');
  const db = dbOver(connection);
  const step = (seq: number): void => {
    if (each > 1 && seq % each === 1) connection.exec('BEGIN');
    writeSetting(db, 'seq', seq);
    db.run(
      sql`INSERT OR REPLACE INTO setting (name, value) VALUES (${`filler-${String(seq % 50)}`}, ${'x'.repeat(300)})`,
    );
    tell(seq);
    if (each > 1 && seq % each === 0) connection.exec('COMMIT');
    setImmediate(() => {
      step(seq + 1);
    });
  };
  step(1);
}

if (mode === 'core') writeThroughCore(dir);
else if (mode === 'io' || mode === 'deaf') writeOn(dir, mode === 'deaf');
else writeRaw(dir, Number(batch));

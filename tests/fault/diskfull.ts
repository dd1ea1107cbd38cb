import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../shared/article/inline.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import type { Ack } from '../../shared/protocol/story.ts';
import type { CoreContext } from '../../main/core/context.ts';
import { createStory, openStory, saveStory, sealStory } from '../../main/core/stories.ts';
import { problemOf } from '../../main/store/problems.ts';
import { fail } from '../../shared/kit/result.ts';
import { judge, notRun, type Fault, type Outcome } from './fault.ts';
import { coreAt, lookAt, must } from './profile.ts';
import { inTmpfs, mountFault } from './temp.ts';

/** Fills what is left of a disk, to the last byte. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  const chunk = Buffer.alloc(4096, 1);
  try {
    for (;;) writeSync(handle, chunk);
  } catch {
    // Full: that is the aim.
  } finally {
    closeSync(handle);
  }
}

type Desk = { save: () => Answer<Ack>; acked: () => number };

function deskAt(ctx: CoreContext): Desk {
  const session = 'full-disk-test';
  const made = must(createStory(ctx, { session, language: 'en-GB', zone: 'UTC' }));
  const id = made.article.body[0]?.id ?? '';
  let { ack } = made;
  let seq = 0;
  const base = () => ({ number: ack.number, sha256: ack.sha256 });
  const save = (): Answer<Ack> => {
    try {
      const answer = saveStory(ctx, {
        storyId: ack.storyId,
        session,
        base: base(),
        patch: {
          blocks: [
            {
              kind: 'paragraph',
              id,
              content: [text(`seq ${String(seq + 1)} ${randomBytes(4000).toString('base64')}`)],
            },
          ],
        },
      });
      if (!answer.ok) return answer;
      seq += 1;
      ack = answer.value;
      if (seq % 2 === 0) {
        const sealed = sealStory(ctx, { storyId: ack.storyId, session, base: base(), cause: 'pause' });
        if (sealed.ok) ack = sealed.value;
      }
      return answer;
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      return fail(problem);
    }
  };
  return { save, acked: () => seq };
}

/** Saves until it is refused; how many went through, and what the refusal said. */
function saveOn(desk: Desk, most: number): { saved: number; kind: string } {
  for (let saved = 0; saved < most; saved++) {
    const answer = desk.save();
    if (!answer.ok) return { saved, kind: answer.problem.kind };
  }
  return { saved: most, kind: 'none' };
}

async function fullDisk(ballast: boolean): Promise<Outcome & { after?: number }> {
  const fault = mountFault();
  if (fault) return notRun(fault);
  const done = await inTmpfs(12, (dir) => {
    const profile = join(dir, 'profile');
    const ctx = coreAt(profile);
    const desk = deskAt(ctx);
    saveOn(desk, 30);
    if (!ballast) rmSync(ctx.store.paths.ballast, { force: true });
    fill(join(dir, 'filler'));
    const on = saveOn(desk, 5000);
    const readable = openStory(
      ctx,
      ctx.store.db.one<{ story_id: string }>({ text: 'SELECT story_id FROM story', values: [] })?.story_id ??
        '',
    ).ok;
    rmSync(join(dir, 'filler'));
    const resumed = saveOn(desk, 30);
    const acked = desk.acked();
    ctx.store.close();
    const found = lookAt(profile);
    return { on, readable, resumed, acked, found };
  });
  if (!done) return notRun('a tmpfs mount was refused');
  const { on, readable, resumed, acked, found } = done;
  const good =
    on.saved >= 20 &&
    on.kind === 'not-saved' &&
    readable &&
    resumed.saved === 30 &&
    found.seq === acked &&
    found.faults.length === 0;
  return judge(
    good,
    `${String(on.saved)} saves after the disk was full, then "${on.kind}"; readable: ${String(readable)}; ${String(resumed.saved)} of 30 after room was made; ${String(acked)} acknowledged, ${String(acked - found.seq)} lost`,
  );
}

export const diskfull: Fault = {
  name: 'diskfull',
  promise: 'a full disk loses nothing, and 20 more saves go through',
  quick: 1,
  full: 1,
  check: () => fullDisk(true),
  // Without the ballast the saves must run out sooner than is promised.
  control: async (): Promise<Outcome> => {
    const outcome = await fullDisk(false);
    return outcome.kind === 'not-run' ? outcome : judge(outcome.kind === 'failed', outcome.figures);
  },
};

import type { Article } from '../../../shared/article/article.ts';
import type { Anchor } from '../../../shared/article/talk/anchor.ts';
import { findAnchor } from '../../../shared/article/talk/find-anchor.ts';
import { assertNever } from '../../../shared/kit/assert-never.ts';
import type { Thread } from '../../../shared/article/talk/thread.ts';
import type { Answer, Call, InputOf } from '../../../shared/protocol/index.ts';
import { say } from '../../../shared/protocol/said.ts';
import type { Base } from '../../../shared/protocol/story.ts';
import type { StorySession } from '../session/session.ts';

type About = InputOf<'thread.open'>['about'];

/** The same words in the text that the store has; null when they are not surely there. */
function aboutIn(article: Article, base: Base, anchor: Anchor): About | null {
  const placed = findAnchor(article, anchor);
  switch (placed.state) {
    case 'story':
      return { on: 'story' };
    case 'block':
      return placed.how === 'exact' ? { on: 'block', base, block: placed.block } : null;
    case 'words':
      if (placed.how === 'unsure') return null;
      return { on: 'words', base, ranges: placed.parts, reading: placed.reading };
    case 'detached':
      return null;
    default:
      return assertNever(placed);
  }
}

/** The text may be saved again while a comment is on its way; so often it is looked up anew. */
const TURNS = 4;

/**
 * Sends a new comment. What it is about was chosen on the screen, where words may not be stored yet: they are stored first,
 * and found again in the text that the store has acknowledged.
 */
export async function openThread(
  session: StorySession,
  call: Call,
  { anchor, text }: { anchor: Anchor; text: string },
): Promise<Answer<Thread>> {
  let refused: Answer<Thread> = { ok: false, problem: { kind: 'conflict', ...say('talk.moved-on') } };
  for (let turn = 0; turn < TURNS; turn++) {
    const flushed = await session.flush();
    const { save } = session.view();
    if (!flushed.saved && save.kind === 'notSaved') return { ok: false, problem: save.problem };
    const { base, article } = session.acknowledged();
    const about = aboutIn(article, base, anchor);
    if (!about) return { ok: false, problem: { kind: 'conflict', ...say('talk.moved-on') } };
    refused = await call('thread.open', { storyId: session.storyId, about, text });
    if (refused.ok || refused.problem.kind !== 'conflict') return refused;
  }
  return refused;
}

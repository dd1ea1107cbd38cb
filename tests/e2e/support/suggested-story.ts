import { text } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import type { Stamp } from '../../../shared/article/stamps.ts';
import type { BrowserShell } from './browser-shell.ts';

export const ADA = 'Ada Okonjo';
export const NILS = 'Nils Brandt';

const stamp = (id: string, by: string, more: Partial<Stamp> = {}): Stamp => ({
  id,
  by,
  initials: by === ADA ? 'AO' : 'NB',
  at: '2026-11-24T09:00:00.000Z',
  ...more,
});

/** What two people suggest on a story: a word exchanged, words put in, a paragraph split, another kind of line, bold words. */
const body: Block[] = [
  {
    kind: 'paragraph',
    id: 'lead1',
    content: [
      text('The council voted '),
      { ...text('30'), del: stamp('votes', ADA) },
      { ...text('31'), ins: stamp('votes', ADA) },
      text(' to 12 on Monday'),
      { ...text(','), ins: stamp('comma', NILS) },
      text(' nine years on.'),
    ],
  },
  {
    kind: 'paragraph',
    id: 'cost1',
    content: [
      text('The barrier is to cost '),
      { ...text('a lot', ['bold']), was: { ...stamp('bolder', NILS), marks: [] } },
      text('.'),
    ],
    ins: stamp('split1', ADA),
  },
  { kind: 'paragraph', id: 'cost2', content: [text(' Work begins in spring.')] },
  {
    kind: 'heading',
    id: 'next1',
    level: 2,
    content: [text('What happens next')],
    was: { ...stamp('heading', NILS), as: { kind: 'paragraph' } },
  },
  {
    kind: 'paragraph',
    id: 'last1',
    content: [text('The minister spoke.'), { ...text(' It rained.'), ins: stamp('rained', ADA) }],
  },
];

/** One more, which a merge flagged: the same words were changed on both sides. */
const clash: Block = {
  kind: 'paragraph',
  id: 'flag1',
  content: [
    text('The quay '),
    { ...text('never '), ins: stamp('never', NILS, { clash: true }) },
    text('closed.'),
  ],
};

/** Keeps a story that is suggested on, as it comes back from two people; its headline is `Flood barrier plan`. */
export async function suggestedStory(shell: BrowserShell, withClash = false): Promise<string> {
  const session = 'journey-suggested';
  const { ack, article } = await shell.call('story.create', { session });
  const blocks = withClash ? [...body, clash] : body;
  await shell.call('story.save', {
    storyId: ack.storyId,
    session,
    base: { number: ack.number, sha256: ack.sha256 },
    patch: {
      meta: { ...article.meta, headline: 'Flood barrier plan', slug: 'barrier-plan' },
      blocks,
      order: blocks.map(({ id }) => id),
    },
  });
  return ack.storyId;
}

import type { Article } from '../../../shared/article/article.ts';
import {
  anchorToBlock,
  anchorToWords,
  type Anchor,
  type AnchorFault,
  type WordRange,
} from '../../../shared/article/talk/anchor.ts';
import { standingIn } from '../../../shared/article/talk/standing.ts';
import { project } from '../../../shared/article/projection.ts';
import { isProposedField } from '../../../shared/article/proposals.ts';
import type { FieldPart } from '../../../shared/article/lines.ts';
import { fail, ok, type Result } from '../../../shared/kit/result.ts';
import { newBlockId } from '../../bridge/index.ts';
import { effectiveKeys } from '../../ui/keymap.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import type { OpenStory } from '../useStory.ts';
import { compose } from './state.ts';

const FIELDS = ['headline', 'standfirst', 'web', 'social', 'print'] as const satisfies readonly FieldPart[];

/** The selected words of a field of the story that has the focus, and all that it says. */
function inField(): { range: WordRange; name: string; value: string } | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null;
  const name = FIELDS.find((one) => one === field.closest<HTMLElement>('[data-field]')?.dataset.field);
  const { selectionStart: from, selectionEnd: to, value } = field;
  if (name === undefined || from === null || to === null) return null;
  const [start, end] = from < to ? [from, to] : [0, value.length];
  return { range: { at: { field: name }, from: start, to: end }, name, value };
}

/** An anchor on words of the screen: as they will read, or as they read before where they are all struck out. */
export function anchorOnScreen(
  article: Article,
  number: number,
  ranges: readonly WordRange[],
): Result<Anchor, AnchorFault> {
  for (const reading of ['final', 'base'] as const) {
    const { read } = standingIn(article.body, reading);
    const there = ranges.flatMap(read);
    if (there.length > 0) return anchorToWords(project(article, reading), number, there);
  }
  return fail('no-words');
}

/** What a comment would be about: selected words, else the block with the caret. */
function anchorHere(
  { session, link }: OpenStory,
  what: 'here' | 'block',
): Result<Anchor, AnchorFault> | null {
  const article = session.current();
  const { number } = session.view();
  const field = what === 'here' ? inField() : null;
  if (field) {
    const { name, value, range } = field;
    // A field shows what it says, or what this person proposes for it.
    const asItStands = isProposedField(name) && article.meta[name] === value;
    return anchorToWords(project(article, asItStands ? 'base' : 'final'), number, [range]);
  }
  const selected = link.handle?.comments.selected();
  if (!selected) return null;
  if (what === 'here' && selected.spots.length > 0)
    return anchorOnScreen(
      article,
      number,
      selected.spots.map(({ block, part, from, to }) => ({ at: { block, part }, from, to })),
    );
  if (selected.block === null) return null;
  const found = (['final', 'base'] as const).map((reading) =>
    anchorToBlock(project(article, reading), number, selected.block ?? ''),
  );
  return found.find((one) => one.ok) ?? fail('gone');
}

/** Opens the composer for a new comment: on what is selected or, without that, on the block; on the block; on the story. */
export function beginComment(here: OpenStory, what: 'here' | 'block' | 'story'): void {
  const say = words().talk.add;
  const anchor = what === 'story' ? ok<Anchor>({ on: 'story' }) : anchorHere(here, what);
  if (!anchor) showToast(say.nothing);
  else if (!anchor.ok) showToast(say.faults[anchor.problem]);
  else compose({ id: newBlockId(), storyId: here.storyId, anchor: anchor.value, text: '' });
}

/** What the toolbar over the text needs to offer a comment. The keys are those of the window's command of the same name. */
export const commentingIn = (here: OpenStory): { run: () => void; keys: string | undefined } => ({
  run: () => beginComment(here, 'here'),
  keys: effectiveKeys('comment.add', ['mod+alt+K'])[0],
});

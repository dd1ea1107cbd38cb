import type { Thread } from '../../../shared/article/talk/thread.ts';
import { sheetField } from '../sheet/field-text.ts';
import type { OpenStory } from '../useStory.ts';
import { showInspector } from '../view-state.ts';
import { blockOf, fieldOf, screenOf } from './places.ts';
import { lookAtThread, useTalk } from './state.ts';

/** Looks at a thread and shows its words; with `focus` they are selected and the text takes the focus. */
export function goToThread(
  { link }: OpenStory,
  { threadId }: Pick<Thread, 'threadId'>,
  how: { focus: boolean },
): void {
  const placed = useTalk.getState().placed.get(threadId);
  const field = fieldOf(placed);
  const { handle } = link;
  if (field) {
    const input = sheetField(field.field);
    if (!input) showInspector('story');
    else if (how.focus) {
      input.focus();
      input.setSelectionRange(field.from, field.to);
    } else input.scrollIntoView({ block: 'nearest' });
  } else if (placed && handle) {
    const spots = screenOf(handle.body())(placed);
    const block = blockOf(placed);
    if (spots.length > 0) handle.comments.reveal(spots, how);
    else if (block !== null && how.focus) handle.reveal(block);
    else if (how.focus) handle.focus('start');
  }
  lookAtThread(threadId);
}

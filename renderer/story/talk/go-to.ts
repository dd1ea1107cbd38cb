import type { Thread } from '../../../shared/article/talk/thread.ts';
import { isProposedField } from '../../../shared/article/proposals.ts';
import { sheetField } from '../sheet/field-text.ts';
import type { OpenStory } from '../useStory.ts';
import { showInspector } from '../view-state.ts';
import { movedTo } from './field-marks.ts';
import { blockOf, fieldOf, screenOf } from './places.ts';
import { lookAtThread, useTalk } from './state.ts';

/** Looks at a thread and shows its words; with `focus` they are selected and the text takes the focus. */
export function goToThread(
  { link }: OpenStory,
  { threadId }: Pick<Thread, 'threadId'>,
  how: { focus: boolean },
): void {
  const talk = useTalk.getState();
  const placed = talk.placed.get(threadId);
  const field = fieldOf(placed);
  const { handle } = link;
  if (field) {
    const input = sheetField(field.field);
    if (!input) showInspector('story');
    else if (how.focus) {
      // What was typed since comments were placed has moved the words.
      const at = isProposedField(field.field) ? movedTo(field, talk.fields[field.field], input.value) : field;
      input.focus();
      if (at) input.setSelectionRange(at.from, at.to);
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

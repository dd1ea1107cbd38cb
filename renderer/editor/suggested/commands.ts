import { Check, CheckCheck, X } from 'lucide-react';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { $placeOf } from '../../../shared/editor/index.ts';
import type { Which } from '../../../shared/article/review/decide.ts';
import type { Decision } from '../../../shared/article/review/resolve.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import type { CommandContext, EditorCommand } from '../commands.ts';
import { decideStory } from './decide.ts';
import { $suggestionsHere } from './here.ts';

function decide({ editor, tell }: CommandContext, decision: Decision, which: Which): void {
  const say = words().suggesting;
  const decided = decideStory(editor, decision, which);
  if (!decided.ok) {
    const clashes = decided.problem.clashes.length + decided.problem.fields.length;
    tell(say.clashes(clashes, number(clashes)));
  } else tell(say[decision](decided.value, number(decided.value)));
}

/** What the caret is at; of a selection, which is a wider choice and may not take clashes along, what it touches. */
const here = (editor: LexicalEditor): Which =>
  editor.read(() => {
    const selection = $getSelection();
    const place = $isRangeSelection(selection) && !selection.isCollapsed() ? $placeOf() : null;
    if (!place || !$isRangeSelection(selection)) return { ids: $suggestionsHere() };
    const [from, to] = selection.isBackward() ? [place.focus, place.anchor] : [place.anchor, place.focus];
    return { from: { line: from.bid, offset: from.offset }, to: { line: to.bid, offset: to.offset } };
  });

/** Deciding on what others suggested, from the text itself. */
export const suggestionCommands = {
  acceptHere: {
    label: () => words().suggesting.acceptHere,
    icon: Check,
    run: (context) => {
      decide(context, 'accept', here(context.editor));
    },
  },
  rejectHere: {
    label: () => words().suggesting.rejectHere,
    icon: X,
    run: (context) => {
      decide(context, 'reject', here(context.editor));
    },
  },
  acceptAll: {
    label: () => words().suggesting.acceptAll,
    icon: CheckCheck,
    run: (context) => {
      decide(context, 'accept', { all: true });
    },
  },
  rejectAll: {
    label: () => words().suggesting.rejectAll,
    icon: X,
    run: (context) => {
      decide(context, 'reject', { all: true });
    },
  },
} as const satisfies Record<string, EditorCommand>;

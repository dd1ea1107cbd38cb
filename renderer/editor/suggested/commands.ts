import { Check, CheckCheck, X } from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import { decideSuggestions } from '../../../shared/editor/index.ts';
import type { Which } from '../../../shared/article/review/decide.ts';
import type { Decision } from '../../../shared/article/review/resolve.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import type { CommandContext, EditorCommand } from '../commands.ts';
import { $suggestionsHere } from './here.ts';

function decide({ editor, tell }: CommandContext, decision: Decision, which: Which): void {
  const say = words().suggesting;
  const decided = decideSuggestions(editor, decision, which);
  if (!decided.ok) tell(say.clashes(decided.problem.clashes.length, number(decided.problem.clashes.length)));
  else tell(say[decision](decided.value, number(decided.value)));
}

const here = (editor: LexicalEditor): Which => ({ ids: editor.read($suggestionsHere) });

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

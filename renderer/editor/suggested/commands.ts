import { Check, CheckCheck, X } from 'lucide-react';
import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor, type LexicalNode } from 'lexical';
import {
  decideSuggestions,
  $changedOf,
  $formerOf,
  $isBlockNode,
  $lookOf,
} from '../../../shared/editor/index.ts';
import type { Which } from '../../../shared/article/review/decide.ts';
import type { Decision } from '../../../shared/article/review/resolve.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import type { CommandContext, EditorCommand } from '../commands.ts';

const $idsOn = (node: LexicalNode): string[] => {
  const { ins, del } = $changedOf(node);
  return [ins, del, $lookOf(node), $formerOf(node)].flatMap((stamp) => (stamp ? [stamp.id] : []));
};

/** What a caret stands at: the run it is in and, at its edge, the one beside; a selection holds what it touches. */
function $nodesHere(): LexicalNode[] {
  const selection = $getSelection();
  if (!selection) return [];
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return selection.getNodes();
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return [node];
  const before = offset === 0 ? node.getPreviousSibling() : null;
  const after = offset === node.getTextContentSize() ? node.getNextSibling() : null;
  return [node, before, after].filter((one) => one !== null);
}

/** The suggestions where the caret or the selection is: on the words and, where they say nothing, on their line. */
function $suggestionsHere(): string[] {
  const nodes = $nodesHere();
  const onWords = nodes.filter((node) => !$isBlockNode(node)).flatMap($idsOn);
  if (onWords.length > 0) return [...new Set(onWords)];
  const lines = nodes.flatMap((node) => [node, ...node.getParents()]).filter((node) => $isBlockNode(node));
  return [...new Set(lines.flatMap($idsOn))];
}

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

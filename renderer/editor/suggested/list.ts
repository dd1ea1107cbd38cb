import type { LexicalEditor } from 'lexical';
import type { Block } from '../../../shared/article/nodes/index.ts';
import type { UndecidedStory, Which } from '../../../shared/article/review/decide.ts';
import { isMarked } from '../../../shared/article/review/reading.ts';
import type { Decision } from '../../../shared/article/review/resolve.ts';
import { byRisk, type Risk, type RiskContext } from '../../../shared/article/review/risk.ts';
import { suggestionsIn, type Suggestion } from '../../../shared/article/review/suggestions.ts';
import type { Wording } from '../../../shared/article/review/wording.ts';
import type { Body } from '../../../shared/editor/index.ts';
import type { Result } from '../../../shared/kit/result.ts';
import { painter } from '../paint/painter.ts';
import { decideStory } from './decide.ts';
import { revealSuggestion, spotsOf, watchCaret } from './places.ts';

/**
 * One open suggestion of the text as it stands, with the places of its pieces; what it risks, the gravest first; and how it is
 * told.
 */
export type ListedSuggestion = { suggestion: Suggestion; risks: readonly Risk[]; wording: Wording };

/** Open suggestions of the text that is being written. */
export type SuggestionDesk = {
  /**
   * All of them, in reading order; the very same list while no block that holds one has changed. It reads the whole text
   * for marks: call it at a rest, not on each key.
   */
  list: (meta: RiskContext['meta']) => readonly ListedSuggestion[];
  /** Accepts or rejects, on the fields of the story too, as one step of undo; how many, or the clashes for which nothing was done. */
  decide: (decision: Decision, which: Which) => Result<number, UndecidedStory>;
  /** Tells the ids of the suggestions at the caret each time they are others. Gives the way to stop. */
  watch: (tell: (ids: readonly string[]) => void) => () => void;
  /**
   * Puts the caret to a suggestion and brings it into sight. False when it is not there any more.
   * @param take whether the focus moves into the text as well
   */
  reveal: (suggestion: Suggestion, take: boolean) => boolean;
  /** Marks the words of one suggestion, in the place of those marked before. */
  point: (suggestion: Suggestion | null) => void;
};

type Kept = { marked: readonly Block[]; meta: RiskContext['meta']; listed: readonly ListedSuggestion[] };

const none: readonly ListedSuggestion[] = [];

export function suggestionDesk(editor: LexicalEditor, body: Body): SuggestionDesk {
  let kept: Kept | null = null;
  const paint = painter(editor, 'copydesk-suggestion');
  return {
    list: (meta) => {
      const blocks = body.read();
      const marked = blocks.filter(isMarked);
      if (marked.length === 0) return none;
      const isSame =
        kept?.meta.language === meta.language &&
        kept.meta.entities === meta.entities &&
        kept.marked.length === marked.length &&
        kept.marked.every((block, i) => block === marked[i]);
      if (kept && isSame) return kept.listed;
      const suggestions = suggestionsIn(blocks);
      const told = new Map(byRisk(suggestions, { body: blocks, meta }).map((one) => [one.suggestion, one]));
      const listed = suggestions.flatMap((suggestion) => told.get(suggestion) ?? []);
      kept = { marked, meta, listed };
      return listed;
    },
    decide: (decision, which) => decideStory(editor, decision, which),
    watch: (tell) => watchCaret(editor, tell),
    reveal: (suggestion, take) => revealSuggestion(editor, suggestion, take),
    point: (suggestion) => {
      paint.paint(suggestion ? spotsOf(suggestion) : []);
    },
  };
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import { RISKS } from '../../../../shared/article/review/risk.ts';
import type { Suggestion } from '../../../../shared/article/review/suggestions.ts';
import type { ListedSuggestion } from '../../../editor/suggested/list.ts';
import { words } from '../../../ui/words/index.ts';
import type { MenuItem } from '../../../ui/Menu.tsx';
import type { Which } from '../../../../shared/article/review/decide.ts';
import type { Decision } from '../../../../shared/article/review/resolve.ts';
import type { EditorHandle } from '../../../editor/handle.ts';
import { useHandle } from '../../tools/useHandle.ts';
import { useMeta } from '../../useStory.ts';
import type { MarginCard, MarginCards, MarginText } from '../card.ts';
import { decideMany } from './decide-many.ts';
import { inSentence } from './sentence.ts';
import { SuggestionCard } from './SuggestionCard.tsx';

const none: readonly ListedSuggestion[] = [];
const nowhere: readonly string[] = [];

/** The open suggestions of the text, as cards. Their ids are those of the suggestions. */
export function useSuggestionCards({ body }: MarginText): MarginCards {
  const handle = useHandle();
  const [language] = useMeta('language');
  const [entities] = useMeta('entities');
  const [proposals] = useMeta('proposals');
  const [atCaret, setAtCaret] = useState(nowhere);
  useEffect(() => handle?.suggestions.watch(setAtCaret), [handle]);
  // The text was read at a rest, which a new body tells; the list itself says whether anything else came of it.
  const listed = useMemo(
    () => (handle && body.length > 0 ? handle.suggestions.list({ language, entities }) : none),
    [handle, body, language, entities],
  );
  const cards = useMemo(() => (handle ? listed.map((one) => cardOf(one, handle)) : []), [listed, handle]);
  const menu = useCallback(() => {
    const people = [...(proposals ?? []), ...listed.map(({ suggestion }) => suggestion)].map(({ by }) => by);
    return handle ? menuOf(people, handle) : [];
  }, [proposals, listed, handle]);
  return useMemo(() => ({ cards, atCaret, menu }), [cards, atCaret, menu]);
}

/** As many people as a menu bears. */
const MOST_PEOPLE = 8;

/** @param authors of everything that is open */
function menuOf(authors: readonly string[], handle: EditorHandle): MenuItem[] {
  const say = words().margin;
  if (authors.length === 0) return [];
  const people = [...new Set(authors)].slice(0, MOST_PEOPLE);
  const row = (id: string, label: string, decision: Decision, which: Which): MenuItem => ({
    id,
    label,
    run: () => decideMany(handle, decision, which),
  });
  return [
    row('accept', say.acceptAll, 'accept', { all: true }),
    row('reject', say.rejectAll, 'reject', { all: true }),
    { separator: 'people' },
    ...people.flatMap((by) => {
      const name = by === '' ? say.unnamed : by;
      return [
        row(`accept ${by}`, say.acceptAllOf(name), 'accept', { by }),
        row(`reject ${by}`, say.rejectAllOf(name), 'reject', { by }),
      ];
    }),
  ];
}

/** Where the words that a suggestion begins with end: its pieces that follow each other in one line. */
const endOf = (pieces: Suggestion['pieces']): number =>
  pieces.reduce(
    (end, { line, from, to }) => (line === pieces[0]?.line && from <= end ? to : end),
    pieces[0]?.to ?? 0,
  );

function cardOf(listed: ListedSuggestion, handle: EditorHandle): MarginCard {
  const { suggestion, risks, wording } = listed;
  const [first] = suggestion.pieces;
  const [gravest] = risks;
  return {
    id: suggestion.id,
    kind: 'suggestion',
    by: suggestion.by,
    at: first ? { block: first.line, offset: first.from, to: endOf(suggestion.pieces) } : null,
    risk: gravest === undefined ? RISKS.length : RISKS.indexOf(gravest),
    name: inSentence(wording),
    draw: (state) => <SuggestionCard listed={listed} state={state} />,
    reveal: (take) => void handle.suggestions.reveal(suggestion, take),
    point: () => {
      handle.suggestions.point(suggestion);
      return () => handle.suggestions.point(null);
    },
    decide: (decision) => void handle.suggestions.decide(decision, { ids: [suggestion.id] }),
  };
}

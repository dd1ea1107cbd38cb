import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { isProposedField, type Proposal } from '../../../../shared/article/proposals.ts';
import { isContested, proposalsFor } from '../../../../shared/article/review/proposed.ts';
import { RISKS } from '../../../../shared/article/review/risk.ts';
import type { ListedSuggestion } from '../../../editor/suggested/list.ts';
import type { EditorHandle } from '../../../editor/handle.ts';
import { words } from '../../../ui/words/index.ts';
import { proposedInSentence } from '../../fields/sentence.ts';
import { sheetField, showSheetField } from '../../sheet/field-text.ts';
import { useHandle } from '../../tools/useHandle.ts';
import { useMeta } from '../../useStory.ts';
import { useWork } from '../../work/useWork.ts';
import type { MarginCard, MarginCards } from '../card.ts';
import { SuggestionCard } from '../suggestions/SuggestionCard.tsx';

const nowhere: readonly string[] = [];
const noCards: readonly MarginCard[] = [];

/** What is proposed for the headline and the standfirst, as cards before those of the text. */
export function useFieldCards(): MarginCards {
  const handle = useHandle();
  const [headline] = useMeta('headline');
  const [standfirst] = useMeta('standfirst');
  const [proposals] = useMeta('proposals');
  // No key in a field waits for its card.
  const meta = useDeferredValue(
    useMemo(() => ({ headline, standfirst, proposals }), [headline, standfirst, proposals]),
  );
  const cards = useMemo(
    () =>
      handle && meta.proposals
        ? proposalsFor(meta).map((one) => cardOf(one, meta[one.field], isContested(meta, one), handle))
        : noCards,
    [meta, handle],
  );
  const focused = useFocusedField();
  const me = useWork().suggesting?.by;
  const atCaret = useMemo(() => {
    const here = focused === null ? [] : proposalsFor(meta).filter(({ field }) => field === focused);
    // Whoever writes is at their own.
    const own = here.filter(({ by }) => by === me);
    const ids = [...own, ...here.filter((one) => !own.includes(one))].map(({ id }) => id);
    return ids.length > 0 ? ids : nowhere;
  }, [focused, meta, me]);
  return useMemo(() => ({ cards, atCaret }), [cards, atCaret]);
}

/** The field of the sheet that has the focus. */
function useFocusedField(): string | null {
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      const active = document.activeElement;
      const name = active instanceof HTMLTextAreaElement ? active.dataset.field : undefined;
      setFocused(name !== undefined && isProposedField(name) ? name : null);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  return focused;
}

function cardOf(one: Proposal, from: string, contested: boolean, handle: EditorHandle): MarginCard {
  const { id, by, initials, at, field, value } = one;
  const listed: ListedSuggestion = {
    suggestion: {
      id,
      by,
      ...(initials === undefined ? {} : { initials }),
      at,
      ...(contested ? { clash: true as const } : {}),
      kind: 'replaced',
      blocks: [],
      pieces: [],
      gone: from,
      came: value,
    },
    risks: [],
    wording: { kind: 'replaced', gone: from, came: value, alters: [], about: '' },
  };
  const sentence = proposedInSentence(field, from, value);
  const told = { kind: words().fields.names[field], sentence };
  return {
    id,
    kind: field,
    by,
    at: { field, offset: 0 },
    // What every reader sees first comes with the gravest.
    risk: RISKS.indexOf(contested ? 'clash' : 'figure'),
    name: sentence,
    draw: (state) => <SuggestionCard listed={listed} state={state} told={told} />,
    reveal: (take) => showSheetField(field, take),
    point: () => {
      const input = sheetField(field);
      input?.setAttribute('data-pointed', '');
      return () => input?.removeAttribute('data-pointed');
    },
    decide: (decision) => void handle.suggestions.decide(decision, { ids: [id] }),
  };
}

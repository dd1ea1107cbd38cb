import type { EditorHandle, SuggestionView } from '../../editor/handle.ts';
import type { FindHandle } from '../../editor/find/FindBar.tsx';
import type { ProposedField } from '../../../shared/article/proposals.ts';
import type { Mode } from '../work/modes.ts';

/** What commands of the window reach for: the tools of the sheet that is drawn now. */
export type AtHand = {
  editor: EditorHandle | null;
  find: FindHandle | null;
  /** Goes to the next place that is still to come. */
  nextTk: (() => void) | null;
  /** Opens the list of snippets, or asks for the name of a new one made of the selection. */
  snippets: ((how: 'list' | 'new') => void) | null;
  /** The column of cards beside the text. */
  margin: MarginHandle | null;
  /** The headline and the standfirst as the sheet shows them, and the way to write into them. */
  fields: FieldsHandle | null;
  /** How the text is worked on, and what is shown of suggestions. */
  work: { mode: (mode: Mode) => void; view: (view: SuggestionView) => void } | null;
};

export type FieldsHandle = {
  shown: (field: ProposedField) => string;
  /** As it is worked on: into the field itself, or as a proposal. */
  write: (field: ProposedField, text: string) => void;
};

export type MarginHandle = {
  toggle: () => void;
  /** Goes to the next (1) or previous (-1) card and to its words. */
  step: (by: 1 | -1) => void;
  /** Decides on the current card and goes on to the next. */
  decide: (decision: 'accept' | 'reject') => void;
  /** Decides on all suggestions of whoever made the current one. */
  decideAuthor: (decision: 'accept' | 'reject') => void;
};

const nothing: AtHand = {
  editor: null,
  find: null,
  nextTk: null,
  snippets: null,
  margin: null,
  fields: null,
  work: null,
};
let now = nothing;

export const atHand = (): AtHand => now;

/** Lays a sheet's tools out; gives the way to put them away again. */
export function layOut(part: Partial<AtHand>): () => void {
  now = { ...now, ...part };
  return () => {
    for (const name of Object.keys(part) as (keyof AtHand)[])
      if (now[name] === part[name]) now = { ...now, [name]: null };
  };
}

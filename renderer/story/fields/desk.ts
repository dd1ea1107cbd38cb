import type { ArticleMeta } from '../../../shared/article/meta.ts';
import { FIELD_LIMITS, PROPOSED_FIELDS, type ProposedField } from '../../../shared/article/proposals.ts';
import type { Which } from '../../../shared/article/review/decide.ts';
import {
  decideFields,
  proposalOf,
  proposalsFor,
  propose,
  readFields,
  withProposals,
} from '../../../shared/article/review/proposed.ts';
import type { Decision } from '../../../shared/article/review/resolve.ts';
import { sameJson } from '../../../shared/kit/json.ts';
import { fail, ok } from '../../../shared/kit/result.ts';
import type { DecideFields } from '../../editor/suggested/decide.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { newBlockId } from '../../bridge/ids.ts';
import type { StorySession } from '../session/session.ts';
import { atHand } from '../tools/at-hand.ts';
import type { Work } from '../work/useWork.ts';

type Author = { by: string; initials: string };
type Meta = Pick<ArticleMeta, ProposedField | 'proposals'>;

/** What the sheet shows in a field: what it says, what this person proposes for it, or another text that is only read. */
export function shownIn(
  meta: ArticleMeta,
  field: ProposedField,
  work: Pick<Work, 'view' | 'suggesting'>,
): string {
  if (work.view === 'final') return readFields(meta, 'final')[field];
  if (work.view === 'original' || !work.suggesting) return meta[field];
  return proposalOf(meta, field, work.suggesting.by)?.value ?? meta[field];
}

/** Writes into a field: as it is, or as a proposal of whoever suggests. */
export function writeField(
  session: StorySession,
  field: ProposedField,
  value: string,
  suggesting: Author | null,
): void {
  const text = value.replace(/\s*\n\s*/gu, ' ').slice(0, FIELD_LIMITS[field]);
  if (!suggesting) return session.edit({ [field]: text });
  const { meta } = session.view();
  const pen = { ...suggesting, at: new Date().toISOString(), newId: newBlockId };
  const next = propose(meta, field, text, pen);
  if (next !== meta) session.edit({ proposals: next.proposals });
}

/** A field with what is proposed for it, put in the place of what is there of that field. */
function withField(now: Meta, field: ProposedField, from: Meta): Meta {
  const others = (now.proposals ?? []).filter((one) => one.field !== field);
  return withProposals({ ...now, [field]: from[field] }, [...others, ...proposalsFor(from, field)]);
}

const sameField = (a: Meta, b: Meta, field: ProposedField): boolean =>
  a[field] === b[field] && sameJson(proposalsFor(a, field), proposalsFor(b, field));

/** Exchanges each field that stands as `from` has it for what `to` has; what was written since stays. */
function exchange(session: StorySession, from: Meta, to: Meta): void {
  const { meta } = session.view();
  const next = PROPOSED_FIELDS.filter((field) => sameField(meta, from, field)).reduce<Meta>(
    (now, field) => withField(now, field, to),
    meta,
  );
  const { headline, standfirst, proposals } = next;
  if (!sameJson({ headline, standfirst, proposals }, fieldsOf(meta)))
    session.edit({ headline, standfirst, proposals });
}

const fieldsOf = ({ headline, standfirst, proposals }: Meta): Meta => ({ headline, standfirst, proposals });

/** How the open story decides on its fields, for the editor, which decides on the text. */
export const fieldDecider =
  (session: StorySession): DecideFields =>
  (decision: Decision, which: Which) => {
    const before = session.view().meta;
    const decided = decideFields(before, decision, which);
    if (!decided.ok) return fail(decided.problem);
    const { meta: after, count } = decided.value;
    return ok({
      count,
      redo: () => {
        exchange(session, before, after);
        last = { session, before, after, body: atHand().editor?.body() ?? [] };
      },
      undo: () => {
        exchange(session, after, before);
        last = null;
      },
    });
  };

/** The last decision that touched a field, and the text after it. */
let last: { session: StorySession; before: Meta; after: Meta; body: readonly Block[] } | null = null;

/**
 * Takes the last decision back where it is what this field last went through: a field's own undo knows nothing of it. False
 * when something else came since, which is then what undo is about.
 */
export function undoDecision(session: StorySession, field: ProposedField): boolean {
  const { editor } = atHand();
  if (!editor || last?.session !== session) return false;
  const { before, after, body } = last;
  const { meta } = session.view();
  const now = editor.body();
  const isLast =
    !sameField(before, after, field) &&
    sameField(meta, after, field) &&
    now.length === body.length &&
    now.every((block, i) => block === body[i]);
  if (isLast) editor.run('undo');
  return isLast;
}

import type { Status } from '../../../shared/article/meta.ts';
import {
  lacking,
  stepBetween,
  verdict,
  type Lack,
  type Standing,
  type Step,
} from '../../../shared/article/workflow/steps.ts';
import { assertNever } from '../../../shared/kit/assert-never.ts';
import type { Workflow } from '../../../shared/protocol/talk.ts';

/** Steps that say something to a colleague, and plain moves from status to status. */
export const ACTS = ['requestReview', 'requestChanges', 'approve'] as const;
export type Act = (typeof ACTS)[number];
export type StepId = { act: Act } | { move: Status };

/** A step as this person finds it: whether they may take it, what stands against it, and whether it takes a note. */
export type Offer = {
  step: StepId;
  may: 'yes' | 'anyway' | 'no';
  lacks: Lack[];
  who: Step['who'];
  needsNote: boolean;
};

/** The approval of what is on the screen, as it is said: none, of this text, or of an earlier one. */
export const approvalOf = ({ approval }: Pick<Workflow, 'approval'>): Standing['approval'] =>
  approval === null ? 'none' : approval.stale ? 'stale' : 'fresh';

const standingOf = (now: Workflow): Standing => ({
  role: now.role,
  approval: approvalOf(now),
  suggestions: now.suggestions,
  note: true,
});

const offer = (step: StepId, row: Step, standing: Standing, needsNote: boolean): Offer => {
  const lacks = lacking(row, standing);
  return { step, may: verdict(lacks, row), lacks, who: row.who, needsNote };
};

function actOf(act: Act, now: Workflow): Offer | null {
  const standing = standingOf(now);
  const from = now.status;
  switch (act) {
    case 'requestReview':
      return from === 'draft' || from === 'in-review'
        ? { step: { act }, may: 'yes', lacks: [], who: [], needsNote: false }
        : null;
    case 'requestChanges': {
      const row = from === 'killed' ? undefined : stepBetween(from, 'draft');
      return row ? offer({ act }, row, standing, true) : null;
    }
    case 'approve': {
      const row = stepBetween(from === 'ready' ? 'in-review' : from, 'ready');
      // A text that is approved as it stands needs no second approval.
      if (!row || (from === 'ready' && standing.approval === 'fresh')) return null;
      return offer({ act }, row, { ...standing, approval: 'fresh' }, false);
    }
    default:
      return assertNever(act);
  }
}

/** What this person can do now, or could with a note, or who else can: acts first, then moves in the order of the table. */
export function offersOf(now: Workflow): Offer[] {
  const moves = now.steps.flatMap(({ to }): Offer[] => {
    const row = stepBetween(now.status, to);
    return row ? [offer({ move: to }, row, standingOf(now), row.needs.includes('note'))] : [];
  });
  return [...ACTS.map((act) => actOf(act, now)).filter((one) => one !== null), ...moves];
}

export const sameStep = (a: StepId, b: StepId): boolean =>
  'act' in a ? 'act' in b && a.act === b.act : 'move' in b && a.move === b.move;

/** For the sentence that says who takes a step. */
export const whoIs = (who: Step['who']): 'all' | 'desk' | 'producer' =>
  who.includes('reporter') ? 'all' : who.includes('editor') ? 'desk' : 'producer';

/** True when a step is taken at once, without a word asked. */
export const isPlain = ({ step, may, needsNote }: Offer): boolean =>
  may === 'yes' && 'move' in step && !needsNote;

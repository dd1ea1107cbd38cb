import { z } from 'zod';
import type { Status } from '../meta.ts';

/** What a person is on the desk. A local choice in the profile: advice to colleagues, and no lock against anyone. */
export const ROLES = ['reporter', 'editor', 'producer'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** What a step can ask for: that the text was approved as it stands, that no suggestion is open, a note saying why. */
export type Need = 'approval' | 'decided' | 'note';

/**
 * One way from a status to another.
 * `anyway`: whoever may not, or lacks something, may do it with a note, which the log keeps as done anyway.
 */
export type Step = {
  from: Status;
  to: Status;
  who: readonly Role[];
  needs: readonly Need[];
  anyway: boolean;
};

const all: readonly Role[] = ROLES;
const desk: readonly Role[] = ['editor', 'producer'];
const step = (from: Status, to: Status, who: readonly Role[], needs: Need[], anyway: boolean): Step => ({
  from,
  to,
  who,
  needs,
  anyway,
});

/**
 * Every step there is. A story that breaks cannot wait for the right person, so most steps can be taken anyway; what
 * takes a story away from readers cannot, and nothing is published that was not ready before.
 */
export const STEPS: readonly Step[] = [
  step('draft', 'in-review', all, [], false),
  step('draft', 'ready', desk, ['approval', 'decided'], true),
  step('draft', 'killed', desk, ['note'], false),
  step('in-review', 'draft', all, [], false),
  step('in-review', 'ready', desk, ['approval', 'decided'], true),
  step('in-review', 'killed', desk, ['note'], false),
  step('ready', 'draft', desk, [], true),
  step('ready', 'in-review', desk, [], true),
  step('ready', 'published', desk, ['approval', 'decided'], true),
  step('ready', 'killed', desk, ['note'], false),
  step('published', 'in-review', desk, ['note'], true),
  step('published', 'killed', ['producer'], ['note'], false),
  step('killed', 'draft', desk, ['note'], false),
];

export const stepsFrom = (from: Status): Step[] => STEPS.filter((s) => s.from === from);
export const stepBetween = (from: Status, to: Status): Step | undefined =>
  STEPS.find((s) => s.from === from && s.to === to);

/** What a step lacks: the right person, an approval, one of the text as it is now, decisions on suggestions, a note. */
export const LACKS = ['role', 'approval', 'stale', 'suggestions', 'note'] as const;
export const lack = z.enum(LACKS);
export type Lack = z.infer<typeof lack>;

/** Where a story and a person stand. `role` is null while none was chosen: then nobody is kept from anything. */
export type Standing = {
  role: Role | null;
  approval: 'none' | 'stale' | 'fresh';
  suggestions: boolean;
  note: boolean;
};

/** What stands against a step, in the order in which it is said. */
export function lacking({ who, needs }: Step, standing: Standing): Lack[] {
  const lacks: Record<Lack, boolean> = {
    role: standing.role !== null && !who.includes(standing.role),
    approval: needs.includes('approval') && standing.approval === 'none',
    stale: needs.includes('approval') && standing.approval === 'stale',
    suggestions: needs.includes('decided') && standing.suggestions,
    note: needs.includes('note') && !standing.note,
  };
  return LACKS.filter((name) => lacks[name]);
}

/** Whether a step may be taken: as it is, only anyway (which takes a note and is logged), or not at all. */
export function verdict(lacks: readonly Lack[], { anyway }: Step): 'yes' | 'anyway' | 'no' {
  if (lacks.length === 0) return 'yes';
  return anyway && !lacks.includes('note') ? 'anyway' : 'no';
}

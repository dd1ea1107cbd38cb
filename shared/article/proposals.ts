import { z } from 'zod';
import { storedText } from './inline.ts';
import { stamp } from './stamps.ts';

/** The fields that can be suggested: the words a reader meets before the text. */
export const PROPOSED_FIELDS = ['headline', 'standfirst'] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

/** The most letters of a field. */
export const FIELD_LIMITS = { headline: 1000, standfirst: 4000 } as const satisfies Record<
  ProposedField,
  number
>;

export const isProposedField = (name: string): name is ProposedField =>
  PROPOSED_FIELDS.some((field) => field === name);

/**
 * A field as someone would have it, under their stamp, and as it stood when they said so (`was`): a field that says
 * something else by now was changed on both sides, and nobody may take the proposal over without having looked at it.
 */
export const proposal = stamp
  .omit({ clash: true })
  .extend({
    field: z.enum(PROPOSED_FIELDS),
    value: storedText(FIELD_LIMITS.standfirst),
    was: storedText(FIELD_LIMITS.standfirst),
  })
  .refine(({ field, value }) => value.length <= FIELD_LIMITS[field], 'expected a shorter text');
export type Proposal = z.infer<typeof proposal>;

const slotOf = ({ field, by }: Pick<Proposal, 'field' | 'by'>): string => `${field} ${by}`;

/** What is proposed for the fields of a story: absent where nothing is, one proposal for each field and author. */
export const proposals = z
  .array(proposal)
  .min(1)
  .max(200)
  .refine(
    (all) => new Set(all.map(slotOf)).size === all.length,
    'expected one proposal for a field and author',
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'expected every id once');

import { mergeFields, type FieldClash } from '../merge.ts';
import type { ArticleMeta } from '../meta.ts';
import { PROPOSED_FIELDS, type Proposal, type ProposedField } from '../proposals.ts';
import { newStamp, type Pen } from './pen.ts';
import { isContested, proposalOf, withProposals } from './proposed.ts';

/** What came of the fields of a merge. */
export type MergedFields = {
  meta: ArticleMeta;
  /** Fields that both changed and that cannot be proposed: ours stay. */
  clashes: FieldClash[];
  /** What is open and contested then. */
  contested: Proposal[];
};

/**
 * Brings what others did to the fields of a copy into ours. What they would have as headline and standfirst is proposed, under
 * the pen of whoever changed it, and contested where we changed it as well; what was proposed there comes along. Other
 * fields are taken as {@link mergeFields} says.
 * @param penOf who changed a field there
 */
export function mergeAsProposals(
  { base, ours, theirs }: { base: ArticleMeta; ours: ArticleMeta; theirs: ArticleMeta },
  penOf: (field: ProposedField) => Pen,
): MergedFields {
  const asBase = Object.fromEntries(PROPOSED_FIELDS.map((field) => [field, base[field]]));
  const { meta: merged, clashes } = mergeFields(base, ours, { ...theirs, ...asBase });
  let meta = merged;
  for (const field of PROPOSED_FIELDS) {
    const value = theirs[field];
    if (value === base[field] || value === ours[field]) continue;
    const pen = penOf(field);
    const known = proposalOf(meta, field, pen.by);
    // What they suggested themselves on top of their own words is what they want last.
    if (known?.was === value) continue;
    const others = (meta.proposals ?? []).filter((one) => one !== known);
    meta = withProposals(meta, [...others, { ...newStamp(pen), field, value, was: base[field] }]);
  }
  const contested = (meta.proposals ?? []).filter((one) => isContested(meta, one));
  return { meta, clashes, contested };
}

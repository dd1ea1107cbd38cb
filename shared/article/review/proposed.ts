import { sameJson } from '../../kit/json.ts';
import { fail, ok, type Result } from '../../kit/result.ts';
import type { ArticleMeta } from '../meta.ts';
import { FIELD_LIMITS, PROPOSED_FIELDS, type Proposal, type ProposedField } from '../proposals.ts';
import type { Which } from './decide.ts';
import { newStamp, type Pen } from './pen.ts';
import type { Reading } from './reading.ts';
import type { Decision } from './resolve.ts';

type Fields = Pick<ArticleMeta, ProposedField | 'proposals'>;

const none: readonly Proposal[] = [];

/** What is proposed for a field, or for all of them, in the order in which it is read. */
export const proposalsFor = (
  meta: Pick<ArticleMeta, 'proposals'>,
  field?: ProposedField,
): readonly Proposal[] =>
  meta.proposals === undefined
    ? none
    : PROPOSED_FIELDS.filter((name) => field === undefined || name === field).flatMap((name) =>
        (meta.proposals ?? none).filter((one) => one.field === name),
      );

export const proposalOf = (
  meta: Pick<ArticleMeta, 'proposals'>,
  field: ProposedField,
  by: string,
): Proposal | undefined => meta.proposals?.find((one) => one.field === field && one.by === by);

/** True where the field was changed since, or others would have it differently: only a person can say which it is to be. */
export const isContested = (meta: Fields, { field, value, was }: Proposal): boolean =>
  was !== meta[field] || proposalsFor(meta, field).some((other) => other.value !== value);

/** Fields with other proposals; without the member where there are none. */
export function withProposals<M extends Fields>(meta: M, proposals: readonly Proposal[]): M {
  if (proposals.length > 0) return { ...meta, proposals: [...proposals] };
  if (!('proposals' in meta)) return meta;
  const { proposals: _gone, ...rest } = meta;
  return rest as M;
}

/**
 * The fields as they read: as they stand, or with what is proposed for them. What is contested is not taken. The very same
 * object where nothing is proposed, and never with proposals.
 */
export function readFields(meta: ArticleMeta, reading: Reading): ArticleMeta {
  if (meta.proposals === undefined) return meta;
  const taken = reading === 'final' ? meta.proposals.filter((one) => !isContested(meta, one)) : [];
  const fields = Object.fromEntries(taken.map(({ field, value }) => [field, value]));
  return withProposals({ ...meta, ...fields }, []);
}

/**
 * Someone would have a field say something else: what they said of it before goes. Saying what it says takes it back.
 * @param value one paragraph; longer than the field may be, it is cut
 */
export function propose<M extends Fields>(meta: M, field: ProposedField, value: string, pen: Pen): M {
  const text = value.slice(0, FIELD_LIMITS[field]);
  const mine = proposalOf(meta, field, pen.by);
  if (mine?.value === text && mine.was === meta[field]) return meta;
  const others = (meta.proposals ?? none).filter((one) => one !== mine);
  if (text === meta[field]) return mine ? withProposals(meta, others) : meta;
  const stamped = { ...newStamp(pen), ...(mine ? { id: mine.id } : {}) };
  const next: Proposal = { ...stamped, field, value: text, was: meta[field] };
  return withProposals(
    meta,
    mine ? (meta.proposals ?? none).map((one) => (one === mine ? next : one)) : [...others, next],
  );
}

/** The proposals that are meant; a stretch of the text holds no field. */
export function chosenProposals(meta: Fields, which: Which): readonly Proposal[] {
  const all = proposalsFor(meta);
  if ('all' in which) return all;
  if ('ids' in which) return all.filter(({ id }) => which.ids.includes(id));
  if ('by' in which) return all.filter(({ by }) => by === which.by);
  return none;
}

/**
 * Accepts or rejects proposals; the others stay open, and what was proposed against the words that went is contested from
 * then on. What is contested is only accepted by its id: a wider choice is refused with the list, and nothing is decided.
 */
export function decideFields<M extends Fields>(
  meta: M,
  decision: Decision,
  which: Which,
): Result<{ meta: M; count: number }, readonly Proposal[]> {
  const chosen = chosenProposals(meta, which);
  if (chosen.length === 0) return ok({ meta, count: 0 });
  const contested = chosen.filter((one) => isContested(meta, one));
  if (decision === 'accept' && contested.length > 0 && !('ids' in which)) return fail(contested);
  const left = (meta.proposals ?? none).filter((one) => !chosen.includes(one));
  const taken =
    decision === 'accept' ? Object.fromEntries(chosen.map(({ field, value }) => [field, value])) : {};
  return ok({ meta: withProposals({ ...meta, ...taken }, left), count: chosen.length });
}

const stampedAs = (one: Proposal): string => `${one.field} ${one.by}`;

/**
 * The proposals of two who went on from the same: without what either took away or decided on, with what either added. Of
 * one author and field there is one, the later where both have another.
 */
export function mergeProposals(
  before: readonly Proposal[] = none,
  mine: readonly Proposal[] = none,
  theirs: readonly Proposal[] = none,
): Proposal[] | undefined {
  const [was, my, their] = [before, mine, theirs].map(
    (all) => new Map(all.map((one) => [stampedAs(one), one])),
  );
  const merged = [...new Set([...mine, ...theirs].map(stampedAs))].flatMap((slot) => {
    const [a, b, c] = [my?.get(slot), their?.get(slot), was?.get(slot)];
    if (sameJson(a ?? null, c ?? null)) return b ?? [];
    if (sameJson(b ?? null, c ?? null)) return a ?? [];
    if (!a || !b) return a ?? b ?? [];
    return b.at > a.at ? b : a;
  });
  // An id that came along under two authors stays with the first.
  const ids = new Set<string>();
  const unique = merged.filter(({ id }) => !ids.has(id) && ids.add(id));
  return unique.length > 0 ? unique : undefined;
}

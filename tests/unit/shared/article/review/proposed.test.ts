import { describe, expect, it } from 'vitest';
import { emptyArticle, type Article } from '../../../../../shared/article/article.ts';
import { readArticle, writeArticle } from '../../../../../shared/article/document.ts';
import { mergeMeta } from '../../../../../shared/article/merge.ts';
import { articleMeta, type ArticleMeta } from '../../../../../shared/article/meta.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { PROPOSED_FIELDS, type ProposedField } from '../../../../../shared/article/proposals.ts';
import { decide, type Which } from '../../../../../shared/article/review/decide.ts';
import { diffBlocks } from '../../../../../shared/article/review/diff.ts';
import { mergeAsProposals } from '../../../../../shared/article/review/merge-fields.ts';
import { countOpen, hasOpen } from '../../../../../shared/article/review/open.ts';
import {
  decideFields,
  isContested,
  mergeProposals,
  propose,
  proposalOf,
  readFields,
} from '../../../../../shared/article/review/proposed.ts';
import { approvedPart } from '../../../../../shared/article/workflow/approved.ts';
import { canonicalJson } from '../../../../../shared/kit/json.ts';
import { anyBody } from '../../editor/bodies.ts';
import { anyEdits, editedBy } from './edits.ts';
import { fc, newId, PATIENCE, penOf, runs, tidied } from './support.ts';

const bo = penOf('Bo Falk');
const ada = penOf('Ada Okonjo');

const story: Article = emptyArticle({ language: 'en-GB', zone: 'UTC', blockId: 'aaaa' });
const meta: ArticleMeta = { ...story.meta, headline: 'Flood wall', standfirst: 'A vote.' };
const withHeadline = (value: string, pen = bo): ArticleMeta => propose(meta, 'headline', value, pen);

const stored = (article: Article): string => canonicalJson(writeArticle(article));

describe('a proposed field', () => {
  it('leaves the field as it is, says who wants what, and is read as final only', () => {
    const proposed = articleMeta.parse(withHeadline('Barrier passes'));
    expect(proposed).toMatchObject({
      headline: 'Flood wall',
      proposals: [{ field: 'headline', by: 'Bo Falk', value: 'Barrier passes', was: 'Flood wall' }],
    });
    expect(readFields(proposed, 'base')).toEqual(meta);
    expect(readFields(proposed, 'final')).toEqual({ ...meta, headline: 'Barrier passes' });
    expect(readFields(meta, 'final')).toBe(meta);
  });

  it('keeps one proposal of a person while they write on, and none once the field says what it said', () => {
    const first = withHeadline('Barrier');
    const then = propose(first, 'headline', 'Barrier passes', bo);
    expect(then.proposals).toHaveLength(1);
    expect(proposalOf(then, 'headline', 'Bo Falk')?.id).toBe(proposalOf(first, 'headline', 'Bo Falk')?.id);
    expect(propose(then, 'headline', 'Flood wall', bo)).toEqual(meta);
    expect(propose(then, 'headline', 'Barrier passes', bo)).toBe(then);
  });

  it('can be that a field says nothing', () => {
    const none = propose(meta, 'standfirst', '', bo);
    expect(readFields(none, 'final').standfirst).toBe('');
    expect(decideFields(none, 'accept', { all: true })).toMatchObject({
      value: { meta: { standfirst: '' } },
    });
  });

  it('is refused in a document twice for one author, empty, or too long for its field', () => {
    const [one] = withHeadline('Barrier').proposals ?? [];
    const read = (proposals: unknown): boolean => articleMeta.safeParse({ ...meta, proposals }).success;
    expect(read([one])).toBe(true);
    expect(read([])).toBe(false);
    expect(read([one, { ...one, id: 'other' }])).toBe(false);
    expect(read([one, { ...one, by: 'Ada Okonjo' }])).toBe(false);
    expect(read([{ ...one, value: 'x'.repeat(1001) }])).toBe(false);
  });
});

describe('what two sides change', () => {
  it('clashes where two would have it differently, and neither is read as final', () => {
    const both = propose(withHeadline('Barrier'), 'headline', 'Wall', ada);
    expect(both.proposals?.map((one) => isContested(both, one))).toEqual([true, true]);
    expect(readFields(both, 'final')).toEqual(meta);
    expect(decideFields(both, 'accept', { all: true })).toMatchObject({ ok: false });
    expect(decideFields(both, 'accept', { by: 'Bo Falk' })).toMatchObject({ ok: false });
    expect(decideFields(both, 'reject', { by: 'Bo Falk' })).toMatchObject({ value: { count: 1 } });
  });

  it('does not clash where two would have the same', () => {
    const both = propose(withHeadline('Barrier'), 'headline', 'Barrier', ada);
    expect(readFields(both, 'final')).toEqual({ ...meta, headline: 'Barrier' });
    expect(decideFields(both, 'accept', { all: true })).toEqual({
      ok: true,
      value: { meta: { ...meta, headline: 'Barrier' }, count: 2 },
    });
  });

  it('clashes once the field itself was changed, and is still taken by its id', () => {
    const changed = { ...withHeadline('Barrier'), headline: 'Sea wall' };
    const [one] = changed.proposals ?? [];
    expect(readFields(changed, 'final').headline).toBe('Sea wall');
    expect(decideFields(changed, 'accept', { all: true })).toMatchObject({ ok: false });
    expect(decideFields(changed, 'accept', { ids: [one?.id ?? ''] })).toMatchObject({
      value: { meta: { headline: 'Barrier' }, count: 1 },
    });
  });

  it('leaves the other open and contested after one was accepted', () => {
    const both = propose(withHeadline('Barrier'), 'headline', 'Wall', ada);
    const id = proposalOf(both, 'headline', 'Bo Falk')?.id ?? '';
    const decided = decideFields(both, 'accept', { ids: [id] });
    const after = decided.ok ? decided.value.meta : both;
    expect(after.headline).toBe('Barrier');
    expect(after.proposals?.map((one) => [one.by, isContested(after, one)])).toEqual([['Ada Okonjo', true]]);
  });

  it('joins proposals one by one: theirs come in, what either decided on goes', () => {
    const before = withHeadline('Barrier');
    const mine = propose(before, 'standfirst', 'A vote at last.', ada);
    const { proposals: _, ...theirs } = { ...before, headline: 'Barrier' };
    expect(mergeMeta(before, mine, theirs)).toEqual({
      ...meta,
      headline: 'Barrier',
      proposals: mine.proposals?.filter(({ field }) => field === 'standfirst'),
    });
    expect(mergeProposals(before.proposals, undefined, before.proposals)).toBeUndefined();
  });
});

/** Any fields with any open proposals of three people on them. */
const anyProposed = fc
  .array(
    fc.record({
      field: fc.constantFrom(...PROPOSED_FIELDS),
      by: fc.constantFrom('Bo Falk', 'Ada Okonjo', 'Sun Wei'),
      value: fc.constantFrom('', 'Flood wall', 'Barrier', 'سد الفيضان', '防波堤'),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.reduce((now, { field, by, value }) => propose(now, field, value, penOf(by)), meta));

const anyStory = fc
  .tuple(anyBody, anyEdits(4), anyProposed)
  .map(([body, edits, fields]): { base: Article; open: Article } => {
    const before = tidied(body);
    const marked = diffBlocks(before, tidied(editedBy(before, edits, newId)), ada, 'en');
    return {
      base: { schemaVersion: 2, meta, body: before },
      open: { schemaVersion: 2, meta: fields, body: marked },
    };
  });

const anyWhich: fc.Arbitrary<Which> = fc.constantFrom<Which>(
  { all: true },
  { by: 'Bo Falk' },
  { by: 'Ada Okonjo' },
);

describe('deciding on a story with proposals and suggestions', () => {
  it(
    'rejecting all gives back what was there, byte for byte, and nothing is left to decide',
    () => {
      fc.assert(
        fc.property(anyStory, ({ base, open }) => {
          const decided = decide(open, 'reject', { all: true });
          const after = decided.ok ? decided.value : open;
          expect(stored(after)).toBe(stored(base));
          expect([countOpen(after), hasOpen(after)]).toEqual([0, false]);
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'accepting all gives the final text, or is refused with the list of what clashes',
    () => {
      fc.assert(
        fc.property(anyStory, ({ open }) => {
          const decided = decide(open, 'accept', { all: true });
          const contested = (open.meta.proposals ?? []).filter((one) => isContested(open.meta, one));
          expect(decided.ok).toBe(contested.length === 0);
          if (!decided.ok) expect(decided.problem.fields).toHaveLength(contested.length);
          else
            expect({ meta: decided.value.meta, body: decided.value.body }).toEqual({
              meta: project(open).meta,
              body: project(open).body,
            });
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it('accepting some never changes what is approved, rejecting some never what stands', () => {
    fc.assert(
      fc.property(anyProposed, anyWhich, (fields, which) => {
        const accepted = decideFields(fields, 'accept', which);
        if (accepted.ok && !('proposals' in accepted.value.meta))
          expect(approvedPart({ meta: accepted.value.meta, body: [] })).toEqual(
            approvedPart({ meta: fields, body: [] }),
          );
        const rejected = decideFields(fields, 'reject', which);
        expect(rejected.ok && readFields(rejected.value.meta, 'base')).toEqual(meta);
      }),
      runs(200),
    );
  });

  it('is stored and read back as it is, and counted', () => {
    fc.assert(
      fc.property(anyStory, ({ open }) => {
        const read = readArticle(JSON.parse(JSON.stringify(writeArticle(open))));
        expect(read.ok && stored(read.value)).toBe(stored(open));
        // A block that only has two names is under review, and nothing of it is to be decided.
        if (countOpen(open) > 0) expect(hasOpen(open)).toBe(true);
      }),
      runs(60),
    );
  });

  it('taking back what one wrote leaves what others wrote', () => {
    const fields: ProposedField[] = ['headline', 'standfirst'];
    fc.assert(
      fc.property(anyProposed, (given) => {
        const back = fields.reduce((now, field) => propose(now, field, meta[field], bo), given);
        expect(back.proposals ?? []).toEqual((given.proposals ?? []).filter(({ by }) => by !== 'Bo Falk'));
      }),
      runs(100),
    );
  });
});

describe('fields that come back', () => {
  const pen = (): typeof bo => bo;

  it('propose a headline that only they changed, and take other fields', () => {
    const theirs = { ...meta, headline: 'Barrier passes', slug: 'barrier' };
    const merged = mergeAsProposals({ base: meta, ours: { ...meta, desk: 'Metro' }, theirs }, pen);
    expect(merged).toMatchObject({
      meta: { headline: 'Flood wall', slug: 'barrier', desk: 'Metro' },
      clashes: [],
      contested: [],
    });
    expect(readFields(merged.meta, 'final').headline).toBe('Barrier passes');
    expect(merged.meta.proposals?.map(({ by }) => by)).toEqual(['Bo Falk']);
  });

  it('contest what both changed, and say nothing where both did the same', () => {
    const theirs = { ...meta, headline: 'Barrier passes', standfirst: 'At last.' };
    const ours = { ...meta, headline: 'Sea wall passes', standfirst: 'At last.' };
    const { meta: merged, contested } = mergeAsProposals({ base: meta, ours, theirs }, pen);
    expect([merged.headline, merged.standfirst, contested.map(({ value }) => value)]).toEqual([
      'Sea wall passes',
      'At last.',
      ['Barrier passes'],
    ]);
    expect(merged.proposals).toHaveLength(1);
  });

  it('bring along what was proposed there, under the names of those who proposed it', () => {
    const theirs = propose(withHeadline('Barrier passes', ada), 'standfirst', 'At last.', bo);
    const { meta: merged } = mergeAsProposals({ base: meta, ours: meta, theirs }, pen);
    expect(merged).toEqual(theirs);
    // The same again changes nothing.
    expect(mergeAsProposals({ base: meta, ours: merged, theirs }, pen).meta).toEqual(merged);
  });

  it('keep one proposal of an author who changed the field again', () => {
    const once = mergeAsProposals({ base: meta, ours: meta, theirs: { ...meta, headline: 'One' } }, pen);
    const twice = mergeAsProposals(
      { base: meta, ours: once.meta, theirs: { ...meta, headline: 'Two' } },
      pen,
    );
    expect(twice.meta.proposals?.map(({ value }) => value)).toEqual(['Two']);
  });

  it('never lose what we have: rejecting all gives our own fields', () => {
    fc.assert(
      fc.property(anyProposed, anyProposed, fc.constantFrom('', 'Sea wall'), (mine, their, headline) => {
        const theirs = { ...their, headline };
        const merged = mergeAsProposals({ base: meta, ours: mine, theirs }, pen);
        expect(articleMeta.safeParse(merged.meta).success).toBe(true);
        expect(readFields(merged.meta, 'base')).toEqual(readFields(mine, 'base'));
      }),
      runs(200),
    );
  });
});

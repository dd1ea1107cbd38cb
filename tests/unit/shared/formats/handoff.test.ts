import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../shared/article/article.ts';
import { writeArticle } from '../../../../shared/article/document.ts';
import { canonicalJson } from '../../../../shared/kit/json.ts';
import { sha256Hex } from '../../../../shared/formats/common/sha256.ts';
import { sealOf } from '../../../../shared/formats/handoff/chain.ts';
import {
  isHandoff,
  planOf,
  readHandoff,
  toSend,
  writeHandoff,
  type Parcel,
  type Step,
} from '../../../../shared/formats/handoff/index.ts';
import { about } from '../../../../shared/formats/handoff/parcel.ts';
import { bodies } from './arbitraries.ts';
import { reference, referenceMedia } from './reference.ts';
import { emptyStory } from './support.ts';

const by = { name: 'Ines Quill', initials: 'IQ' };
const step = (number: number): Step => ({
  number,
  sha256: String(number).padStart(64, '0'),
  at: Date.UTC(2026, 10, 23, 10, number),
  by,
  cause: 'pause',
  name: null,
  words: 100 + number,
});

const parcelOf = (current: Article, base: Article = current): Parcel => ({
  generator: 'Copydesk 0.1.0',
  handoffId: '019ab000-0000-7000-8000-0000000000aa',
  storyId: '019ab000-0000-7000-8000-00000000f00d',
  createdAt: Date.UTC(2026, 10, 22, 8),
  at: Date.UTC(2026, 10, 23, 18),
  from: by,
  to: 'Night desk',
  note: 'Please look at the figures. 请核对数字。',
  previous: null,
  known: [],
  notes: false,
  revision: { number: 7, sha256: 'c0ffee'.padEnd(64, '0'), savedAt: Date.UTC(2026, 10, 23, 17, 45) },
  base,
  current,
  steps: [step(5), step(6), step(7)],
  threads: [
    {
      threadId: '019ab000-0000-7000-8000-0000000000b1',
      anchor: { on: 'story' },
      by,
      at: 5,
      comments: [
        {
          commentId: '019ab000-0000-7000-8000-0000000000b2',
          by,
          at: 5,
          wordings: [
            { id: '019ab000-0000-7000-8000-0000000000b3', at: 5, text: 'Who says so?', mentions: [] },
          ],
        },
      ],
      turns: [],
    },
  ],
});

type Parts = Map<string, Uint8Array>;
const media = (id: string) => referenceMedia.get(id) ?? null;
const partsOf = (parcel: Parcel): Parts =>
  new Map(Object.entries(unzipSync(writeHandoff(parcel, media).content)));
const json = (parts: Parts, name: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(parts.get(name))) as Record<string, unknown>;
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const answer = (parts: Parts): string => {
  const read = readHandoff(parts, sha256Hex);
  return read.ok ? 'ok' : `${read.problem.kind}: ${read.problem.code}`;
};

/** A hand-off whose sums and seal agree with whatever was put into it, as one who means harm would make it. */
function forged(change: (parts: Parts) => void): Parts {
  const parts = partsOf(parcelOf(reference));
  change(parts);
  const told = json(parts, 'manifest.json');
  const entries = Object.fromEntries(
    [...parts]
      .filter(([name]) => name !== 'manifest.json' && name !== 'mimetype')
      .map(([name, bytes]) => [name, sha256Hex(bytes)]),
  );
  const manifest = about.parse({ ...told, entries });
  return parts.set('manifest.json', bytesOf({ ...manifest, seal: sealOf(manifest) }));
}

describe('a hand-off', () => {
  it('gives back both texts, the steps, the comments and the pictures, and always the same bytes', () => {
    fc.assert(
      fc.property(bodies, bodies, (base, current) => {
        const parcel = parcelOf(emptyStory(current), emptyStory(base));
        const made = writeHandoff(parcel, media);
        expect(writeHandoff(structuredClone(parcel), media).content).toEqual(made.content);
        const read = readHandoff(new Map(Object.entries(unzipSync(made.content))), sha256Hex);
        if (!read.ok) throw new Error(read.problem.message);
        const { media: pictures, seal, ...back } = read.value;
        const plain = (p: Parcel) =>
          canonicalJson({ ...p, base: writeArticle(p.base), current: writeArticle(p.current) });
        expect([plain(back), seal, pictures.length]).toEqual([plain(parcel), made.seal, 0]);
      }),
      { numRuns: 40 },
    );
    const read = readHandoff(partsOf(parcelOf(reference)), sha256Hex);
    expect(read.ok && read.value.media.length).toBe(referenceMedia.size);
  });

  it('is known by its manifest', () => {
    expect([isHandoff(partsOf(parcelOf(reference))), isHandoff(new Map())]).toEqual([true, false]);
  });

  it('in which any one bit of any part is flipped is refused', () => {
    const whole = partsOf(parcelOf(reference));
    const names = [...whole.keys()].filter((name) => name !== 'mimetype');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 0, max: 7 }), (name, at, bit) => {
        const parts = new Map(whole);
        const bytes = (whole.get(name) ?? new Uint8Array(1)).slice();
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        expect(answer(parts.set(name, bytes))).not.toBe('ok');
      }),
      { numRuns: 300 },
    );
  });

  it('that is cut off, foreign or newer is refused with its own reason', () => {
    const whole = partsOf(parcelOf(reference));
    const manifest = json(whole, 'manifest.json');
    const told = (change: Record<string, unknown>): string =>
      answer(new Map(whole).set('manifest.json', bytesOf({ ...manifest, ...change })));
    const without = (name: string): string => {
      const parts = new Map(whole);
      parts.delete(name);
      return answer(parts);
    };
    expect([
      answer(new Map()),
      told({ format: 'copydesk-package' }),
      told({ version: 2, seal: 'of another kind' }),
      told({ note: 'Another note.' }),
      told({ seal: '0'.repeat(64) }),
      without('base.json'),
      without('media.json'),
    ]).toEqual([
      'invalid: handoff.no-manifest',
      'invalid: handoff.no-manifest',
      'newer: handoff.newer',
      'damaged: handoff.seal-broken',
      'damaged: handoff.seal-broken',
      'damaged: package.changed',
      'damaged: package.changed',
    ]);
  });

  it('whose seal was made to fit is still refused where its parts are wrong', () => {
    const steps = (change: (list: Step[]) => unknown): string =>
      answer(
        forged((parts) => {
          parts.set('steps.json', bytesOf(change([step(5), step(6), step(7)])));
        }),
      );
    expect([
      answer(forged(() => undefined)),
      steps((list) => list.slice(1)),
      steps((list) => list.toReversed()),
      steps((list) => [...list, step(8)]),
      steps(() => [{ ...step(5), words: -1 }]),
      steps(() => 'none'),
      answer(forged((parts) => parts.set('current.json', bytesOf({ schemaVersion: 99 })))),
      answer(forged((parts) => parts.set('current.json', bytesOf({ schemaVersion: 1, body: 5 })))),
      answer(forged((parts) => parts.set('threads.json', bytesOf([{ threadId: 'x' }])))),
      answer(
        forged((parts) => {
          parts.delete('threads.json');
        }),
      ),
    ]).toEqual([
      'ok',
      'damaged: handoff.chain-broken',
      'damaged: handoff.chain-broken',
      'damaged: handoff.chain-broken',
      'invalid: package.not-valid',
      'invalid: package.not-valid',
      'newer: story.newer',
      'invalid: package.not-valid',
      'invalid: package.not-valid',
      'invalid: package.not-valid',
    ]);
  });
});

describe('what taking a hand-off does', () => {
  const story = (headline: string, notebook?: string): Article => {
    const { meta, ...rest } = emptyStory();
    return { ...rest, meta: { ...meta, headline, ...(notebook === undefined ? {} : { notebook }) } };
  };
  const parcel = { current: story('Theirs') };

  it.each([
    ['new', null, false, false],
    ['same', story('Theirs'), false, false],
    ['same', story('Anything'), true, false],
    ['older', story('Went on'), false, true],
    ['forward', story('Known'), false, false],
    ['forward', story('Known', 'Call the harbour master.'), false, false],
    ['merge', story('Ours'), false, false],
  ] as const)('is %s', (plan, head, taken, had) => {
    expect(planOf(parcel, { head, shared: story('Known'), taken, had })).toBe(plan);
  });

  it('leaves the notes at home unless they are ticked', () => {
    const withNotes = story('Known', 'A name that must not travel.');
    expect([toSend(withNotes, false), toSend(withNotes, true)]).toEqual([story('Known'), withNotes]);
  });
});

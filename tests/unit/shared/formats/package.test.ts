import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../shared/kit/json.ts';
import { writeArticle } from '../../../../shared/article/document.ts';
import { formats, readPackage } from '../../../../shared/formats/index.ts';
import { sha256Hex } from '../../../../shared/formats/common/sha256.ts';
import { bodies } from './arbitraries.ts';
import { reference, referenceMedia } from './reference.ts';
import { emptyStory, inputOf } from './support.ts';
import { say } from '../../../../shared/protocol/said.ts';

const entriesOf = (content: string | Uint8Array) =>
  new Map(Object.entries(unzipSync(typeof content === 'string' ? new Uint8Array(0) : content)));

describe('a package', () => {
  it('gives back any body, byte for byte', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const story = emptyStory(body);
        const read = readPackage(entriesOf(formats.package.convert(inputOf(story)).file.content), sha256Hex);
        expect(read.ok && canonicalJson(writeArticle(read.value.article))).toBe(
          canonicalJson(writeArticle(story)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each(['article.json', 'media.json', `media/${[...referenceMedia.keys()][0] ?? ''}.png`])(
    'with %s altered is refused as damaged',
    (name) => {
      const entries = entriesOf(formats.package.convert(inputOf(reference, referenceMedia)).file.content);
      const bytes = entries.get(name)?.slice() ?? new Uint8Array(1);
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      entries.set(name, bytes);
      const read = readPackage(entries, sha256Hex);
      expect(read).toEqual({
        ok: false,
        problem: { kind: 'damaged', ...say('package.changed', { file: name }) },
      });
    },
  );

  it('without a manifest, or of a newer app, is refused in words', () => {
    const entries = entriesOf(formats.package.convert(inputOf(reference, referenceMedia)).file.content);
    const manifest = new TextDecoder()
      .decode(entries.get('manifest.json'))
      .replace('"version":1', '"version":2');
    const kinds = [
      new Map(),
      new Map([...entries, ['manifest.json', new TextEncoder().encode(manifest)]]),
    ].map((e) => {
      const read = readPackage(e, sha256Hex);
      return read.ok ? 'ok' : read.problem.kind;
    });
    expect(kinds).toEqual(['invalid', 'newer']);
  });
});

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** A package whose manifest agrees with whatever was put into it. */
function forged(change: (entries: Map<string, Uint8Array>) => void): Map<string, Uint8Array> {
  const entries: Map<string, Uint8Array> = entriesOf(
    formats.package.convert(inputOf(reference, referenceMedia)).file.content,
  );
  const manifest: unknown = JSON.parse(new TextDecoder().decode(entries.get('manifest.json')));
  change(entries);
  const listed = [...entries].filter(([name]) => name !== 'manifest.json' && name !== 'mimetype');
  const hashes = Object.fromEntries(listed.map(([name, bytes]) => [name, sha256Hex(bytes)]));
  return entries.set('manifest.json', bytesOf(Object.assign({}, manifest, { entries: hashes })));
}

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
const picture = `media/${[...referenceMedia.keys()][0] ?? ''}.png`;

describe('a package whose manifest tells no lie', () => {
  it.each<[string, (entries: Map<string, Uint8Array>) => void, string]>([
    [
      'lacks a picture of its list',
      (e) => e.delete(picture),
      'The package is damaged: a picture is missing or was changed.',
    ],
    [
      'holds another picture under that name',
      (e) => e.set(picture, Uint8Array.of(1)),
      'The package is damaged: a picture is missing or was changed.',
    ],
    ['has no story', (e) => e.delete('article.json'), 'The package holds no story.'],
    [
      'has a story of a newer app',
      (e) => e.set('article.json', bytesOf({ schemaVersion: 9, meta: {}, body: [] })),
      'This story was written by a newer Copydesk (document version 9, this one reads up to 2).',
    ],
    [
      'has a story that is none',
      (e) => e.set('article.json', bytesOf({ schemaVersion: 1, meta: {}, body: [] })),
      'The story in the package is not valid: meta.headline Invalid input: expected string, received undefined.',
    ],
    [
      'has a story that is too deep',
      (e) => e.set('article.json', bytesOf({ schemaVersion: 1, meta: {}, body: nested(200) })),
      'The story in the package is not valid: expected at most 64 levels of nesting.',
    ],
    [
      'has a list of pictures that is none',
      (e) => e.set('media.json', bytesOf({ length: 1 })),
      'The list of pictures in the package is not readable.',
    ],
  ])('but %s is refused', (_, change, message) => {
    const read = readPackage(forged(change), sha256Hex);
    expect(read.ok ? 'taken' : read.problem.message).toBe(message);
  });

  it('is taken with files that nobody listed, which are not looked at', () => {
    const entries = forged(() => undefined);
    entries.set('../../etc/passwd', Uint8Array.of(1));
    expect(readPackage(entries, sha256Hex)).toEqual(
      readPackage(
        forged(() => undefined),
        sha256Hex,
      ),
    );
  });
});

describe('sha256Hex', () => {
  it('agrees with the digest of the platform for every length of the last block', () => {
    for (let length = 0; length < 140; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) & 255);
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('takes the uncut original of a picture along, and says which pictures are decoration', () => {
    const [[shown, shownFile] = ['', undefined]] = [...referenceMedia];
    const original = sha256Hex(new TextEncoder().encode('the whole picture'));
    const file = shownFile && {
      record: { ...shownFile.record, media: original },
      content: new TextEncoder().encode('the whole picture'),
    };
    const body = [
      {
        kind: 'image' as const,
        id: 'cut1',
        media: shown,
        original,
        crop: { x: 0.25, y: 0, width: 0.5, height: 1 },
        decorative: true,
        alt: '',
        caption: '',
        credit: '',
      },
    ];
    const media = new Map([...referenceMedia, ...(file ? [[original, file] as const] : [])]);
    const read = readPackage(
      entriesOf(formats.package.convert(inputOf(emptyStory(body), media)).file.content),
      sha256Hex,
    );
    expect(read.ok && [read.value.media.map((m) => m.record.media), read.value.article.body]).toEqual([
      [shown, original],
      body,
    ]);
  });
});

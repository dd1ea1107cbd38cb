import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../shared/kit/json.ts';
import { writeArticle } from '../../../../shared/article/document.ts';
import { formats, readPackage } from '../../../../shared/formats/index.ts';
import { sha256Hex } from '../../../../shared/formats/package/sha256.ts';
import { bodies } from './arbitraries.ts';
import { reference, referenceMedia } from './reference.ts';
import { emptyStory, inputOf } from './support.ts';

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
        problem: { kind: 'damaged', message: `The package is damaged: ${name} is missing or was changed.` },
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

describe('sha256Hex', () => {
  it('agrees with the digest of the platform for every length of the last block', () => {
    for (let length = 0; length < 140; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) & 255);
      expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

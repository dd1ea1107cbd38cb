import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockKinds } from '../../shared/article/nodes/index.ts';
import { MARKS } from '../../shared/article/inline.ts';
import { CALL_NAMES } from '../../shared/protocol/index.ts';
import { formatId } from '../../shared/protocol/export.ts';
import { ROOT, sourcesUnder } from './sources.ts';

const fixtures = sourcesUnder(['tests/fixtures'], /\.json$/u);
const contract = sourcesUnder(['tests/contract'], /\.ts$/u);

describe('fixtures', () => {
  it('hold every kind of block', () => {
    const kinds = Object.keys(blockKinds).filter((kind) => kind !== 'unknown');
    const missing = kinds.filter(
      (kind) => !fixtures.some(({ text }) => new RegExp(`"kind":\\s*"${kind}"`, 'u').test(text)),
    );
    expect(missing, 'add an article with it to tests/fixtures/articles').toEqual([]);
  });

  it('hold a block of a kind that nobody knows', () => {
    const known = [...Object.keys(blockKinds), 'text', 'break', 'person', 'organisation', 'place', 'event'];
    const kinds = fixtures.flatMap(({ text }) =>
      [...text.matchAll(/"kind":\s*"([^"]+)"/gu)].map((m) => m[1] ?? ''),
    );
    expect(kinds.some((kind) => !known.includes(kind))).toBe(true);
  });

  it('hold every mark', () => {
    expect(MARKS.filter((mark) => !fixtures.some(({ text }) => text.includes(`"${mark}"`)))).toEqual([]);
  });

  it('hold an exact output of every format', () => {
    const missing = formatId.options.filter((format) => {
      const folder = path.join(ROOT, 'tests/fixtures/formats', format);
      return !existsSync(folder) || readdirSync(folder).length === 0;
    });
    expect(missing, 'add tests/fixtures/formats/<format>').toEqual([]);
  });
});

describe('the contract suite', () => {
  it('makes every call there is', () => {
    const missing = CALL_NAMES.filter(
      (name) => !contract.some(({ text }) => text.includes(`'${name}'`) || text.includes(`"${name}"`)),
    );
    expect(missing, 'add a case to tests/contract').toEqual([]);
  });
});

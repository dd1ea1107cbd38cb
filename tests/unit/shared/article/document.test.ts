import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../../shared/article/article.ts';
import { readArticle, wrapBlock, writeArticle } from '../../../../shared/article/document.ts';
import { canonicalJson } from '../../../../shared/kit/json.ts';
import { liftJson } from '../../../../shared/article/migrations/index.ts';
import { blockKinds } from '../../../../shared/article/nodes/index.ts';
import { reference } from '../formats/reference.ts';
import { emptyStory } from '../formats/support.ts';

const json = (body: unknown[]) => ({ ...emptyStory(), body });
const problemOf = (value: unknown): unknown => {
  const read = readArticle(value);
  return read.ok ? 'read' : read.problem;
};

describe('an article', () => {
  it('of every kind is read and written back byte for byte', () => {
    const stored = canonicalJson(writeArticle(reference));
    const read = readArticle(JSON.parse(stored));
    if (!read.ok) throw new Error(read.problem.message);
    expect(canonicalJson(writeArticle(read.value))).toBe(stored);
    expect(new Set(reference.body.map((b) => b.kind))).toEqual(new Set(Object.keys(blockKinds)));
  });

  it('with parts of another version keeps them as they came', () => {
    const strange = json([
      { kind: 'hologram', id: 'holo', depth: { z: [1, null] } },
      {
        kind: 'paragraph',
        id: 'para',
        content: [
          { kind: 'text', text: 'a' },
          { kind: 'chip', of: 7 },
        ],
      },
      {
        kind: 'table',
        id: 'tabl',
        rows: [{ cells: [{ content: [{ kind: 'paragraph', id: 'cell', content: [{ kind: 'chip' }] }] }] }],
      },
    ]);
    const read = readArticle(strange);
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.body.map((b) => b.kind)).toEqual(['unknown', 'paragraph', 'table']);
    expect(canonicalJson(writeArticle(read.value))).toBe(canonicalJson(strange));
  });

  it('says where it is wrong and what was expected', () => {
    const heading = { kind: 'heading', id: 'head', level: 5, content: [] };
    const link = {
      kind: 'paragraph',
      id: 'para',
      content: [{ kind: 'text', text: 'x', link: { href: 'javascript:alert(1)' } }],
    };
    const twice = { kind: 'rule', id: 'rule' };
    expect([
      problemOf(json([heading])),
      problemOf(json([link])),
      problemOf(json([twice, twice])),
      problemOf(null),
    ]).toMatchObject([
      { kind: 'invalid', path: 'body[0].level' },
      {
        kind: 'invalid',
        path: 'body[0].content[0].link.href',
        message: 'expected an http, https, mailto or tel link',
      },
      { kind: 'invalid', message: 'expected every block id once' },
      { kind: 'invalid', message: 'expected an article object' },
    ]);
  });

  it('of a newer version is refused in words, a too deep one before it is walked', () => {
    let deep: unknown = {};
    for (let i = 0; i < 5_000; i++) deep = { deep };
    expect([
      problemOf({ ...emptyStory(), schemaVersion: SCHEMA_VERSION + 1 }),
      problemOf(json([{ kind: 'x', id: 'deep', deep }])),
    ]).toMatchObject([
      { kind: 'newer', version: SCHEMA_VERSION + 1 },
      { kind: 'invalid', message: 'expected at most 64 levels of nesting' },
    ]);
  });

  it('drops NUL and mends lone surrogates, which a database would change silently', () => {
    const read = readArticle(
      json([{ kind: 'paragraph', id: 'para', content: [{ kind: 'text', text: 'a\u0000b\ud800c' }] }]),
    );
    expect(read.ok && read.value.body[0]).toEqual({
      kind: 'paragraph',
      id: 'para',
      content: [{ kind: 'text', text: 'ab\ufffdc' }],
    });
  });
});

describe('wrapBlock', () => {
  it('leaves what is no block for the validator to refuse', () => {
    expect([wrapBlock(7), wrapBlock({ id: 'x' }), wrapBlock({ kind: 'constructor', id: 'abcd' })]).toEqual([
      7,
      { id: 'x' },
      { kind: 'unknown', id: 'abcd', original: { kind: 'constructor', id: 'abcd' } },
    ]);
  });
});

describe('document steps', () => {
  it('are taken one after the other', () => {
    const steps = [1, 2].map((from) => ({
      from,
      lift: (j: Record<string, unknown>) => ({ ...j, [`step${String(from)}`]: true }),
    }));
    expect(liftJson({ schemaVersion: 1 }, 1, steps, 3)).toEqual({
      schemaVersion: 3,
      step1: true,
      step2: true,
    });
  });
});

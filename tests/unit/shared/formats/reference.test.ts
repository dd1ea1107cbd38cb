import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { article, articleBody } from '../../../../shared/article/article.ts';
import { readArticle, writeArticle } from '../../../../shared/article/document.ts';
import { canonicalJson } from '../../../../shared/kit/json.ts';
import {
  formats,
  htmlToArticle,
  readMarkdown,
  readPackage,
  type FormatId,
} from '../../../../shared/formats/index.ts';
import { sha256Hex } from '../../../../shared/formats/common/sha256.ts';
import { reference, referenceMedia } from './reference.ts';
import { counted, inputOf, textOf, withoutIds } from './support.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url));
const input = inputOf(reference, referenceMedia);

describe('the reference story', () => {
  it('is a valid article, stored as exactly this', async () => {
    expect(article.safeParse(reference).success).toBe(true);
    const stored = `${JSON.stringify(writeArticle(reference), null, 2)}\n`;
    await expect(stored).toMatchFileSnapshot(fixture('articles/reference.json'));
  });

  it('of version 1 is lifted without a change', () => {
    const old: unknown = JSON.parse(readFileSync(fixture('articles/reference-v1.json'), 'utf8'));
    expect(readArticle(old)).toEqual({ ok: true, value: reference });
  });

  it.each(['html', 'markdown', 'text'] as const)('leaves as exactly this %s', async (id) => {
    const { file, beside, warnings } = formats[id].convert(input);
    await expect(textOf(file.content)).toMatchFileSnapshot(fixture(`formats/${id}/${file.name}`));
    const around = {
      beside: beside.map((b) => [b.name, sha256Hex(b.content)]),
      warnings: warnings.map(({ message }) => message),
      findings: formats[id].check(input).map(({ level, message }) => ({ level, message })),
    };
    await expect(`${JSON.stringify(around, null, 2)}\n`).toMatchFileSnapshot(
      fixture(`formats/${id}/around.json`),
    );
  });

  it.each(Object.keys(formats) as FormatId[])('gives the same bytes of %s every time', (id) => {
    expect(formats[id].convert(input)).toEqual(formats[id].convert(input));
  });

  it.each(['html', 'docx', 'docx-tracked', 'markdown', 'text'] as const)(
    'keeps the note for colleagues out of %s',
    (id) => {
      expect(textOf(formats[id].convert(input).file.content)).not.toContain('INTERNAL');
    },
  );

  it('leaves as a package that gives back the same content', async () => {
    const { file } = formats.package.convert(input);
    expect(file.content).toBeInstanceOf(Uint8Array);
    const bytes = typeof file.content === 'string' ? new Uint8Array(0) : file.content;
    expect(new TextDecoder().decode(bytes.subarray(30, 38))).toBe('mimetype');
    const entries = new Map(Object.entries(unzipSync(bytes)));
    await expect(textOf(entries.get('manifest.json') ?? '')).toMatchFileSnapshot(
      fixture('formats/package/manifest.json'),
    );
    const read = readPackage(entries, sha256Hex);
    if (!read.ok) throw new Error(read.problem.message);
    expect(canonicalJson(writeArticle(read.value.article))).toBe(canonicalJson(writeArticle(reference)));
    expect(read.value.media.map((m) => m.content)).toEqual(
      [...referenceMedia.values()].map((m) => m.content),
    );
  });
});

/** What a page or a Markdown file can hold of the body: pictures become paths, unknown parts and control characters go. */
const expected = () =>
  withoutIds(
    reference.body
      .filter((b) => b.kind !== 'unknown')
      .map((b) => {
        if (b.kind !== 'image') return b;
        const { media: _, ...words } = b;
        return words;
      }),
  );
const plain = (blocks: unknown): unknown =>
  JSON.parse(
    JSON.stringify(blocks, (key, v: unknown) =>
      key === 'width' || key === 'height' ? undefined : v,
    ).replaceAll('\\u000b', '\\n'),
  );

describe('the reference story comes back', () => {
  it('from Markdown with every field but the editor’s note', () => {
    const read = readMarkdown(textOf(formats.markdown.convert(input).file.content), { newId: counted() });
    expect(read.meta).toEqual({ ...reference.meta, editorsNote: undefined });
    expect(plain(withoutIds(read.blocks))).toEqual(plain(expected()));
    expect(read.notes).toEqual([]);
    expect(read.paths.map((p) => p.path)).toEqual(
      [...referenceMedia.keys()].map((m, i) => `flood-wall-files/${String(i + 1)}-${m.slice(0, 8)}.png`),
    );
  });

  it('from the page with what a page holds', () => {
    const read = htmlToArticle(textOf(formats.html.convert(input).file.content), { newId: counted() });
    const nowhere = { slug: undefined, zone: undefined, urgency: undefined, deadline: undefined };
    const headlines = { ...reference.meta.headlines, print: undefined };
    expect(read.meta).toEqual({ ...reference.meta, ...nowhere, editorsNote: undefined, headlines });
    expect(plain(withoutIds(read.blocks))).toEqual(plain(expected()));
    expect(articleBody.safeParse(read.blocks).success).toBe(true);
    expect(read.notes).toEqual([]);
  });
});

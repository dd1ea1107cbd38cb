import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleBody } from '../../../../shared/article/article.ts';
import { readDocx } from '../../../../shared/formats/docx/index.ts';
import { readOdt } from '../../../../shared/formats/odt/index.ts';
import { partsIn } from '../../../support/office.ts';
import { counted } from './support.ts';

const folder = fileURLToPath(new URL('../../../fixtures/import/', import.meta.url));

const readers: Record<string, (at: string, newId: () => string) => ReturnType<typeof readDocx>> = {
  docx: (at, newId) => readDocx(partsIn(path.join(at, 'parts')), { newId }),
  odt: (at, newId) => readOdt(partsIn(path.join(at, 'parts')), { newId }),
};

describe.each(Object.keys(readers).filter((kind) => existsSync(folder + kind)))('a %s file', (kind) => {
  it.each(readdirSync(folder + kind))('%s becomes exactly this story', async (name) => {
    const at = path.join(folder, kind, name);
    const read = readers[kind]?.(at, counted());
    if (!read?.ok) throw new Error(`not read: ${JSON.stringify(read)}`);
    const { pictures, ...story } = read.value;
    const seen = {
      ...story,
      pictures: pictures.map(({ blockId, name: file, content }) => ({
        blockId,
        file,
        bytes: content.byteLength,
      })),
    };
    await expect(`${JSON.stringify(seen, null, 2)}\n`).toMatchFileSnapshot(path.join(at, 'output.json'));
    expect(articleBody.safeParse(story.blocks).success).toBe(true);
  });
});

it('reads the same story from Word and from what LibreOffice made of it', () => {
  const [word, office] = Object.entries(readers).map(([kind, read]) => {
    const story = read(path.join(folder, kind, 'news-copy'), counted());
    // Pictures are packed under other names.
    return story.ok ? { ...story.value, pictures: story.value.pictures.map((p) => p.content) } : null;
  });
  expect(office).toEqual(word);
});

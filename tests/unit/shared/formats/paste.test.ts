import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articleBody } from '../../../../shared/article/article.ts';
import { htmlToBlocks } from '../../../../shared/formats/html/read.ts';
import { markdownToBlocks } from '../../../../shared/formats/markdown/read.ts';
import { looksLikeMarkdown, plainToBlocks } from '../../../../shared/formats/text/paste.ts';
import { counted } from './support.ts';

const folder = fileURLToPath(new URL('../../../fixtures/paste/', import.meta.url));
const sources = readdirSync(folder, { withFileTypes: true }).filter((d) => d.isDirectory());

/** What a paste becomes: as HTML where the program gives it, else as plain text or Markdown. */
function pasted(at: string) {
  const newId = counted();
  if (existsSync(`${at}input.html`)) return htmlToBlocks(readFileSync(`${at}input.html`, 'utf8'), { newId });
  const plain = readFileSync(`${at}input.txt`, 'utf8');
  return looksLikeMarkdown(plain) ? markdownToBlocks(plain, { newId }) : plainToBlocks(plain, { newId });
}

describe.each(sources.map((s) => s.name))('a paste from %s', (source) => {
  it.each(readdirSync(`${folder}${source}`))('%s becomes exactly these blocks', async (name) => {
    const at = `${folder}${source}/${name}/`;
    const { blocks, notes } = pasted(at);
    await expect(`${JSON.stringify(blocks, null, 2)}\n`).toMatchFileSnapshot(`${at}output.json`);
    await expect(`${JSON.stringify(notes, null, 2)}\n`).toMatchFileSnapshot(`${at}notes.json`);
    expect(articleBody.safeParse(blocks).success).toBe(true);
  });
});

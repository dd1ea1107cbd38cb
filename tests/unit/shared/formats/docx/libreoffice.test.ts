import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { formats, readDocx, readOdt, returnedDocx } from '../../../../../shared/formats/index.ts';
import { newId, penOf, stored } from '../../article/review/support.ts';
import { referenceMedia } from '../reference.ts';
import { emptyStory, inputOf, unpacked } from '../support.ts';
import { marked, threads } from './marked.ts';

const SOFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/snap/bin/libreoffice'].find((at) =>
  existsSync(at),
);

/** A document as LibreOffice writes it in another form, in a profile of its own. */
async function converted(content: Uint8Array, to: string): Promise<Uint8Array> {
  if (SOFFICE === undefined) throw new Error('no LibreOffice');
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-office-'));
  try {
    await writeFile(path.join(folder, 'sent.docx'), content);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const out = path.join(folder, 'out');
    await promisify(execFile)(
      SOFFICE,
      [profile, '--headless', '--convert-to', to, '--outdir', out, path.join(folder, 'sent.docx')],
      { timeout: 150_000 },
    );
    return new Uint8Array(await readFile(path.join(out, `sent.${to.split(':')[0] ?? ''}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
/** LibreOffice forgets that a rule was struck out, and which level a list had. */
const sentBody = marked
  .filter(({ kind }) => kind !== 'rule')
  .map((block): Block =>
    block.kind === 'listItem' && block.was?.as.kind === 'listItem'
      ? { ...block, was: { ...block.was, as: { ...block.was.as, level: 0 } } }
      : block,
  );
const review = { body: sentBody, threads };
const sent = { ...inputOf(emptyStory([...readBlocks(sentBody, 'base')]), referenceMedia), review };
const written = bytesOf(formats['docx-tracked'].convert(sent).file.content);

it(
  'is saved by LibreOffice and comes back with its suggestions, authors, times and comments',
  { timeout: 160_000 },
  async ({ skip }) => {
    if (SOFFICE === undefined) skip('LibreOffice is not installed (Debian package libreoffice-writer)');
    const parts = unpacked(await converted(written, 'docx:MS Word 2007 XML'));
    const returned = returnedDocx({ sent, review, parts }, penOf('Returned copy'));
    if (!returned.ok) throw new Error(JSON.stringify(returned.problem));
    const { body } = returned.value;
    for (const reading of ['base', 'final'] as const)
      expect(stored(readBlocks(body, reading))).toBe(stored(readBlocks(sentBody, reading)));
    const names = (blocks: readonly Block[]) =>
      [...new Set(suggestionsIn(blocks).map(({ by, at }) => `${by} ${at}`))].sort();
    expect(names(body)).toEqual(names(sentBody));
    expect([returned.value.how, returned.value.fields, returned.value.threads]).toEqual(['tracked', {}, []]);
    const plain = readDocx(parts, { newId });
    expect(plain.ok && JSON.stringify(plain.value.blocks)).not.toMatch(/against|they say|gone/u);
  },
);

it(
  'is opened by LibreOffice with the words of the copy, its lists, tables and pictures',
  { timeout: 160_000 },
  async ({ skip }) => {
    if (SOFFICE === undefined) skip('LibreOffice is not installed (Debian package libreoffice-writer)');
    const input = inputOf(emptyStory([...readBlocks(marked, 'final')]), referenceMedia);
    const docx = bytesOf(formats.docx.convert(input).file.content);
    const odt = readOdt(unpacked(await converted(docx, 'odt')), { newId });
    const word = readDocx(unpacked(docx), { newId });
    if (!odt.ok || !word.ok) throw new Error('not read');
    const words = (blocks: readonly Block[]): string =>
      blocks
        .map((b) =>
          'content' in b ? b.content.map((part) => (part.kind === 'text' ? part.text : '')).join('') : b.kind,
        )
        .filter((line) => line.trim() !== '')
        .join('\n');
    const text = words(odt.value.blocks);
    for (const line of [
      'The council voted for the wall',
      'This line now runs on into this one.',
      'The sea will have the road.',
      'Five',
      'Filmed',
    ])
      expect(text).toContain(line);
    expect(text).not.toMatch(/against|they say|gone/u);
    expect(
      odt.value.blocks.filter((b) => b.kind === 'table' || b.kind === 'image').map((b) => b.kind),
    ).toEqual(word.value.blocks.filter((b) => b.kind === 'table' || b.kind === 'image').map((b) => b.kind));
  },
);

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

const DOCTYPE = (root: string, dtd: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}">\n`;

/** A macro of LibreOffice's own that accepts every tracked change and saves the words of what is left. */
const MACRO = `Sub AcceptAll(fromUrl As String, toUrl As String)
  Dim args(0) As New com.sun.star.beans.PropertyValue
  args(0).Name = "Hidden"
  args(0).Value = True
  Dim doc As Object
  doc = StarDesktop.loadComponentFromURL(fromUrl, "_blank", 0, args())
  Dim none() As New com.sun.star.beans.PropertyValue
  Dim helper As Object
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(doc.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, none())
  Dim filter(1) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "Text (encoded)"
  filter(1).Name = "FilterOptions"
  filter(1).Value = "UTF8"
  doc.storeToURL(toUrl, filter())
  doc.close(True)
End Sub`;

/** The lines of a document after LibreOffice accepted all changes in it. */
async function accepted(content: Uint8Array): Promise<string[]> {
  if (SOFFICE === undefined) throw new Error('no LibreOffice');
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-office-'));
  try {
    const basic = path.join(folder, 'profile', 'user', 'basic');
    const standard = path.join(basic, 'Standard');
    const url = (file: string): string => pathToFileURL(file).href;
    const profile = [`-env:UserInstallation=${url(path.join(folder, 'profile'))}`, '--headless'];
    // The first start makes the profile with its library of macros, which is then given one.
    await promisify(execFile)(SOFFICE, [...profile, '--terminate_after_init'], { timeout: 100_000 });
    await mkdir(standard, { recursive: true });
    await writeFile(
      path.join(standard, 'script.xlb'),
      `${DOCTYPE('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Review"/></library:library>`,
    );
    await writeFile(
      path.join(standard, 'Review.xba'),
      `${DOCTYPE('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Review" script:language="StarBasic">${MACRO.replaceAll('"', '&quot;')}</script:module>`,
    );
    const [from, to] = [path.join(folder, 'sent.docx'), path.join(folder, 'accepted.txt')];
    await writeFile(from, content);
    await promisify(execFile)(
      SOFFICE,
      [...profile, `macro:///Standard.Review.AcceptAll("${url(from)}","${url(to)}")`],
      { timeout: 150_000 },
    );
    return (await readFile(to, 'utf8'))
      .replace(/^\ufeff/u, '')
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it(
  'is our final text to LibreOffice when it accepts every tracked change',
  { timeout: 160_000 },
  async ({ skip }) => {
    if (SOFFICE === undefined) skip('LibreOffice is not installed (Debian package libreoffice-writer)');
    const final = inputOf(emptyStory([...readBlocks(sentBody, 'final')]), referenceMedia);
    const [tracked, plain] = [
      await accepted(written),
      await accepted(bytesOf(formats.docx.convert(final).file.content)),
    ];
    expect(tracked).toEqual(plain);
    expect(tracked).toContain('This line now runs on into this one.');
  },
);

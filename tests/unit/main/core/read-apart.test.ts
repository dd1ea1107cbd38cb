import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readApart } from '../../../../main/core/read-apart.ts';
import { docxParts, line } from '../../../support/office.ts';
import { say } from '../../../../shared/protocol/said.ts';

const job = (lines: number) => ({
  name: 'long.docx',
  kind: 'office' as const,
  // Stored and not packed: a file that swells on unpacking is refused before any reader has work.
  content: zipSync(docxParts(line('words that are read').repeat(lines)), { level: 0 }),
});
const ROOM = { ms: 60_000, megabytes: 512 };

describe('a file that is read apart', () => {
  const long = job(20_000);

  test('is given up when it takes too long', async () => {
    const given = await readApart(long, { limits: { ...ROOM, ms: 20 } });
    expect(given.ok ? null : given.problem).toEqual({
      kind: 'too-large',
      ...say('import.too-slow', { file: 'long.docx', seconds: 1 }),
    });
  });

  test('is given up when it takes too much memory', async () => {
    const given = await readApart(long, { limits: { ...ROOM, megabytes: 6 } });
    expect(given.ok ? null : given.problem).toEqual({
      kind: 'too-large',
      ...say('import.too-much-memory', { file: 'long.docx' }),
    });
  });

  test('ends when it is called off', async () => {
    const stopper = new AbortController();
    const reading = readApart(long, { signal: stopper.signal, limits: ROOM });
    stopper.abort();
    const given = await reading;
    expect(given.ok ? null : given.problem.kind).toBe('cancelled');
  });

  // Small on the disk, and as much in memory as the rules for zips let through.
  test.each([
    ['comments', '<w:comment w:id="1"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:comment>'],
    ['document', '<w:p><w:ins w:id="1"><w:r><w:t>a</w:t></w:r></w:ins></w:p>'],
  ])('ends where 200 KB of it hold 19 MB of %s', async (part, piece) => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const inside = piece.repeat(Math.floor(19_000_000 / piece.length));
    const noise = randomBytes(130_000).toString('base64');
    const [from, to] = part === 'comments' ? ['', ''] : ['<w:body>', '</w:body>'];
    const xml = `<w:${part} ${W}>${from}${inside}<!--${noise}-->${to}</w:${part}>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/comments" Target="comments.xml"/></Relationships>`;
    const more = { 'word/_rels/document.xml.rels': strToU8(rels), [`word/${part}.xml`]: strToU8(xml) };
    const content = zipSync(docxParts(line('The wall held.'), more), { level: 9 });
    expect(content.byteLength).toBeLessThan(250_000);
    const before = process.memoryUsage().heapUsed;
    const given = await readApart({ name: 'bomb.docx', kind: 'office', content }, { limits: ROOM });
    const kept = process.memoryUsage().heapUsed - before;
    expect([given.ok || given.problem.kind === 'too-large', kept < 200_000_000]).toEqual([true, true]);
  });

  // The control of all three: with room for it, the same file is read.
  test('is read when it has the room', async () => {
    const given = await readApart(long, { limits: ROOM });
    expect(given.ok && given.value.blocks.length).toBe(20_000);
  });
});

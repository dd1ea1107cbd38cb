import { zipSync } from 'fflate';
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

  // The control of all three: with room for it, the same file is read.
  test('is read when it has the room', async () => {
    const given = await readApart(long, { limits: ROOM });
    expect(given.ok && given.value.blocks.length).toBe(20_000);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileLog, lastLogLines, logLine } from '../../../main/ports/log-file.ts';

const AT = Date.UTC(2026, 2, 1, 9, 0, 0);

test('writes events and allowed facts', () => {
  expect(logLine(AT, 'info', 'core.started', { version: '1.2.3', ms: 12, unclean: false })).toBe(
    '2026-03-01T09:00:00.000Z info core.started version=1.2.3 ms=12 unclean=false',
  );
});

test('leaves out facts that are not on the list, and words that do not look like a code', () => {
  expect(
    logLine(AT, 'warn', 'call.failed', {
      headline: 'Minister',
      title: 'x',
      call: 'story.save',
      error: 'Mayor Okonjo resigns',
      code: '/home/ines/stories',
      story: '01a20a96-bfe5-7dbd-b55a-115f23fc0b66',
      size: Number.NaN,
    }),
  ).toBe(
    '2026-03-01T09:00:00.000Z warn call.failed call=story.save story=01a20a96-bfe5-7dbd-b55a-115f23fc0b66',
  );
});

test('an event that is a sentence is not written at all', () => {
  expect(logLine(AT, 'info', 'Mayor Okonjo resigns')).toBeNull();
});

test('no text, name or secret of any shape gets into a line', () => {
  const canary = fc.constantFrom('Okonjo resigns', 'sk-live-8f3a 11', 'päroll', '/Users/ines', 'a@b.example');
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), canary, fc.string({ maxLength: 20 }), (name, secret, event) => {
      const line = logLine(AT, 'info', event, { [name]: secret, call: secret, code: secret, story: secret });
      expect(line ?? '').not.toContain(secret);
    }),
  );
});

test('turns over at its size, keeps three files, and gives back the last lines in order', () => {
  const dir = mkdtempSync(join(tmpdir(), 'copydesk-log-'));
  const log = fileLog(dir, () => AT);
  const facts = Object.fromEntries(Array.from('abcdefghijklmnopqrst', (name) => [name, 123_456_789_012]));
  for (let n = 0; n < 6000; n++) log('info', 'upkeep.index', { ...facts, number: n });
  const files = readdirSync(join(dir, 'logs')).sort();
  expect(files).toEqual(['copydesk.1.log', 'copydesk.2.log', 'copydesk.log']);
  for (const file of files) expect(readFileSync(join(dir, 'logs', file)).length).toBeLessThan(600 * 1024);
  const last = lastLogLines(dir, 2500).map((line) => Number(/number=([0-9]+)/u.exec(line)?.[1]));
  expect(last).toEqual(Array.from({ length: 2500 }, (_, i) => 3500 + i));
  rmSync(dir, { recursive: true, force: true });
});

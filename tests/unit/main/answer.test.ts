import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CALL_NAMES, calls } from '../../../shared/protocol/index.ts';
import { SHELL_ONLY } from '../../../shared/protocol/shell.ts';
import { handlerOf } from '../../../main/api/table.ts';
import { fileLog } from '../../../main/ports/log-file.ts';
import { startCore, type Core } from '../../../main/start.ts';

let dir: string;
let core: Core;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'copydesk-answer-'));
  const started = await startCore({
    profileDir: dir,
    exportsDir: join(dir, 'exports'),
    version: '0.0.0',
    now: Date.now,
    random: (count) => randomBytes(count),
    log: fileLog(dir),
    publish: () => undefined,
  });
  if (!started.ok) throw new Error(started.problem.message);
  core = started.value;
});
afterEach(async () => {
  await core.stop();
  rmSync(dir, { recursive: true, force: true });
});

const kind = (answer: Awaited<ReturnType<Core['call']>>): string => (answer.ok ? 'ok' : answer.problem.kind);

test('the table answers exactly the calls that are the core’s', () => {
  const answered = CALL_NAMES.filter((name) => handlerOf(name) !== undefined);
  expect(answered).toEqual(CALL_NAMES.filter((name) => calls[name].by === 'core'));
});

test('what only a shell may ask is refused from a view', async () => {
  for (const name of SHELL_ONLY)
    expect([name, kind(await core.call(name, {}, 'view'))]).toEqual([name, 'unsupported']);
});

test('unknown calls, also those named like members of objects, are refused', async () => {
  for (const name of ['story.delete', '__proto__', 'toString', 'constructor', ''])
    expect(kind(await core.call(name, {}, 'view'))).toBe('unsupported');
});

test('says where an input did not fit', async () => {
  const made = await core.call('story.create', { session: 'window-one' }, 'view');
  if (!made.ok) throw new Error(made.problem.message);
  const { ack } = made.value as { ack: { storyId: string; sha256: string } };
  const answer = await core.call(
    'story.save',
    {
      storyId: ack.storyId,
      session: 'window-one',
      base: { number: 1, sha256: ack.sha256 },
      patch: { blocks: [{ kind: 'heading', id: 'h000000001', level: 9, content: [] }] },
    },
    'view',
  );
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'invalid', path: 'patch.blocks[0].level' } });
});

test('deep input is refused before anything walks it', async () => {
  let deep: unknown = [];
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(kind(await core.call('story.list', { filter: deep }, 'view'))).toBe('invalid');
});

test('no bad payload is accepted or breaks the core', { timeout: 60_000 }, async () => {
  const names = CALL_NAMES.filter(
    (name) => calls[name].by === 'core' && !calls[name].input.safeParse({}).success,
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.anything({ maxDepth: 4 }), async (name, input) => {
      fc.pre(!calls[name].input.safeParse(input).success);
      const answer = await core.call(name, input, 'shell');
      expect(kind(answer)).toBe('invalid');
    }),
    { numRuns: 1000 },
  );
  expect(kind(await core.call('store.health', {}, 'view'))).toBe('ok');
});

test('a whole working day leaves no word of a story, name or path in the log or the diagnostics', async () => {
  const secret = 'Okonjo-resigns-tonight';
  await core.call('profile.set', { name: secret, initials: 'OK', language: 'en-GB', zone: 'UTC' }, 'view');
  const made = await core.call('story.create', { session: 'window-one' }, 'view');
  if (!made.ok) throw new Error(made.problem.message);
  const { ack, article } = made.value as {
    ack: { storyId: string; number: number; sha256: string };
    article: { meta: object; body: { id: string }[] };
  };
  const patch = {
    meta: { ...article.meta, headline: secret, keywords: [secret] },
    blocks: [{ kind: 'paragraph', id: article.body[0]?.id, content: [{ kind: 'text', text: secret }] }],
  };
  const base = { number: ack.number, sha256: ack.sha256 };
  expect(
    kind(await core.call('story.save', { storyId: ack.storyId, session: 'window-one', base, patch }, 'view')),
  ).toBe('ok');
  await core.call('story.save', { storyId: ack.storyId, session: 'window-one', base, patch }, 'view');
  await core.call(
    'story.list',
    { filter: { query: secret }, sort: 'relevance', offset: 0, limit: 5 },
    'view',
  );
  await core.call('snapshot.take', {}, 'view');
  await core.call('media.put', { name: secret, content: new Uint8Array([1, 2, 3]) }, 'view');
  await core.call(secret, { [secret]: secret }, 'view');
  const diagnostics = await core.call('diagnostics.read', {}, 'view');
  if (!diagnostics.ok) throw new Error(diagnostics.problem.message);
  const { text } = diagnostics.value as { text: string };
  const logs = readdirSync(join(dir, 'logs')).map((f) => readFileSync(join(dir, 'logs', f), 'utf8'));
  for (const told of [text, ...logs]) {
    expect(told).not.toContain(secret);
    expect(told).not.toContain(dir);
  }
  expect(text).toContain('Store state: good');
});

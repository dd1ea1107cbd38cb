import { expect, it } from 'vitest';
import { startCoreProcess } from '../../../main/host.ts';
import type { CorePort, FromCore, ToCore } from '../../../main/link.ts';
import { say } from '../../../shared/protocol/said.ts';

/** A process that does what a test says. */
function fakeProcess() {
  const sent: ToCore[] = [];
  let hear: (message: FromCore) => void = () => undefined;
  let exit: () => void = () => undefined;
  const port: CorePort = {
    send: (message) => sent.push(message),
    onMessage: (h) => (hear = h),
    onExit: (h) => (exit = h),
    kill: () => {
      exit();
    },
  };
  return { port, sent, say: (message: FromCore) => hear(message), die: () => exit() };
}

function hosted() {
  const processes: ReturnType<typeof fakeProcess>[] = [];
  let now = 0;
  const core = startCoreProcess({
    spawn: () => {
      const made = fakeProcess();
      processes.push(made);
      return made.port;
    },
    options: { profileDir: '/p', exportsDir: '/p/exports', version: '1.2.3' },
    now: () => now,
  });
  const events: [string, unknown][] = [];
  core.onEvent((name, event) => events.push([name, event]));
  const at = (i: number) => {
    const found = processes[i];
    if (!found) throw new Error(`process ${String(i)} was not started`);
    return found;
  };
  return { core, processes, at, events, pass: (ms: number) => (now += ms) };
}

const started: FromCore = { kind: 'started', result: { ok: true, value: null } };

it('sends calls with who asks, and gives each its own answer', async () => {
  const { core, at } = hosted();
  const first = core.call('story.list', { a: 1 }, 'view');
  const second = core.call('job.path', {}, 'shell');
  at(0).say(started);
  at(0).say({ kind: 'answer', id: 2, answer: { ok: true, value: 'two' } });
  at(0).say({ kind: 'answer', id: 1, answer: { ok: true, value: 'one' } });
  expect([await first, await second, at(0).sent]).toEqual([
    { ok: true, value: 'one' },
    { ok: true, value: 'two' },
    [
      { kind: 'start', options: { profileDir: '/p', exportsDir: '/p/exports', version: '1.2.3' } },
      { kind: 'call', id: 1, name: 'story.list', input: { a: 1 }, from: 'view' },
      { kind: 'call', id: 2, name: 'job.path', input: {}, from: 'shell' },
    ],
  ]);
});

it('answers what was under way when the core dies, starts it once more and says so', async () => {
  const { core, at, events, processes } = hosted();
  at(0).say(started);
  const lost = core.call('story.save', {}, 'view');
  at(0).die();
  expect(await lost).toMatchObject({ ok: false, problem: { kind: 'failed' } });
  const after = core.call('story.list', {}, 'view');
  at(1).say(started);
  at(1).say({ kind: 'answer', id: 2, answer: { ok: true, value: 'again' } });
  expect([await after, events, processes.length]).toEqual([
    { ok: true, value: 'again' },
    [['store.replaced', { reason: 'restarted' }]],
    2,
  ]);
});

it('gives up after a second death at once, with the text kept', async () => {
  const { core, at, processes } = hosted();
  at(0).say(started);
  at(0).die();
  at(1).die();
  const answer = await core.call('story.save', {}, 'view');
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'failed', message: /text is kept here/u } });
  expect(processes.length).toBe(2);
});

it('starts again after a long quiet time', () => {
  const { at, processes, pass } = hosted();
  at(0).say(started);
  at(0).die();
  at(1).say(started);
  pass(120_000);
  at(1).die();
  expect(processes.length).toBe(3);
});

it('passes on why a store cannot be opened, to those who wait and to those who come later', async () => {
  const { core, at } = hosted();
  const early = core.call('story.list', {}, 'view');
  const problem = { kind: 'in-use' as const, ...say('profile.in-use') };
  at(0).say({ kind: 'started', result: { ok: false, problem } });
  const refused = { ok: false, problem };
  expect([await core.ready, await early, await core.call('story.list', {}, 'view')]).toEqual([
    refused,
    refused,
    refused,
  ]);
});

it('waits for the flush when it stops, and starts nothing again', async () => {
  const { core, at, processes } = hosted();
  at(0).say(started);
  const stopping = core.stop();
  expect(at(0).sent.at(-1)).toEqual({ kind: 'stop' });
  at(0).say({ kind: 'stopped' });
  await stopping;
  expect([processes.length, (await core.call('story.list', {}, 'view')).ok]).toEqual([1, false]);
});

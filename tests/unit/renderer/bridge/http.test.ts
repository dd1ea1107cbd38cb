import { describe, expect, it } from 'vitest';
import { encodeWire } from '../../../../shared/protocol/wire.ts';
import { httpTransport, waitBefore } from '../../../../renderer/bridge/http.ts';

type Answered = { status: number; body: BodyInit | null };

/** A server made of two functions, and a clock that only moves when it is told to. */
function given(server: { call?: () => Answered; events?: () => Answered }) {
  const asked: { path: string; headers: Headers; body: unknown }[] = [];
  const later: (() => void)[] = [];
  const transport = httpTransport({
    token: 'secret',
    chance: () => 0.5,
    later: (run) => later.push(run),
    fetch: (input, init) => {
      const path = input instanceof Request ? input.url : input.toString();
      asked.push({ path, headers: new Headers(init?.headers), body: init?.body });
      const answer = path === '/events' ? server.events?.() : server.call?.();
      if (!answer) return Promise.reject(new TypeError('no connection'));
      return Promise.resolve(new Response(answer.body, { status: answer.status }));
    },
  });
  return { transport, asked, later };
}

const settle = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

describe('calls over HTTP', () => {
  it('carry the token and bring bytes back', async () => {
    const value = { ok: true, value: { content: new Uint8Array([1, 2, 255]) } };
    const { transport, asked } = given({ call: () => ({ status: 200, body: encodeWire(value) }) });
    expect(await transport.call('media.read', { media: 'x' })).toEqual(value);
    const call = asked.find((a) => a.path === '/call/media.read');
    expect([call?.headers.get('authorization'), call?.headers.get('content-type'), call?.body]).toEqual([
      'Bearer secret',
      'application/json',
      '{"media":"x"}',
    ]);
  });

  it.each([
    ['no connection', undefined, 'failed'],
    ['a refused token', { status: 401, body: '' }, 'failed'],
    ['too much at once', { status: 413, body: '' }, 'too-large'],
    ['something unreadable', { status: 200, body: '<html>' }, 'failed'],
  ])('answer a problem with a sentence for %s', async (_case, answer, kind) => {
    const { transport } = given(answer ? { call: () => answer } : {});
    const result = await transport.call('job.list', { limit: 1 });
    expect(result.ok ? null : [result.problem.kind, result.problem.message.endsWith('.')]).toEqual([
      kind,
      true,
    ]);
  });

  it('stop asking once the token is refused', async () => {
    const { transport, asked } = given({ call: () => ({ status: 401, body: '' }) });
    await transport.call('job.list', { limit: 1 });
    await transport.call('job.list', { limit: 1 });
    expect(asked.filter((a) => a.path !== '/events')).toHaveLength(1);
    expect(transport.connection()).toBe('refused');
  });
});

describe('events over HTTP', () => {
  it('reach who listens, and those that do not fit are dropped', async () => {
    const jobId = '0192f0a0-1111-7000-8000-000000000001';
    const lines = [
      { name: 'job.cleared', event: { jobId } },
      { name: 'job.cleared', event: { jobId: 7 } },
      { name: 'no.such', event: {} },
    ];
    const heard: unknown[] = [];
    let release: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        release = () => {
          for (const line of lines) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
        };
      },
    });
    const { transport } = given({ events: () => ({ status: 200, body }) });
    transport.on('job.cleared', (event) => heard.push(event));
    await settle();
    expect(transport.connection()).toBe('open');
    release();
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    expect(heard).toEqual([{ jobId }]);
  });

  it('are asked for again, more and more slowly, until the server is back', async () => {
    let up = false;
    const states: string[] = [];
    const { transport, asked, later } = given({
      events: () => {
        if (!up) throw new TypeError('no connection');
        return { status: 200, body: new ReadableStream() };
      },
    });
    transport.onConnection((now) => states.push(now));
    await settle();
    up = true;
    later.shift()?.();
    await settle();
    expect([states, asked.filter((a) => a.path === '/events').length]).toEqual([['lost', 'open'], 2]);
  });

  it('wait longer each time, up to a limit', () => {
    expect([0, 1, 2, 5, 9].map((attempt) => waitBefore(attempt, 0.5))).toEqual([250, 500, 1000, 8000, 8000]);
  });
});

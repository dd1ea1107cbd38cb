import { describe, expect, it } from 'vitest';
import { makeGate, senderOf, type Frame, type KnownWindow } from '../../../../main/electron/gate.ts';

const frame = (changes: Partial<Record<'origin' | 'parent' | 'frameTreeNodeId', unknown>> = {}): Frame =>
  ({ origin: 'app://newsroom', parent: null, frameTreeNodeId: 7, ...changes }) as Frame;
const window: KnownWindow = { id: 1, mainFrame: () => frame() };

describe('senderOf', () => {
  it('knows the main frame of our window', () => {
    expect(senderOf(frame(), [window])).toBe(window);
  });

  const foreign: [string, Frame | null][] = [
    ['no frame', null],
    ['a frame inside', frame({ parent: frame() })],
    ['another window', frame({ frameTreeNodeId: 8 })],
    ...[
      'app://newsroom.example',
      'app://newsroom:80',
      'app://preview',
      'http://newsroom',
      'file://',
      'null',
      'APP://NEWSROOM',
    ].map((origin): [string, Frame] => [origin, frame({ origin })]),
    [
      'a frame that is gone',
      Object.defineProperty({ ...frame() }, 'parent', {
        get: () => {
          throw new Error('Render frame was disposed');
        },
      }),
    ],
  ];
  it.each(foreign)('refuses %s', (_what, sender) => {
    expect(senderOf(sender, [window])).toBeNull();
  });

  it('refuses everyone once the window is closed', () => {
    expect(senderOf(frame(), [{ id: 1, mainFrame: () => null }])).toBeNull();
    expect(senderOf(frame(), [])).toBeNull();
  });
});

describe('makeGate', () => {
  const asked: unknown[] = [];
  const gate = makeGate({
    windows: () => [window],
    core: {
      call: (name, input, from) => {
        asked.push([name, input, from]);
        if (name === 'store.health') throw new Error('text of a story');
        return Promise.resolve({ ok: true, value: 'core' });
      },
    },
    shell: () => Promise.resolve({ ok: true, value: 'shell' }),
  });

  it('passes calls to the core in the name of a view', async () => {
    expect(await gate(frame(), 'snapshot.list', {})).toEqual({ ok: true, value: 'core' });
    expect(asked).toEqual([['snapshot.list', {}, 'view']]);
  });
  it('lets the shell answer its own', async () => {
    expect(await gate(frame(), 'shell.info', {})).toEqual({ ok: true, value: 'shell' });
  });
  it('never tells a page the text of an exception', async () => {
    const answer = await gate(frame(), 'store.health', {});
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    expect(JSON.stringify(answer)).not.toContain('text of a story');
  });
  it.each(['destination.add', 'job.path', 'preview.render', 'nope', '__proto__', '', 3, null, undefined])(
    'does not know %s',
    async (name) => {
      expect(await gate(frame(), name, {})).toMatchObject({ ok: false, problem: { kind: 'unsupported' } });
    },
  );
});

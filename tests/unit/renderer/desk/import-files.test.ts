import { afterEach, describe, expect, it } from 'vitest';
import { lendTransport, type Transport } from '../../../../renderer/bridge/index.ts';
import { importFiles, sortFiles } from '../../../../renderer/desk/import-files.ts';
import { say } from '../../../../shared/protocol/said.ts';

type Asked = { name: string; beside?: { name: string }[] };
const asked: Asked[] = [];
const ack = { storyId: '0192f0a0-0000-7000-8000-000000000001', number: 1, sha256: '0', savedAt: 1 };

const transport: Transport = {
  call: (_name, input) => {
    const file = input as Asked;
    asked.push({
      name: file.name,
      ...(file.beside ? { beside: file.beside.map(({ name }) => ({ name })) } : {}),
    });
    return Promise.resolve(
      file.name === 'bad.md'
        ? { ok: false, problem: { kind: 'invalid', ...say('import.not-text', { file: 'bad.md' }) } }
        : {
            ok: true,
            value: {
              stories: [{ ack, headline: 'Flood', existed: false }],
              notes: [{ kind: 'comments', count: 1 }],
            },
          },
    );
  },
  lastCall: () => undefined,
  on: () => () => undefined,
  connection: () => 'open',
  onConnection: () => () => undefined,
};

const IMPORT = '019ab000-0000-7000-8000-0000000000aa';
const running = (stopper = new AbortController()) => ({ signal: stopper.signal, newId: () => IMPORT });

const file = (name: string, type = '') => new File(['x'], name, { type });

describe('importing files', () => {
  afterEach(() => {
    asked.length = 0;
  });

  it('sends pictures along with the texts that may name them', async () => {
    lendTransport(transport);
    const outcomes = await importFiles(
      [file('story.md'), file('quay.jpg', 'image/jpeg')],
      running(),
      () => undefined,
    );
    expect(asked).toEqual([{ name: 'story.md', beside: [{ name: 'quay.jpg' }] }]);
    expect(outcomes).toEqual([
      {
        name: 'story.md',
        stories: [{ storyId: ack.storyId, headline: 'Flood', existed: false }],
        notes: [{ kind: 'comments', count: 1 }],
        problem: null,
      },
    ]);
  });

  it('goes on after a refusal and tells of each as it comes', async () => {
    lendTransport(transport);
    const told: number[] = [];
    const outcomes = await importFiles([file('bad.md'), file('good.md')], running(), (soFar) =>
      told.push(soFar.length),
    );
    expect([told, outcomes.map((o) => o.problem)]).toEqual([
      [0, 1, 2],
      ['bad.md is not text.', null],
    ]);
  });

  it('calls off the file being read and asks for none after it', async () => {
    const stopper = new AbortController();
    const calls: [string, unknown][] = [];
    lendTransport({
      ...transport,
      call: (name, input) => {
        calls.push([name, (input as { name?: string; importId?: string }).name ?? input]);
        if (name === 'import.cancel') return Promise.resolve({ ok: true, value: {} });
        // The person presses Cancel while the core reads.
        stopper.abort();
        return Promise.resolve({
          ok: false,
          problem: { kind: 'cancelled', ...say('import.cancelled', { file: 'one.md' }) },
        });
      },
    });
    const outcomes = await importFiles([file('one.md'), file('two.md')], running(stopper), () => undefined);
    expect(calls).toEqual([
      ['import.file', 'one.md'],
      ['import.cancel', { importId: IMPORT }],
    ]);
    expect(outcomes.map((o) => [o.name, o.stories.length, o.problem])).toEqual([
      ['one.md', 0, 'Cancelled. Nothing of this file was imported.'],
      ['two.md', 0, 'Cancelled. Nothing of this file was imported.'],
    ]);
  });

  it('takes a package for a text whatever its type says', () => {
    const names = (files: File[]) => files.map((f) => f.name);
    const { texts, pictures } = sortFiles([file('a.copydesk', 'image/png'), file('b.webp'), file('c.docx')]);
    expect([names(texts), names(pictures)]).toEqual([['a.copydesk', 'c.docx'], ['b.webp']]);
  });
});

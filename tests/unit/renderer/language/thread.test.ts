import { describe, expect, it } from 'vitest';
import { makeEngine, type EnginePorts } from '../../../../renderer/language/engine.ts';
import { say, type Said } from '../../../../shared/protocol/said.ts';
import { Refused, type Question } from '../../../../renderer/language/messages.ts';
import { Late, Thread, type WorkerPort } from '../../../../renderer/language/thread.ts';
import type { Piece } from '../../../../shared/language/finding.ts';

const piece: Piece = { key: 'body:aaaa', place: 'body', text: 'the the end', skip: [] };
const RULES =
  'rules: [{id: twice, kind: repetition, message: m}, {id: end, kind: existence, message: m, words: [end]}]';

const checker = (by: string) => ({
  check: () =>
    Promise.resolve([
      {
        from: 0,
        to: 3,
        sort: 'spelling' as const,
        level: 'warn' as const,
        rule: by,
        message: '',
        suggestions: [],
      },
    ]),
  suggest: (word: string) => [`${by} ${word}`],
});

const ports = (more: Partial<EnginePorts> = {}): EnginePorts => ({
  grammar: (dialect) => Promise.resolve(checker(dialect)),
  dictionary: (from) => Promise.resolve({ ...checker(typeof from === 'string' ? from : 'added'), words: 3 }),
  now: () => 0,
  ...more,
});

describe('the engine of a worker', () => {
  let id = 0;
  const ask = (engine: ReturnType<typeof makeEngine>, question: Omit<Question, 'id'>) =>
    engine({ ...question, id: id++ } as Question);

  it('opens English with grammar, other languages with a dictionary, and says when there is none', async () => {
    const engine = makeEngine(ports());
    const open = (language: string, added: { aff: string; dic: string } | null = null) =>
      ask(engine, { name: 'open', input: { language, added } });
    expect([
      await open('en-AU'),
      await open('fr'),
      await ask(engine, { name: 'check', input: { pieces: [piece] } }),
      await open('sv'),
      await ask(engine, { name: 'check', input: { pieces: [piece] } }),
      await open('sv', { aff: '', dic: '' }),
      await ask(engine, { name: 'suggest', input: { word: 'kaj' } }),
    ]).toMatchObject([
      { by: 'grammar', dialect: 'Australian' },
      { by: 'dictionary', words: 3, without: null },
      { findings: [[{ rule: 'fr' }]] },
      { by: 'none' },
      { findings: [[]] },
      { by: 'dictionary' },
      { words: ['added kaj'] },
    ]);
  });

  it('spells English from its dictionary where the grammar cannot start', async () => {
    const engine = makeEngine(ports({ grammar: () => Promise.reject(new Error('no WebAssembly')) }));
    expect(await ask(engine, { name: 'open', input: { language: 'en-GB', added: null } })).toEqual({
      by: 'dictionary',
      words: 3,
      without: 'no WebAssembly',
    });
  });

  it('keeps the last good rules in force when a file has a fault, and tries a file without taking it', async () => {
    const engine = makeEngine(ports());
    const check = (only?: string) =>
      ask(engine, {
        name: 'checkRules',
        input: { language: 'en', pieces: [piece], ...(only === undefined ? {} : { only }) },
      });
    await ask(engine, { name: 'rules', input: { source: RULES } });
    const wrong = await ask(engine, { name: 'rules', input: { source: 'rules: 4' } });
    const tried = await ask(engine, { name: 'tryRules', input: { source: '', language: 'en', piece } });
    expect([wrong, tried, await check(), await check('end')]).toMatchObject([
      { ok: false, faults: [{ line: 1 }] },
      { ok: true, rules: [], findings: [] },
      { findings: [[{ rule: 'house:twice' }, { rule: 'house:end' }]], late: [] },
      { findings: [[{ rule: 'house:end' }]] },
    ]);
  });
});

/** A worker that answers when it is told to, and a clock that strikes when it is told to. */
function workers() {
  const started: {
    asked: Question[];
    hear: (data: unknown) => void;
    broken: (why: Said) => void;
    ended: boolean;
  }[] = [];
  const strikes: (() => void)[] = [];
  const start = (): WorkerPort => {
    const one = {
      asked: [] as Question[],
      hear: (_data: unknown): void => undefined,
      broken: (_why: Said): void => undefined,
      ended: false,
    };
    started.push(one);
    return {
      post: (message) => one.asked.push(message as Question),
      hear: (message, broken) => {
        one.hear = message;
        one.broken = broken;
      },
      end: () => {
        one.ended = true;
      },
    };
  };
  const after = (_ms: number, run: () => void) => {
    strikes.push(run);
    return () => {
      strikes.splice(strikes.indexOf(run), 1);
    };
  };
  return { started, strikes, start, after };
}

const why = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => error,
  );

describe('the window’s end of a worker', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const { started, start, after, strikes } = workers();
    const thread = new Thread(start, after);
    const both = [thread.tell('suggest', { word: 'a' }, 10), thread.tell('suggest', { word: 'b' }, 10)];
    for (const { id, input } of started[0]?.asked.toReversed() ?? [])
      started[0]?.hear({ id, ok: true, value: { words: ['word' in input ? input.word : ''] } });
    expect([await Promise.all(both), strikes.length]).toEqual([[{ words: ['a'] }, { words: ['b'] }], 0]);
  });

  it('ends a worker that takes too long and prepares the next one before it asks again', async () => {
    const { started, start, after, strikes } = workers();
    const thread = new Thread(start, after);
    thread.prepare = () => thread.tell('rules', { source: 'x' }, 10);
    const late = why(thread.tell('suggest', { word: 'a' }, 10));
    strikes[0]?.();
    expect([await late, started[0]?.ended]).toEqual([expect.any(Late), true]);

    const next = thread.ask('suggest', { word: 'b' }, 10);
    await Promise.resolve();
    const [prepared] = started[1]?.asked ?? [];
    started[1]?.hear({ id: prepared?.id, ok: true, value: { ok: true, rules: [] } });
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    const asked = started[1]?.asked[1];
    started[1]?.hear({ id: asked?.id, ok: true, value: { words: ['b'] } });
    expect([prepared?.name, await next]).toEqual(['rules', { words: ['b'] }]);
  });

  it('fails every open question when the worker breaks, and passes on what it said', async () => {
    const { started, start, after } = workers();
    const thread = new Thread(start, after);
    const broken = why(thread.tell('suggest', { word: 'a' }, 10));
    const memory = say('language.broken', { why: 'out of memory' });
    started[0]?.broken(memory);
    const closed = say('language.broken', { why: 'not open' });
    const refused = why(thread.tell('suggest', { word: 'a' }, 10));
    started[1]?.hear({ id: started[1]?.asked[0]?.id, ok: false, why: closed });
    expect([await broken, await refused]).toEqual([new Refused(memory), new Refused(closed)]);
  });
});

import { expect, test } from '@playwright/test';
import { CALL_NAMES, calls, viewMayCall } from '../../../shared/protocol/index.ts';
import { call, open, type Answer, type Bridge } from './support/desktop.ts';
import { knock, type Sender } from './support/knock.ts';
import { makePayload, makeRandom, nested } from './support/payloads.ts';

/** The full count is for `COPYDESK_FULL=1`; the quick one keeps the suite short. */
const PAYLOADS = process.env.COPYDESK_FULL === '1' ? 1000 : 60;
const SEED = Number(process.env.COPYDESK_SEED ?? 20_261_123);

test('every call is refused to every sender but the window’s own page', async () => {
  const { app } = await open();
  const senders: Sender[] = ['none', 'inner', 'foreign-origin', 'foreign-window', 'disposed'];
  const letThrough: string[] = [];
  for (const name of CALL_NAMES)
    for (const sender of senders) {
      const answer = await knock(app, sender, name, {});
      if (answer.ok || answer.problem.kind !== 'unsupported') letThrough.push(`${name} from ${sender}`);
    }
  expect(letThrough).toEqual([]);
  await app.close();
});

test('names outside the contract and calls of the shell are refused, by the bridge and by the gate', async () => {
  const { app, page } = await open();
  const hidden = CALL_NAMES.filter((name) => !viewMayCall(name));
  const names: unknown[] = [
    ...hidden,
    'nope',
    '',
    '__proto__',
    'constructor',
    'toString',
    'story.save ',
    'STORY.SAVE',
    null,
    7,
    {},
    ['story.list'],
    undefined,
  ];
  for (const name of names) {
    expect(await knock(app, 'own', name, {})).toMatchObject({ ok: false, problem: { kind: 'unsupported' } });
    const bridge = await page.evaluate(
      (n) =>
        (window as unknown as Bridge).copydesk.call(n, {}).then(
          () => 'let through',
          () => 'refused',
        ),
      name,
    );
    expect(bridge).toBe('refused');
  }
  await app.close();
});

test('payloads too deep, too large or not of plain data are refused before anything reads them', async () => {
  const { app, page } = await open();
  const kindOf = (name: string, make: string): Promise<string> =>
    page.evaluate(
      async ([n, source]) => {
        const makers: Record<string, () => unknown> = {
          deep: () => {
            let value: unknown = 1;
            for (let i = 0; i < 100; i++) value = { value };
            return value;
          },
          large: () => ({ query: 'x'.repeat(5 * 1024 * 1024) }),
          map: () => new Map([['a', 1]]),
          date: () => ({ at: new Date(0) }),
        };
        const { copydesk } = window as unknown as Bridge;
        const answer = (await copydesk.call(n, makers[source]?.())) as Answer;
        return answer.ok ? 'ok' : answer.problem.kind;
      },
      [name, make] as const,
    );
  expect(await kindOf('story.list', 'deep')).toBe('invalid');
  expect(await kindOf('story.list', 'large')).toBe('too-large');
  expect(await kindOf('story.list', 'map')).toBe('invalid');
  expect(await kindOf('story.list', 'date')).toBe('invalid');
  expect(await knock(app, 'own', 'story.list', nested(65))).toMatchObject({ problem: { kind: 'invalid' } });
  expect((await call(page, 'store.health', {})).ok).toBe(true);
  await app.close();
});

test(`${String(PAYLOADS)} wrong payloads a call: none accepted, nothing falls over`, async () => {
  test.setTimeout(PAYLOADS > 100 ? 15 * 60_000 : 120_000);
  const { app, page } = await open();
  const random = makeRandom(SEED);
  const accepted: unknown[] = [];
  for (const name of CALL_NAMES.filter(viewMayCall)) {
    const payloads: unknown[] = [];
    while (payloads.length < PAYLOADS) {
      const payload = makePayload(random);
      if (!calls[name].input.safeParse(payload).success) payloads.push(payload);
    }
    const answers = await page.evaluate(
      ([n, all]) => {
        const { copydesk } = window as unknown as Bridge;
        return Promise.all(all.map((payload) => copydesk.call(n, payload) as Promise<Answer>));
      },
      [name, payloads] as const,
    );
    answers.forEach((answer, i) => {
      if (answer.ok) accepted.push({ seed: SEED, name, payload: payloads[i] });
    });
  }
  expect(accepted).toEqual([]);
  expect((await call(page, 'store.health', {})).ok).toBe(true);
  await app.close();
});

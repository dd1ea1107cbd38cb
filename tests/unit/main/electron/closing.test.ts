import { expect, it, vi } from 'vitest';
import { makeClosing, type Unsaved } from '../../../../main/electron/closing.ts';

const window = { id: 1 };

const setUp = (given: { confirm?: 'close' | 'keep'; canAnswer?: boolean } = {}) => {
  const tokens: string[] = [];
  const asked: Unsaved[] = [];
  let next = 0;
  const closing = makeClosing<{ id: number }>({
    ask: (_window, token) => tokens.push(token),
    canAnswer: () => given.canAnswer ?? true,
    confirm: (_window, unsaved) => {
      asked.push(unsaved);
      return Promise.resolve(given.confirm ?? 'keep');
    },
    newToken: () => `token-${String(++next)}`,
    waitMs: 50,
  });
  return { closing, tokens, asked };
};

it('lets a window go that has saved everything, without a question', async () => {
  const { closing, asked } = setUp();
  const decision = closing.mayClose(window);
  closing.answer(window, { token: 'token-1', saved: true });
  expect(await decision).toBe(true);
  expect(asked).toEqual([]);
});

it('keeps a window that could not save, with its reason shown', async () => {
  const { closing, asked } = setUp();
  const decision = closing.mayClose(window);
  closing.answer(window, { token: 'token-1', saved: false, reason: 'The disk is full.' });
  expect(await decision).toBe(false);
  expect(asked).toEqual([{ reason: 'The disk is full.' }]);
});

it('closes anyway when the person says so', async () => {
  const { closing } = setUp({ confirm: 'close' });
  const decision = closing.mayClose(window);
  closing.answer(window, { token: 'token-1', saved: false });
  expect(await decision).toBe(true);
});

it('asks the person when the window does not answer', async () => {
  vi.useFakeTimers();
  const { closing, asked } = setUp();
  const decision = closing.mayClose(window);
  await vi.advanceTimersByTimeAsync(50);
  vi.useRealTimers();
  expect(await decision).toBe(false);
  expect(asked).toEqual([{ reason: null }]);
});

it('takes an answer only from the window that was asked, and only to this question', async () => {
  const { closing } = setUp();
  const decision = closing.mayClose(window);
  closing.answer({ id: 2 }, { token: 'token-1', saved: true });
  closing.answer(window, { token: 'token-0', saved: true });
  closing.answer(window, { token: 'token-1', saved: false });
  closing.answer(window, { token: 'token-1', saved: true });
  expect(await decision).toBe(false);
});

it('asks once when two ask to close, and again after a refusal', async () => {
  const { closing, tokens } = setUp();
  const both = [closing.mayClose(window), closing.mayClose(window)];
  expect(tokens).toHaveLength(1);
  closing.answer(window, { token: 'token-1', saved: false });
  expect(await Promise.all(both)).toEqual([false, false]);
  void closing.mayClose(window);
  expect(tokens).toHaveLength(2);
  closing.answer(window, { token: 'token-2', saved: true });
});

it('does not wait for a page that is gone', async () => {
  const { closing, tokens } = setUp({ canAnswer: false });
  expect(await closing.mayClose(window)).toBe(true);
  expect(tokens).toEqual([]);
});

import { randomBytes } from 'node:crypto';
import type { ParsedOf } from '../../shared/protocol/index.ts';

/** How long a window may take to save before the person is asked. */
export const ANSWER_WAIT_MS = 10_000;

export type CloseAnswer = ParsedOf<'shell.closeAnswer'>;

/** What closing needs of one window. */
export type ClosingWindow = { id: number };

/** Why the person is asked: the window said it could not save, or said nothing. */
export type Unsaved = { reason: string | null };

export type Closing<W extends ClosingWindow> = {
  /** True when the window may go. Asked twice at once, it gives the same answer to both. */
  mayClose: (window: W) => Promise<boolean>;
  answer: (window: W, answer: CloseAnswer) => void;
};

/**
 * Asks a window to save before it closes and lets it go only when everything is acknowledged, or when the person says
 * so after being told what is not saved.
 * @param given.canAnswer false for a window whose page is gone: there is nothing left to save
 */
export function makeClosing<W extends ClosingWindow>(given: {
  ask: (window: W, token: string) => void;
  canAnswer: (window: W) => boolean;
  confirm: (window: W, unsaved: Unsaved) => Promise<'close' | 'keep'>;
  newToken?: () => string;
  waitMs?: number;
}): Closing<W> {
  const newToken = given.newToken ?? (() => randomBytes(16).toString('hex'));
  const waiting = new Map<string, { window: number; settle: (answer: CloseAnswer | null) => void }>();
  const asked = new Map<number, Promise<boolean>>();

  const askToSave = (window: W): Promise<CloseAnswer | null> => {
    const token = newToken();
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        waiting.delete(token);
        resolve(null);
      }, given.waitMs ?? ANSWER_WAIT_MS);
      waiting.set(token, {
        window: window.id,
        settle: (answer) => {
          clearTimeout(late);
          waiting.delete(token);
          resolve(answer);
        },
      });
      given.ask(window, token);
    });
  };

  const decide = async (window: W): Promise<boolean> => {
    if (!given.canAnswer(window)) return true;
    const answer = await askToSave(window);
    if (answer?.saved) return true;
    return (await given.confirm(window, { reason: answer?.reason ?? null })) === 'close';
  };

  return {
    mayClose: (window) => {
      const already = asked.get(window.id);
      if (already) return already;
      const decision = decide(window).finally(() => asked.delete(window.id));
      asked.set(window.id, decision);
      return decision;
    },
    answer: (window, answer) => {
      const expected = waiting.get(answer.token);
      if (expected?.window === window.id) expected.settle(answer);
    },
  };
}

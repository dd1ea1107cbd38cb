import { beforeEach, expect, it } from 'vitest';
import { caretFollower } from '../../../../../renderer/story/talk/caret.ts';
import { lookAtThread, useTalk } from '../../../../../renderer/story/talk/state.ts';

const current = () => useTalk.getState().current;

beforeEach(() => lookAtThread(null));

it('leads into and out of the threads of whatever the caret is in', () => {
  const cameTo = caretFollower();
  const steps: [string, string[]][] = [
    ['text', ['nine']],
    ['headline', ['plan', 'all']],
    // The same words of the text again: the caret was elsewhere meanwhile.
    ['text', ['nine']],
    ['headline', []],
    ['text', ['draft:', 'nine']],
  ];
  expect(
    steps.map(([where, ids]) => {
      cameTo(where, ids);
      return current();
    }),
  ).toEqual(['nine', 'plan', 'nine', null, 'nine']);
});

it('leaves a thread that was chosen otherwise', () => {
  const cameTo = caretFollower();
  cameTo('text', ['nine']);
  lookAtThread('chosen');
  cameTo('text', ['nine']);
  cameTo('text', []);
  expect(current()).toBe('chosen');
});

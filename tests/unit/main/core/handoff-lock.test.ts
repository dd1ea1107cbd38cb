import { beforeAll, describe, expect, it } from 'vitest';
import { isLocked, lock, unlock } from '../../../../main/core/handoff/lock.ts';

const secret = new TextEncoder().encode('What the source said.');
const passphrase = 'naïve herring 12';

const locked = async (): Promise<Uint8Array> => {
  const made = await lock(secret, passphrase);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
};
const opened = async (content: Uint8Array, word = passphrase): Promise<string> => {
  const answer = await unlock(content, word);
  return answer.ok ? new TextDecoder().decode(answer.value) : answer.problem.code;
};

describe('a locked hand-off', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await locked();
  });

  it('opens with its passphrase, however its letters were put together, and holds no word of the text', async () => {
    const content = whole;
    expect([
      isLocked(content),
      isLocked(secret),
      Buffer.from(content).includes(Buffer.from('source')),
      await opened(content),
      await opened(content, ` ${passphrase.normalize('NFD')}\n`),
      await opened(content, 'naive herring 12'),
    ]).toEqual([
      true,
      false,
      false,
      'What the source said.',
      'What the source said.',
      'handoff.wrong-passphrase',
    ]);
  });

  it('is different each time', async () => {
    expect(Buffer.from(whole).equals(Buffer.from(await locked()))).toBe(false);
  });

  it.each([
    ['the version', 16, 'handoff.lock-unknown'],
    ['the salt', 20, 'handoff.wrong-passphrase'],
    ['the nonce', 36, 'handoff.wrong-passphrase'],
    ['the text', 50, 'handoff.wrong-passphrase'],
    ['the tag', -1, 'handoff.wrong-passphrase'],
  ])('in which %s was changed does not open', async (_what, at, code) => {
    const content = Uint8Array.from(whole);
    const place = at < 0 ? content.length + at : at;
    content[place] = (content[place] ?? 0) ^ 1;
    expect(await opened(content)).toBe(code);
  });

  it('that is cut off or asks for more memory than a hand-off may does not open', async () => {
    const content = whole;
    const greedy = Uint8Array.from(content);
    greedy[17] = 24;
    expect([await opened(content.subarray(0, 40)), await opened(greedy)]).toEqual([
      'handoff.wrong-passphrase',
      'handoff.lock-unknown',
    ]);
  });

  it('is not made with a passphrase that is none', async () => {
    const answer = await lock(secret, ' 1234567 ');
    expect(answer.ok || [answer.problem.code, answer.problem.path]).toEqual([
      'handoff.passphrase-short',
      'passphrase',
    ]);
  });
});

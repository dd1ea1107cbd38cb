import { expect, it } from 'vitest';
import { CODE_LIFE_MS, makeSecrets } from '../../../../main/node/secrets.ts';

it('swaps a code for the token once', () => {
  const secrets = makeSecrets(() => 0);
  const code = secrets.newCode();
  expect([secrets.swap(code), secrets.swap(code), secrets.swap('')]).toEqual([secrets.token, null, null]);
});

it('forgets a code after a minute', () => {
  let now = 0;
  const secrets = makeSecrets(() => now);
  const [early, late] = [secrets.newCode(), secrets.newCode()];
  now = CODE_LIFE_MS - 1;
  expect(secrets.swap(early)).toBe(secrets.token);
  now = CODE_LIFE_MS;
  expect(secrets.swap(late)).toBeNull();
});

it('never gives the same secret twice', () => {
  const secrets = makeSecrets();
  const codes = Array.from({ length: 100 }, () => secrets.newCode());
  expect(new Set([...codes, secrets.token, makeSecrets().token]).size).toBe(102);
});

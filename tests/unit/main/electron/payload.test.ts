import { expect, it } from 'vitest';
import { limitOf, payloadFault } from '../../../../main/electron/payload.ts';

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = { value };
  return value;
};

it('lets plain data pass', () => {
  const payload = {
    a: [1, 'x', null, true, undefined],
    b: { c: new Uint8Array(9) },
    d: Object.create(null) as object,
  };
  expect(payloadFault(payload, 1000)).toBeNull();
});
it('counts text, keys and bytes', () => {
  expect(payloadFault({ text: 'x'.repeat(600) }, 1000)).toBe('too-large');
  expect(payloadFault({ content: new Uint8Array(1001) }, 1000)).toBe('too-large');
  expect(payloadFault({ ['k'.repeat(600)]: 1 }, 1000)).toBe('too-large');
  expect(
    payloadFault(
      Array.from({ length: 200 }, () => 0),
      1000,
    ),
  ).toBe('too-large');
});
it('refuses what is nested deeper than 64, also very deep and in a circle', () => {
  expect(payloadFault(nested(64), 1e6)).toBeNull();
  expect(payloadFault(nested(65), 1e6)).toBe('too-deep');
  expect(payloadFault(nested(200_000), 1e9)).toBe('too-deep');
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(payloadFault(circle, 1e6)).toBe('too-deep');
});
it('refuses values that the contract is not made of', () => {
  for (const value of [
    new Map(),
    new Set(),
    new Date(),
    new Error('x'),
    /x/u,
    new URL('app://newsroom/'),
    new ArrayBuffer(2),
  ])
    expect(payloadFault({ value }, 1000)).toBe('foreign');
});
it('has room for files where a call carries one', () => {
  expect(limitOf('story.save')).toBe(8 * 1024 * 1024);
  expect(limitOf('import.file')).toBe(250 * 1024 * 1024);
});

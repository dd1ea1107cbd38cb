/** A small seeded generator (mulberry32), so that a failing payload can be made again. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Members that calls have, and some that none has. An own `__proto__` is lost on the way, so it would be an honest call. */
const NAMES = [
  'storyId',
  'session',
  'base',
  'patch',
  'content',
  'name',
  'query',
  'limit',
  'id',
  'url',
  'format',
  'constructor',
  'extra',
];
const VALUES: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  '',
  'x',
  '../../etc/passwd',
  '\u0000',
  '\ud800',
  'a'.repeat(5000),
  [],
  {},
  [[]],
  'javascript:alert(1)',
  '0197f1a0-0000-7000-8000-000000000000',
  "'; DROP TABLE story; --",
];

/** One payload that may be anything that travels. */
export function makePayload(random: () => number, depth = 0): unknown {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  if (depth > 3 || random() < 0.35) return pick(VALUES);
  const count = Math.floor(random() * 4);
  const children = Array.from({ length: count }, () => makePayload(random, depth + 1));
  if (random() < 0.3) return children;
  const made: Record<string, unknown> = {};
  for (const child of children)
    Object.defineProperty(made, pick(NAMES) ?? 'x', {
      value: child,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return made;
}

/** Deeper than anything honest, made without recursion. */
export const nested = (levels: number): unknown => {
  let value: unknown = 'deep';
  for (let i = 0; i < levels; i++) value = [value];
  return value;
};

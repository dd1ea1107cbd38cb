/** What one fault test found. A test that cannot run here says why; it never counts as passed. */
export type Outcome =
  | { kind: 'passed'; figures: string }
  | { kind: 'failed'; figures: string }
  | { kind: 'not-run'; why: string };

export type FaultOptions = {
  /** How often; each fault has a quick and a full count of its own. */
  runs: number;
  seed: number;
};

/**
 * One way in which the world goes wrong. `control` is the same observer over something that must be caught: without
 * it a test that cannot fail would look like proof.
 */
export type Fault = {
  name: string;
  promise: string;
  quick: number;
  full: number;
  check: (options: FaultOptions) => Outcome | Promise<Outcome>;
  /** Passed means that the observer noticed. */
  control: (options: FaultOptions) => Outcome | Promise<Outcome>;
};

export const judge = (good: boolean, figures: string): Outcome => ({
  kind: good ? 'passed' : 'failed',
  figures,
});

export const notRun = (why: string): Outcome => ({ kind: 'not-run', why });

/** A small seeded generator (mulberry32), so that a failing run can be repeated from its printed seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** A clock that stands still until it is told to run; timers fire in order and promises settle between them. */
export function fakeClock(start = 1_000_000) {
  let now = start;
  let serial = 0;
  let timers: { at: number; serial: number; run: () => void }[] = [];

  const after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: now + ms, serial: serial++, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((t) => t !== timer);
    };
  };

  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  async function run(ms: number): Promise<void> {
    const end = now + ms;
    await settle();
    for (;;) {
      const next = timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at || a.serial - b.serial)[0];
      if (!next) break;
      timers = timers.filter((t) => t !== next);
      now = Math.max(now, next.at);
      next.run();
      await settle();
    }
    now = end;
  }

  return { now: () => now, after, run, settle };
}

export type FakeClock = ReturnType<typeof fakeClock>;

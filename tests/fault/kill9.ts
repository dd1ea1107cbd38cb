import { judge, seeded, type Fault, type FaultOptions, type Outcome } from './fault.ts';
import { startWriter } from './child.ts';
import { lookAt } from './profile.ts';
import { inFolder } from './temp.ts';

type Sum = { acks: number; lost: number; faults: string[] };

async function killRuns({ runs, seed }: FaultOptions, args: (dir: string) => string[]): Promise<Sum> {
  const random = seeded(seed);
  const sum: Sum = { acks: 0, lost: 0, faults: [] };
  for (let run = 0; run < runs; run++)
    await inFolder(async (dir) => {
      const writer = startWriter(args(dir));
      await writer.until(1 + random(150));
      const { last, count } = writer.heard();
      await writer.kill();
      const found = lookAt(dir);
      sum.acks += count;
      sum.lost += Math.max(0, last - found.seq);
      sum.faults.push(...found.faults);
      if (count === 0) sum.faults.push(`no ack: ${writer.errors().slice(0, 300)}`);
    });
  return sum;
}

const told = (sum: Sum, runs: number): string =>
  `${String(runs)} kills, ${String(sum.acks)} acknowledged, ${String(sum.lost)} lost, ${String(sum.faults.length)} faults${sum.faults.length > 0 ? ` (${sum.faults.slice(0, 3).join(', ')})` : ''}`;

export const kill9: Fault = {
  name: 'kill9',
  promise: 'no acknowledged edit is lost when the process is killed',
  quick: 30,
  full: 200,
  check: async (options): Promise<Outcome> => {
    const sum = await killRuns(options, (dir) => ['core', dir]);
    return judge(sum.lost === 0 && sum.faults.length === 0, told(sum, options.runs));
  },
  // Acknowledges inside a transaction that is committed later: what a too hasty store would do.
  control: async (options): Promise<Outcome> => {
    const runs = Math.min(options.runs, 5);
    const sum = await killRuns({ ...options, runs }, (dir) => ['raw', dir, 'FULL', '500']);
    return judge(sum.lost > 0, told(sum, runs));
  },
};

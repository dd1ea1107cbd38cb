import { parseArgs } from 'node:util';
import type { Fault, Outcome } from './fault.ts';
import { diskfull } from './diskfull.ts';
import { io } from './io.ts';
import { kill9 } from './kill9.ts';
import { lock } from './lock.ts';
import { migrateKill } from './migrate-kill.ts';
import { openMatrix } from './open-matrix.ts';
import { powercut } from './powercut.ts';
import { readonly } from './readonly.ts';
import { restoreKill } from './restore-kill.ts';
import { rot, rotOfTalk } from './rot.ts';
import { salvage } from './salvage.ts';
import { foldedLog, wal } from './wal.ts';

/** Every fault: a new one is a file here and a row below. */
const faults: readonly Fault[] = [
  kill9,
  powercut,
  wal,
  foldedLog,
  rot,
  rotOfTalk,
  migrateKill,
  restoreKill,
  salvage,
  diskfull,
  io,
  lock,
  readonly,
  openMatrix,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    full: { type: 'boolean', default: false },
    control: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});

const unknown = positionals.find((name) => !faults.some((f) => f.name === name));
if (unknown !== undefined) {
  console.error(`There is no fault "${unknown}". There are: ${faults.map((f) => f.name).join(', ')}.`);
  process.exit(2);
}

const seed = values.seed === undefined ? Date.now() >>> 0 : Number(values.seed);
console.log(`seed ${String(seed)} (repeat with --seed ${String(seed)})`);

const sum = { passed: 0, failed: 0, notRun: [] as string[] };

function count(name: string, outcome: Outcome, ms: number): void {
  const took = `${(ms / 1000).toFixed(1)} s`;
  switch (outcome.kind) {
    case 'passed':
      sum.passed += 1;
      console.log(`  ok       ${name}: ${outcome.figures} [${took}]`);
      return;
    case 'failed':
      sum.failed += 1;
      console.log(`  FAILED   ${name}: ${outcome.figures} [${took}]`);
      return;
    case 'not-run':
      sum.notRun.push(`${name}: ${outcome.why}`);
      console.log(`  not run  ${name}: ${outcome.why}`);
  }
}

async function timed(name: string, run: () => Outcome | Promise<Outcome>): Promise<void> {
  const began = performance.now();
  let outcome: Outcome;
  try {
    outcome = await run();
  } catch (error) {
    outcome = { kind: 'failed', figures: error instanceof Error ? error.message : 'threw' };
  }
  count(name, outcome, performance.now() - began);
}

for (const fault of faults) {
  if (positionals.length > 0 && !positionals.includes(fault.name)) continue;
  console.log(`${fault.name}: ${fault.promise}`);
  const runs = values.runs === undefined ? (values.full ? fault.full : fault.quick) : Number(values.runs);
  const options = { runs, seed };
  if (!values.control) await timed(fault.name, () => fault.check(options));
  await timed(`${fault.name} control`, () => fault.control(options));
}

console.log(
  `${String(sum.passed)} passed, ${String(sum.failed)} failed, ${String(sum.notRun.length)} not run${sum.notRun.length > 0 ? `: ${sum.notRun.join('; ')}` : ''}`,
);
console.log(`FAULT ${JSON.stringify(sum)}`);
process.exitCode = sum.failed > 0 ? 1 : 0;

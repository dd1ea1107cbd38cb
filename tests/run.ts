import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './support/chromium.ts';
import { requireNode } from './support/node-version.ts';
import { ROOT, runTool, type Ran } from './support/step.ts';
import { addUp, playwrightTally, readTally, summaryLine, type Tally } from './support/tally.ts';

/**
 * Proves a change. `check` is types, lint, house and unit tests, in seconds; `test` is everything there is;
 * `properties` tries what is claimed of any text 2,000 times, with new texts, and tells the seeds.
 * Every step says what it came to, everything that was not run is named with its reason, and the last line is
 * `N passed, N failed`.
 *
 *   npm run check        npm test        npm test -- --only unit,journeys        npm run test:properties
 */
type Step = { name: string; run: (report: string) => Promise<{ tally: Tally; ran: Ran }> };

const MINUTE = 60_000;

/** A step that either holds or does not. */
const one = (name: string, tool: string, args: string[]): Step => ({
  name,
  run: async () => {
    const ran = await runTool(tool, args, { limitMs: 5 * MINUTE });
    return { ran, tally: { passed: ran.code === 0 ? 1 : 0, failed: ran.code === 0 ? 0 : 1, notRun: [] } };
  },
});

/** A tally that fits how the step ended: a step that failed is never all green, one without a tally has failed. */
const honest = (tally: Tally | null, ran: Ran): Tally => {
  if (!tally) return { passed: 0, failed: 1, notRun: [] };
  const nothing = tally.passed + tally.failed + tally.notRun.length === 0;
  return tally.failed === 0 && (ran.code !== 0 || nothing) ? { ...tally, failed: 1 } : tally;
};

const fromReport = (report: string, read: (json: unknown) => Tally | null): Tally | null =>
  existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : null;

/** The limit ends a step that hangs; a busy machine that takes three times as long does not hang. */
const vitest = (project: string, limitMs = 15 * MINUTE): Step => ({
  name: project,
  run: async (report) => {
    const args = ['run', '--config', 'tests/vitest.config.ts', '--project', `${project}*`];
    const reporters = ['--reporter=default', '--reporter=./tests/support/counting-reporter.ts'];
    const env = { COPYDESK_REPORT: report, CI: '1' };
    const ran = await runTool('vitest', [...args, ...reporters], { limitMs, env });
    return { ran, tally: honest(fromReport(report, readTally), ran) };
  },
});

const playwright = (project: string, limitMs: number): Step => ({
  name: project,
  run: async (report) => {
    const args = ['test', '--config', 'tests/playwright.config.ts', '--project', project];
    const ran = await runTool('playwright', args, { limitMs, env: { COPYDESK_REPORT: report } });
    return { ran, tally: honest(fromReport(report, playwrightTally), ran) };
  },
});

/** A script that ends with a line such as `FAULT {"passed":…}`. */
const script = (name: string, file: string, word: string, limitMs: number): Step => ({
  name,
  run: async () => {
    const ran = await runTool('node', [file], { limitMs });
    return { ran, tally: honest(summaryLine(ran.output, word), ran) };
  },
});

/** The properties of the engine of suggestions, with other texts each time; their seeds are told. */
const properties: Step = {
  name: 'properties',
  run: async (report) => {
    const rooms = ['tests/unit/shared/article/review', 'tests/unit/shared/editor'];
    const reporters = ['--reporter=default', '--reporter=./tests/support/counting-reporter.ts'];
    const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit*', ...rooms, ...reporters];
    const COPYDESK_RUNS = process.env.COPYDESK_RUNS ?? '2000';
    const env = { COPYDESK_REPORT: report, CI: '1', COPYDESK_RUNS };
    const line = (said: string): void => {
      if (said.includes('PROPERTY')) console.log(said.slice(said.indexOf('PROPERTY')));
    };
    const ran = await runTool('vitest', args, { limitMs: 180 * MINUTE, env, line });
    return { ran, tally: honest(fromReport(report, readTally), ran) };
  },
};

const types = one('types', 'tsc', ['-b']);
const rooms = ['main', 'renderer', 'shared', 'tests'];
const lint = one('lint', 'oxlint', ['--type-aware', '--deny-warnings', ...rooms]);
const format = one('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
const build = one('build', 'node', ['start.cjs', 'build']);

/** Lanes of one stage run side by side; a stage waits for the one before. */
type Stage = Step[][];
const plans: Record<string, Stage[]> = {
  check: [
    [
      [types, lint, format],
      [vitest('house'), vitest('unit')],
    ],
  ],
  properties: [[[properties]]],
  test: [
    [[build]],
    [
      [types, lint, format, vitest('house'), vitest('migrations')],
      [vitest('unit'), vitest('contract')],
    ],
    [[vitest('browser')]],
    [[playwright('journeys', 50 * MINUTE)]],
    [[playwright('shell', 15 * MINUTE)]],
    [[script('fault', 'tests/fault/run.ts', 'FAULT', 10 * MINUTE)]],
    [[script('package', 'tests/package/check.ts', 'PACKAGE', 10 * MINUTE)]],
  ],
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function tell(name: string, tally: Tally, ran: Ran): void {
  const counts = [`${String(tally.passed)} passed`];
  if (tally.failed > 0) counts.push(`${String(tally.failed)} FAILED`);
  if (tally.notRun.length > 0) counts.push(`${String(tally.notRun.length)} not run`);
  if (ran.late) counts.push('stopped: it took too long');
  console.log(`${name.padEnd(12)}${seconds(ran.ms).padStart(8)}   ${counts.join(', ')}`);
  if (tally.failed > 0) console.log(`${'-'.repeat(40)}\n${ran.output.trimEnd()}\n${'-'.repeat(40)}`);
}

async function runSteps(plan: Stage[], only: readonly string[] | null, reports: string): Promise<Tally> {
  const tallies: Tally[] = [];
  const runOne = async (step: Step): Promise<void> => {
    const { tally, ran } = await step.run(path.join(reports, `${step.name}.json`));
    tell(step.name, tally, ran);
    tallies.push({ ...tally, notRun: tally.notRun.map((n) => ({ ...n, what: `${step.name}: ${n.what}` })) });
  };
  const runLane = async (lane: Step[]): Promise<void> => {
    for (const step of lane) {
      if (!only || only.includes(step.name)) await runOne(step);
      else tallies.push({ passed: 0, failed: 0, notRun: [{ what: step.name, why: 'left out by --only' }] });
    }
  };
  for (const stage of plan) await Promise.all(stage.map(runLane));
  return addUp(tallies);
}

async function main(): Promise<number> {
  requireNode();
  const [what = 'check', ...rest] = process.argv.slice(2);
  const plan = plans[what];
  if (!plan) throw new Error(`Expected check, test or properties, got ${what}.`);
  const at = rest.indexOf('--only');
  const only = at < 0 ? null : (rest[at + 1] ?? '').split(',');
  const names = plan.flat(2).map((step) => step.name);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no step ${unknown}. Steps: ${names.join(', ')}.`);

  const started = performance.now();
  if (what === 'test') console.log(`Chromium: ${ensureChromium(console.log)}`);
  const reports = mkdtempSync(path.join(tmpdir(), 'copydesk-reports-'));
  try {
    const sum = await runSteps(plan, only, reports);
    console.log(`\n${what} took ${seconds(performance.now() - started)}, Node ${process.versions.node}`);
    if (sum.notRun.length > 0) console.log('\nNot run:');
    for (const { what: name, why } of sum.notRun) console.log(`  ${name} (${why})`);
    console.log(
      `${sum.notRun.length > 0 ? '\n' : ''}${String(sum.passed)} passed, ${String(sum.failed)} failed`,
    );
    return sum.failed > 0 ? 1 : 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

try {
  process.chdir(ROOT);
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

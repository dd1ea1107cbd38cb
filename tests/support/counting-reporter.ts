import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { nothingYet, type Tally } from './tally.ts';

/** Counts what Vitest ran into the file that COPYDESK_REPORT names, with the reason of everything that was skipped. */
export class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env.COPYDESK_REPORT;
    if (!file) return;
    const tally: Tally = nothingYet();
    for (const module of modules) {
      if (module.state() === 'failed' && module.children.size === 0) tally.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') tally.passed += 1;
        else if (result.state === 'failed') tally.failed += 1;
        else
          tally.notRun.push({
            what: `${module.relativeModuleId} › ${test.fullName}`,
            why:
              (result.state === 'skipped' ? result.note : undefined) ??
              'skipped in the file, no reason was given',
          });
      }
    }
    tally.failed += errors.length;
    writeFileSync(file, JSON.stringify(tally));
  }
}

// Vitest takes a reporter named on the command line from the default export.
// eslint-disable-next-line import/no-default-export
export default CountingReporter;

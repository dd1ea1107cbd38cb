import { describe, expect, it } from 'vitest';
import { addUp, playwrightTally, readTally, summaryLine } from '../../support/tally.ts';

describe('tallies', () => {
  it('add up, and keep everything that was not run', () => {
    const left = { what: 'powercut', why: 'needs root' };
    expect(
      addUp([
        { passed: 2, failed: 0, notRun: [left] },
        { passed: 1, failed: 3, notRun: [] },
      ]),
    ).toEqual({ passed: 3, failed: 3, notRun: [left] });
  });

  it('come from the last summary line of a script', () => {
    const output =
      'FAULT {"passed":1,"failed":0}\nmore\nFAULT {"passed":4,"failed":1,"notRun":["powercut: needs root"]}\n';
    expect(summaryLine(output, 'FAULT')).toEqual({
      passed: 4,
      failed: 1,
      notRun: [{ what: 'powercut', why: 'needs root' }],
    });
  });

  it('are none when there is no line, or it is no tally', () => {
    expect(summaryLine('nothing here', 'FAULT')).toBeNull();
    expect(summaryLine('FAULT {broken', 'FAULT')).toBeNull();
    expect(readTally({ passed: 'many' })).toBeNull();
  });

  it('read Playwright’s report: failed ones, and why others were left out', () => {
    const test = (status: string, annotations: unknown[] = []) => ({
      title: status,
      tests: [{ status, annotations }],
    });
    const report = {
      suites: [
        {
          title: 'shell.spec.ts',
          specs: [test('expected'), test('unexpected'), test('flaky')],
          suites: [
            {
              title: 'fuses',
              specs: [test('skipped', [{ type: 'skip', description: 'the stand-in has none' }])],
            },
          ],
        },
      ],
    };
    expect(playwrightTally(report)).toEqual({
      passed: 1,
      failed: 2,
      notRun: [{ what: 'shell.spec.ts › fuses › skipped', why: 'the stand-in has none' }],
    });
  });

  it('count a report whose files could not be read as failed', () => {
    expect(playwrightTally({ suites: [], errors: [{ message: 'no such file' }] }).failed).toBe(1);
  });
});

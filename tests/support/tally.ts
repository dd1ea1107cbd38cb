/** What one step of the tests came to. */
export type Tally = { passed: number; failed: number; notRun: NotRun[] };
/** Something that was left out, and why: never counted as passed. */
export type NotRun = { what: string; why: string };

export const nothingYet = (): Tally => ({ passed: 0, failed: 0, notRun: [] });

export const addUp = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, t) => sum + t.passed, 0),
  failed: tallies.reduce((sum, t) => sum + t.failed, 0),
  notRun: tallies.flatMap((t) => t.notRun),
});

const isRecord = (v: unknown): v is Record<string, unknown> =>
  v !== null && typeof v === 'object' && !Array.isArray(v);

const count = (v: unknown): number => (typeof v === 'number' && Number.isInteger(v) && v >= 0 ? v : 0);

/** A thing not run is told as a sentence, as `what: why`, or as an object of the two. */
function readNotRun(v: unknown): NotRun {
  if (isRecord(v)) {
    const word = (...keys: string[]): string | undefined => {
      const found = keys.map((key) => v[key]).find((value) => typeof value === 'string');
      return typeof found === 'string' ? found : undefined;
    };
    return { what: word('what', 'name') ?? 'something', why: word('why', 'reason') ?? 'no reason was given' };
  }
  const line = typeof v === 'string' ? v : JSON.stringify(v);
  const at = line.indexOf(': ');
  return at > 0
    ? { what: line.slice(0, at), why: line.slice(at + 2) }
    : { what: line, why: 'no reason was given' };
}

/** Reads a tally from JSON; null when it is none. */
export function readTally(json: unknown): Tally | null {
  if (!isRecord(json) || typeof json.passed !== 'number' || typeof json.failed !== 'number') return null;
  const notRun = Array.isArray(json.notRun) ? json.notRun.map(readNotRun) : [];
  return { passed: count(json.passed), failed: count(json.failed), notRun };
}

/** The last line of an output that begins with a word such as FAULT and goes on with a tally. */
export function summaryLine(output: string, word: string): Tally | null {
  const line = output
    .split('\n')
    .reverse()
    .find((l) => l.startsWith(`${word} {`));
  if (!line) return null;
  try {
    return readTally(JSON.parse(line.slice(word.length + 1)));
  } catch {
    return null;
  }
}

/** Reads Playwright's JSON report: one count per test, skipped ones with the reason of their annotation. */
export function playwrightTally(report: unknown): Tally {
  const tally = nothingYet();
  const walk = (suite: unknown, path: string): void => {
    if (!isRecord(suite)) return;
    const title = typeof suite.title === 'string' ? suite.title : '';
    const here = [path, title].filter(Boolean).join(' › ');
    for (const inner of asList(suite.suites)) walk(inner, here);
    for (const spec of asList(suite.specs))
      if (isRecord(spec))
        for (const test of asList(spec.tests)) countTest(test, `${here} › ${String(spec.title)}`);
  };
  const countTest = (test: unknown, what: string): void => {
    if (!isRecord(test)) return;
    if (test.status === 'expected') tally.passed += 1;
    else if (test.status === 'skipped') tally.notRun.push({ what, why: skipReason(test.annotations) });
    else tally.failed += 1;
  };
  if (isRecord(report)) {
    for (const suite of asList(report.suites)) walk(suite, '');
    if (tally.failed === 0 && asList(report.errors).length > 0) tally.failed = asList(report.errors).length;
  }
  return tally;
}

const asList = (v: unknown): unknown[] => (Array.isArray(v) ? v : []);

function skipReason(annotations: unknown): string {
  for (const note of asList(annotations))
    if (
      isRecord(note) &&
      (note.type === 'skip' || note.type === 'fixme') &&
      typeof note.description === 'string'
    )
      return note.description;
  return 'no reason was given';
}

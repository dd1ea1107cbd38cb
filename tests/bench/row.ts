/** One measured thing: ours against the plainest way of doing the same here, in the same run. */
export type Row = {
  name: string;
  value: number;
  unit: string;
  /** The same measure of the plain way; null where there is none. */
  baseline: number | null;
  /** value / baseline */
  ratio: number | null;
  /** In words, such as `ratio ≤ 1.15`; null where the figure is only told. */
  target: string | null;
  /** Whether the target holds; null without one. Times of one machine never decide, only ratios and stated limits. */
  met: boolean | null;
};

export type Target = { ratio?: number; below?: number };

/** The value below which this share of the measures lies, 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[at] ?? Number.NaN;
}

export function row(given: {
  name: string;
  value: number;
  unit: string;
  baseline?: number;
  target?: Target;
}): Row {
  const baseline = given.baseline ?? null;
  const ratio = baseline === null ? null : given.value / baseline;
  const { ratio: most, below } = given.target ?? {};
  const parts: { words: string; met: boolean }[] = [];
  if (most !== undefined)
    parts.push({ words: `ratio ≤ ${String(most)}`, met: ratio !== null && ratio <= most });
  if (below !== undefined)
    parts.push({ words: `< ${String(below)} ${given.unit}`, met: given.value < below });
  return {
    name: given.name,
    value: given.value,
    unit: given.unit,
    baseline,
    ratio,
    target: parts.length > 0 ? parts.map((p) => p.words).join(', ') : null,
    met: parts.length > 0 ? parts.every((p) => p.met) : null,
  };
}

const figure = (n: number | null): string =>
  n === null ? '' : n >= 1000 ? Math.round(n).toLocaleString('en') : n >= 100 ? n.toFixed(0) : n.toFixed(2);

/** The rows as a table for a terminal. */
export function table(rows: readonly Row[]): string {
  const head = ['', 'value', 'unit', 'baseline', 'ratio', 'target', ''];
  const cells = rows.map((r) => [
    r.name,
    figure(r.value),
    r.unit,
    figure(r.baseline),
    figure(r.ratio),
    r.target ?? '',
    r.met === null ? '' : r.met ? 'met' : 'NOT MET',
  ]);
  const widths = head.map((h, i) => Math.max(h.length, ...cells.map((c) => c[i]?.length ?? 0)));
  const numbers = [1, 3, 4];
  const line = (c: string[]): string =>
    c
      .map((text, i) => (numbers.includes(i) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...cells].map(line).join('\n');
}

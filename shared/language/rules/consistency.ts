import type { PlacedFinding } from '../finding.ts';

/**
 * Of findings that tell one way of writing from another, keeps those that go against the way a story chose: the
 * preferred one, or the one that comes first. Findings without a variant are kept as they are.
 * @param preferred the preferred way of a rule, by the rule's name
 */
export function settleVariants(
  findings: readonly PlacedFinding[],
  preferred: ReadonlyMap<string, string>,
): PlacedFinding[] {
  const chosen = new Map(preferred);
  return findings.flatMap((finding) => {
    if (finding.variant === undefined) return [finding];
    const way = chosen.get(finding.rule) ?? finding.variant;
    chosen.set(finding.rule, way);
    if (finding.variant === way) return [];
    const fits = finding.suggestions.filter((words) => words.toLowerCase() === way.toLowerCase());
    return [
      {
        ...finding,
        suggestions: fits.length > 0 ? fits : [way],
        message: finding.message.replaceAll('{way}', way),
      },
    ];
  });
}

import type { PlacedFinding } from './finding.ts';
import { settleVariants } from './rules/consistency.ts';
import type { KnownWords } from './words.ts';

/** A finding that one person said was right as it stands, in one story: by rule and words, so that moving text keeps it. */
export type Spared = { rule: string; words: string };

const spareKey = ({ rule, words }: Spared): string => `${rule}\n${words}`;

/**
 * What is shown of everything that was found: without words the desk knows, rules that are off, and what was passed over
 * in this story. Of two that speak about the same words the more serious is kept.
 */
export function shownFindings(
  found: readonly PlacedFinding[],
  given: {
    known: KnownWords;
    off: ReadonlySet<string>;
    spared: readonly Spared[];
    preferred: ReadonlyMap<string, string>;
  },
): PlacedFinding[] {
  const spared = new Set(given.spared.map(spareKey));
  const wanted = found.filter(
    (finding) =>
      !given.off.has(finding.rule) &&
      !(finding.sort === 'spelling' && given.known.has(finding.words)) &&
      !spared.has(spareKey(finding)),
  );
  return withoutDoubles(settleVariants(wanted, given.preferred));
}

const WEIGHT = { must: 3, warn: 2, note: 1 } as const;
const rank = (finding: PlacedFinding): number =>
  WEIGHT[finding.level] + (finding.rule.startsWith('house:') ? 0.5 : 0);

/** The house's own word comes before a general one about exactly the same stretch. */
function withoutDoubles(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const best = new Map<string, PlacedFinding>();
  for (const finding of findings) {
    const at = `${finding.key}\n${String(finding.from)}\n${String(finding.to)}`;
    const before = best.get(at);
    if (!before || rank(finding) > rank(before)) best.set(at, finding);
  }
  return [...best.values()];
}

import { findingId, useHelp } from '../../language/index.ts';
import type { PlacedFinding } from '../../../shared/language/finding.ts';
import { piecesOf, type FieldMark } from '../talk/field-marks.ts';
import styles from './sheet.module.css';

type Stretch = { from: number; text: string; finding: PlacedFinding | null };

/** A field's words cut where lines begin and end; what no longer stands where it was found is left out. */
export function stretchesOf(text: string, findings: readonly PlacedFinding[]): Stretch[] {
  const all: Stretch[] = [];
  let at = 0;
  for (const finding of findings.toSorted((a, b) => a.from - b.from)) {
    const { from, to, words } = finding;
    if (from < at || text.slice(from, to) !== words) continue;
    if (from > at) all.push({ from: at, text: text.slice(at, from), finding: null });
    all.push({ from, text: words, finding });
    at = to;
  }
  return at < text.length ? [...all, { from: at, text: text.slice(at), finding: null }] : all;
}

/** What language help says about a field. */
export const useFieldFindings = (name: string): readonly PlacedFinding[] => {
  const findings = useHelp((help) => help.findings);
  return findings.filter(({ key }) => key === name);
};

type FieldMarksProps = {
  text: string;
  findings: readonly PlacedFinding[];
  className: string;
  language: string;
};

/**
 * The lines of language help under a field: the same words in the same type behind it, unseen but for their lines, since a
 * field's own words cannot be marked. Not for those who listen: they have the list beside the story.
 */
export function FieldMarks({ text, findings, className, language }: FieldMarksProps) {
  return (
    <div className={`${className} ${styles.marks ?? ''}`} lang={language} dir="auto" aria-hidden>
      {stretchesOf(text, findings).map(({ from, text: words, finding }) =>
        finding ? (
          <span key={from} className={styles.mark} data-sort={finding.sort} data-finding={findingId(finding)}>
            {words}
          </span>
        ) : (
          words
        ),
      )}
    </div>
  );
}

type FieldCommentsProps = Omit<FieldMarksProps, 'findings'> & { marks: readonly FieldMark[] };

/** The words of a field that people speak about, painted behind it as they are in the text. */
export function FieldComments({ text, marks, className, language }: FieldCommentsProps) {
  return (
    <div className={`${className} ${styles.marks ?? ''}`} lang={language} dir="auto" aria-hidden>
      {piecesOf(text, marks).map(({ from, text: words, mark }) =>
        mark ? (
          <span
            key={from}
            className={styles.commented}
            data-comment={mark.id}
            data-current={mark.current || undefined}
          >
            {words}
          </span>
        ) : (
          words
        ),
      )}
    </div>
  );
}

import { useCallback } from 'react';
import { sheetField } from '../sheet/field-text.ts';
import { useReadOnly } from '../useStory.ts';
import { useWork } from '../work/useWork.ts';
import { markOf } from './apply.ts';

type Finding = Parameters<typeof markOf>[0];

/** Whether the words a finding is about take no changes: the text and the fields of the sheet go by how the story is worked on. */
export function useLocked(): (finding: Finding) => boolean {
  const { textLocked } = useWork();
  const readOnly = useReadOnly();
  return useCallback(
    (finding) =>
      markOf(finding) !== null || sheetField(finding.key) !== null ? textLocked !== null : readOnly,
    [textLocked, readOnly],
  );
}

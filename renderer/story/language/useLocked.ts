import { useCallback } from 'react';
import { sheetField } from '../sheet/field-text.ts';
import { useReadOnly } from '../useStory.ts';
import { useWork } from '../work/useWork.ts';
import { markOf } from './apply.ts';

type Finding = Parameters<typeof markOf>[0];

/** Whether the words a finding is about take no changes: the text and the fields of the sheet go by how the story is worked on. */
export function useLocked(): (finding: Finding) => boolean {
  const { textLocked, fieldsLocked } = useWork();
  const readOnly = useReadOnly();
  return useCallback(
    (finding) =>
      markOf(finding) !== null
        ? textLocked !== null
        : sheetField(finding.key) !== null
          ? fieldsLocked !== null
          : readOnly,
    [textLocked, fieldsLocked, readOnly],
  );
}

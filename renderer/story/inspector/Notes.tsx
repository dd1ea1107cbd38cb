import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import { GrowingArea } from './GrowingArea.tsx';
import styles from './inspector.module.css';
import { Slot } from './Slot.tsx';
import { useAsked } from './useAsked.ts';

const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** What colleagues and readers must know beside the story. */
export function Notes({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [editorsNote, setEditorsNote] = useMeta('editorsNote');
  const [correctionNote, setCorrectionNote] = useMeta('correctionNote');
  const [usageTerms, setUsageTerms] = useMeta('usageTerms');
  const asked = useAsked('usageTerms');
  return (
    <>
      <div className={styles.internal}>
        <span className={styles.flag}>{say.internal}</span>
        <GrowingArea
          label={say.editorsNote}
          hint={say.editorsNoteHint}
          max={4000}
          readOnly={readOnly}
          value={editorsNote ?? ''}
          onChange={(text) => setEditorsNote(given(text))}
        />
      </div>
      <GrowingArea
        label={say.correction}
        hint={say.correctionHint}
        max={4000}
        readOnly={readOnly}
        value={correctionNote ?? ''}
        onChange={(text) => setCorrectionNote(given(text))}
      />
      <Slot field="usageTerms">
        <GrowingArea
          label={say.usageTerms}
          {...asked}
          max={2000}
          readOnly={readOnly}
          value={usageTerms ?? ''}
          onChange={(text) => setUsageTerms(given(text))}
        />
      </Slot>
    </>
  );
}

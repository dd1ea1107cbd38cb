import { useCallback } from 'react';
import { useAsk } from '../../bridge/index.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { TextField } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { useCounts } from '../bar/useCounts.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import styles from './inspector.module.css';
import { suggestValues } from './names.ts';
import { Slot } from './Slot.tsx';
import { useAsked } from './useAsked.ts';
import { useDraft, type Read } from './useDraft.ts';

const MOST_WORDS = 1_000_000;

/** Who is to write the story, and how long it is to be. */
export function Assignment({ readOnly }: { readOnly: boolean }) {
  const { inspector } = words();
  const { storyId } = useOpenStory();
  const [assignee, setAssignee] = useMeta('assignee');
  const profile = useAsk('profile.get', {});
  const me = profile.state === 'ready' ? profile.value.name.trim() : '';
  const suggest = useCallback(
    (typed: string) => suggestValues('assignee', typed, storyId, [me]),
    [storyId, me],
  );
  const asked = useAsked('assignee');
  return (
    <div className={styles.pair}>
      <Slot field="assignee">
        <Combobox
          label={inspector.fields.assignee}
          {...asked}
          placeholder={inspector.assigneePlaceholder}
          value={assignee ?? ''}
          suggest={suggest}
          disabled={readOnly}
          onChange={(text) => setAssignee(text === '' ? undefined : text.slice(0, 200))}
        />
      </Slot>
      <PlannedWords readOnly={readOnly} />
    </div>
  );
}

function PlannedWords({ readOnly }: { readOnly: boolean }) {
  const { inspector } = words();
  const [planned, setPlanned] = useMeta('plannedWords');
  const written = useCounts()?.whole.words;
  const asked = useAsked('plannedWords');
  const draft = useDraft(planned === undefined ? '' : String(planned), readWords, setPlanned);
  return (
    <Slot field="plannedWords">
      <TextField
        label={inspector.fields.plannedWords}
        {...asked}
        inputMode="numeric"
        maxLength={9}
        readOnly={readOnly}
        hint={
          planned === undefined || written === undefined
            ? undefined
            : inspector.written(number(written), number(planned))
        }
        {...draft}
      />
    </Slot>
  );
}

/** Figures of any script; an empty field plans nothing. */
function readWords(text: string): Read<number | undefined> {
  const plain = text.normalize('NFKC').replace(/[\s,.'’]/gu, '');
  if (plain === '') return { ok: true, value: undefined };
  const count = /^\d+$/u.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= MOST_WORDS
    ? { ok: true, value: count }
    : { ok: false, why: words().inspector.wordsWrong };
}

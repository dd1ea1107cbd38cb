import { useCallback, useState } from 'react';
import { STATUSES, type Status } from '../../../shared/article/meta.ts';
import { MOST_NOTE } from '../../../shared/article/workflow/log.ts';
import { STEPS } from '../../../shared/article/workflow/steps.ts';
import type { StoryChange } from '../../../shared/protocol/story.ts';
import { Button } from '../../ui/Button.tsx';
import { ChipInput } from '../../ui/ChipInput.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { StatusSign } from '../../ui/StatusWord.tsx';
import { words } from '../../ui/words/index.ts';
import { suggestAssignees, suggestKeywords } from '../suggest.ts';
import styles from './batch-dialog.module.css';

type BatchDialogProps = {
  count: number;
  desks: readonly string[];
  onClose: () => void;
  /** @param note to the step, for the log; empty for none */
  onApply: (set: StoryChange, note: string) => void;
};

/** Empty leaves a value alone, null takes it away. */
type Text = string | null;

const meant = (text: Text): string | null | undefined => (text === null ? null : text.trim() || undefined);

/** Whether a status is reached in no way without a note. */
const takesNote = (to: Status | ''): boolean =>
  to !== '' && STEPS.filter((step) => step.to === to).every(({ needs }) => needs.includes('note'));

/** One form for what can be changed in many stories; what is not filled in stays as it is. */
export function BatchDialog({ count, desks, onClose, onApply }: BatchDialogProps) {
  const { batch } = words().library;
  const { ui, flow } = words();
  const [status, setStatus] = useState<Status | ''>('');
  const [note, setNote] = useState('');
  const [desk, setDesk] = useState<Text>('');
  const [assignee, setAssignee] = useState<Text>('');
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const suggestDesk = useCallback(
    (typed: string) =>
      desks
        .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
        .map((name) => ({ value: name, label: name })),
    [desks],
  );
  const [newDesk, newAssignee] = [meant(desk), meant(assignee)];
  const set: StoryChange = {
    ...(status === '' ? {} : { status }),
    ...(newDesk === undefined ? {} : { desk: newDesk }),
    ...(newAssignee === undefined ? {} : { assignee: newAssignee }),
    ...(added.length > 0 ? { addKeywords: [...added] } : {}),
    ...(removed.length > 0 ? { removeKeywords: [...removed] } : {}),
  };
  const empty = Object.keys(set).length === 0;
  const noteNeeded = takesNote(status);
  const noted = note.length <= MOST_NOTE && (!noteNeeded || note.trim() !== '');
  return (
    <Dialog
      open
      onClose={onClose}
      title={batch.title(count, number(count))}
      description={batch.body}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button
            variant="primary"
            disabled={empty || !noted}
            onClick={() => {
              onApply(set, status === '' ? '' : note);
            }}
          >
            {batch.apply(count, number(count))}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select<Status | ''>
          label={batch.status}
          value={status}
          options={[
            { value: '', label: batch.leave },
            ...STATUSES.map((value) => ({
              value,
              label: ui.status[value],
              icon: <StatusSign status={value} />,
            })),
          ]}
          onChange={setStatus}
        />
        {status !== '' && (
          <TextArea
            label={noteNeeded ? flow.ask.noteNeeded : flow.ask.note}
            placeholder={flow.ask.notePlaceholder}
            rows={2}
            value={note}
            onChange={setNote}
          />
        )}
        <TextChange label={batch.desk} value={desk} suggest={suggestDesk} onChange={setDesk} />
        <TextChange
          label={batch.assignee}
          value={assignee}
          suggest={suggestAssignees}
          onChange={setAssignee}
        />
        <Keywords label={batch.addTags} keywords={added} onChange={setAdded} />
        <Keywords label={batch.removeTags} keywords={removed} onChange={setRemoved} />
      </div>
    </Dialog>
  );
}

type TextChangeProps = {
  label: string;
  value: Text;
  suggest: Parameters<typeof Combobox>[0]['suggest'];
  onChange: (value: Text) => void;
};

function TextChange({ label, value, suggest, onChange }: TextChangeProps) {
  const { batch } = words().library;
  return (
    <div className={styles.text}>
      <Combobox
        label={label}
        value={value ?? ''}
        suggest={suggest}
        placeholder={value === null ? batch.takenAway : batch.leave}
        disabled={value === null}
        onChange={onChange}
      />
      <Button
        size="small"
        variant="quiet"
        aria-pressed={value === null}
        aria-label={`${batch.takeAway}: ${label}`}
        onClick={() => {
          onChange(value === null ? '' : null);
        }}
      >
        {batch.takeAway}
      </Button>
    </div>
  );
}

type KeywordsProps = {
  label: string;
  keywords: readonly string[];
  onChange: (keywords: readonly string[]) => void;
};

function Keywords({ label, keywords, onChange }: KeywordsProps) {
  return (
    <ChipInput
      label={label}
      chips={keywords.map((keyword) => ({ id: keyword, label: keyword }))}
      suggest={suggestKeywords}
      placeholder={words().library.batch.leave}
      onAdd={(typed) => {
        const keyword = typed.slice(0, 100);
        if (!keywords.includes(keyword)) onChange([...keywords, keyword]);
      }}
      onRemove={(id) => {
        onChange(keywords.filter((keyword) => keyword !== id));
      }}
    />
  );
}

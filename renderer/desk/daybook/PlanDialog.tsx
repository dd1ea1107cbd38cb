import { useId, useState } from 'react';
import { STATUSES, type Status } from '../../../shared/article/meta.ts';
import { instantIn, wallTimeIn } from '../../../shared/kit/days.ts';
import type { StoryChange, StoryRow } from '../../../shared/protocol/story.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { StatusSign } from '../../ui/StatusWord.tsx';
import { words } from '../../ui/words/index.ts';
import { changeMany } from '../batch/change-many.ts';
import styles from '../batch/batch-dialog.module.css';
import { suggestAssignees } from '../suggest.ts';

type PlanDialogProps = {
  row: StoryRow;
  zone: string;
  onClose: () => void;
  saveFirst: () => Promise<boolean>;
};

const MOST_WORDS = 1_000_000;

/** Who makes a story, by when, how long and how far it is: changed without opening it. */
export function PlanDialog({ row, zone, onClose, saveFirst }: PlanDialogProps) {
  const { library, ui } = words();
  const { batch, daybook } = library;
  const form = useId();
  const [status, setStatus] = useState<Status>(row.status);
  const [assignee, setAssignee] = useState(row.assignee);
  const [deadline, setDeadline] = useState(row.deadlineAt === null ? '' : wallTimeIn(row.deadlineAt, zone));
  const [planned, setPlanned] = useState(row.plannedWords === null ? '' : String(row.plannedWords));

  const save = async (): Promise<void> => {
    const at = deadline === '' ? null : instantIn(deadline, zone);
    const length =
      planned.trim() === '' ? null : Math.min(MOST_WORDS, Math.max(1, Math.round(Number(planned))));
    const set: StoryChange = {
      ...(status === row.status ? {} : { status }),
      ...(assignee.trim() === row.assignee ? {} : { assignee: assignee.trim() || null }),
      ...(at === row.deadlineAt ? {} : { deadline: at === null ? null : { at, zone } }),
      ...(length === row.plannedWords || Number.isNaN(length) ? {} : { plannedWords: length }),
    };
    if (!(await saveFirst())) return;
    onClose();
    if (Object.keys(set).length > 0) await changeMany([row.storyId], set, () => daybook.saved);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={daybook.planTitle}
      description={<bdi>{row.headline.trim() || row.opening || words().desk.untitled}</bdi>}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button variant="primary" type="submit" form={form}>
            {daybook.planVerb}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Combobox
          label={batch.assignee}
          value={assignee}
          suggest={suggestAssignees}
          placeholder={daybook.unassigned}
          onChange={setAssignee}
        />
        <Select<Status>
          label={batch.status}
          value={status}
          options={STATUSES.map((value) => ({
            value,
            label: ui.status[value],
            icon: <StatusSign status={value} />,
          }))}
          onChange={setStatus}
        />
        <TextField
          label={daybook.deadlineIn(zone.replaceAll('_', ' '))}
          type="datetime-local"
          value={deadline}
          onChange={setDeadline}
        />
        <TextField
          label={daybook.plannedWords}
          type="number"
          min={1}
          max={MOST_WORDS}
          value={planned}
          onChange={setPlanned}
        />
      </form>
    </Dialog>
  );
}

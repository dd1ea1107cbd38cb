import { useId, useState } from 'react';
import type { Status } from '../../../shared/article/meta.ts';
import { stepBetween, stepsFrom } from '../../../shared/article/workflow/steps.ts';
import { MOST_NOTE } from '../../../shared/article/workflow/log.ts';
import { instantIn, wallTimeIn } from '../../../shared/kit/days.ts';
import type { StoryChange, StoryRow } from '../../../shared/protocol/story.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { StatusSign } from '../../ui/StatusWord.tsx';
import { words } from '../../ui/words/index.ts';
import { changeMany, type Unmoved } from '../batch/change-many.ts';
import styles from '../batch/batch-dialog.module.css';
import { suggestAssignees } from '../suggest.ts';

type PlanDialogProps = {
  row: StoryRow;
  zone: string;
  onClose: () => void;
  /** It may not take the step to its new status. */
  onUnmoved: (unmoved: Unmoved) => void;
  saveFirst: () => Promise<boolean>;
};

const MOST_WORDS = 1_000_000;

/** Who makes a story, by when, how long and how far it is: changed without opening it. */
export function PlanDialog({ row, zone, onClose, onUnmoved, saveFirst }: PlanDialogProps) {
  const { library, flow, ui } = words();
  const { batch, daybook } = library;
  const form = useId();
  const [status, setStatus] = useState<Status>(row.status);
  const [note, setNote] = useState('');
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
    if (Object.keys(set).length === 0) return;
    const unmoved = await changeMany([row.storyId], set, () => daybook.saved, note);
    if (unmoved) onUnmoved(unmoved);
  };
  const noteNeeded = stepBetween(row.status, status)?.needs.includes('note') === true;
  const noted = !noteNeeded || (note.trim() !== '' && note.length <= MOST_NOTE);
  return (
    <Dialog
      open
      onClose={onClose}
      title={daybook.planTitle}
      description={<bdi>{row.headline.trim() || row.opening || words().desk.untitled}</bdi>}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={!noted}>
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
          if (noted) void save();
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
          options={[row.status, ...stepsFrom(row.status).map(({ to }) => to)].map((value) => ({
            value,
            label: ui.status[value],
            icon: <StatusSign status={value} />,
          }))}
          onChange={setStatus}
        />
        {noteNeeded && (
          <TextArea
            label={flow.ask.noteNeeded}
            placeholder={flow.ask.notePlaceholder}
            rows={2}
            value={note}
            onChange={setNote}
          />
        )}
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

import { useState } from 'react';
import { STATUSES, type Status } from '../../../shared/article/meta.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { StatusSign } from '../../ui/StatusWord.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta, useReadOnly, useStoryView } from '../useStory.ts';

/** Where the story stands. Killing it is said in full first. */
export function StatusSelect() {
  const [status, setStatus] = useMeta('status');
  const name = useStoryView(({ meta }) => shortName(meta.slug || meta.headline || words().story.untitled));
  const readOnly = useReadOnly();
  const [asking, setAsking] = useState(false);
  const say = words().story.bar;

  const choose = (next: Status) => {
    if (next === 'killed' && status !== 'killed') setAsking(true);
    else setStatus(next);
  };

  return (
    <>
      <Select
        label={say.status}
        hideLabel
        bare
        disabled={readOnly}
        value={status}
        onChange={choose}
        options={STATUSES.map((value) => ({
          value,
          label: words().ui.status[value],
          icon: <StatusSign status={value} />,
          danger: value === 'killed',
        }))}
      />
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={say.killTitle(name)}
        description={say.killBody}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{say.cancel}</Button>
            <Button
              variant="danger"
              onClick={() => {
                setStatus('killed');
                setAsking(false);
              }}
            >
              {say.killVerb(name)}
            </Button>
          </>
        }
      />
    </>
  );
}

/** Short enough for a button. */
const shortName = (name: string): string => {
  const text = Array.from(name);
  return text.length <= 40 ? name : `${text.slice(0, 39).join('').trimEnd()}…`;
};

import { useState } from 'react';
import { mustFix, type Finding } from '../../../shared/article/checks/index.ts';
import { STATUSES, type Status } from '../../../shared/article/meta.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { StatusSign } from '../../ui/StatusWord.tsx';
import { words } from '../../ui/words/index.ts';
import { ReadyQuestion } from '../checks/ReadyQuestion.tsx';
import { findingsOf } from '../checks/useFindings.ts';
import { templateOf, useTemplates } from '../templates/useTemplates.ts';
import { useMeta, useOpenStory, useReadOnly, useStoryView } from '../useStory.ts';

const NONE: readonly Finding[] = [];

/** Where the story stands. Killing it is said in full first, and so is what a story called ready still lacks. */
export function StatusSelect() {
  const here = useOpenStory();
  const templates = useTemplates();
  const [storyType] = useMeta('storyType');
  const [open, setOpen] = useState(NONE);
  const [status, setStatus] = useMeta('status');
  const name = useStoryView(({ meta }) => shortName(meta.slug || meta.headline || words().story.untitled));
  const readOnly = useReadOnly();
  const [asking, setAsking] = useState(false);
  const say = words().story.bar;

  const choose = (next: Status) => {
    const template = templateOf(templates, storyType)?.value ?? null;
    const lacking =
      next === 'ready' && status !== 'ready' ? mustFix(findingsOf(here, template, Date.now())) : NONE;
    if (next === 'killed' && status !== 'killed') setAsking(true);
    else if (lacking.length > 0) setOpen(lacking);
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
      <ReadyQuestion
        findings={open}
        onClose={() => setOpen(NONE)}
        onAnyway={() => {
          setStatus('ready');
          setOpen(NONE);
        }}
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

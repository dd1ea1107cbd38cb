import { useCallback, useState } from 'react';
import { MOST_NOTE } from '../../../shared/article/workflow/log.ts';
import { mustFix } from '../../../shared/article/checks/index.ts';
import { useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { findingsOf } from '../checks/useFindings.ts';
import { suggestValues } from '../inspector/names.ts';
import { templateOf, useTemplates } from '../templates/useTemplates.ts';
import { useMeta, useOpenStory, useStoryView } from '../useStory.ts';
import type { Offer, StepId } from './offers.ts';
import { reasonsOf } from './say.ts';
import { doneSentence, takeStep } from './take-step.ts';
import { Unmended } from './Unmended.tsx';
import styles from './workflow.module.css';

type StepDialogProps = { offer: Offer; onClose: () => void };

/** A step that takes a word: to whom, why, and what stands against it. */
export function StepDialog({ offer, onClose }: StepDialogProps) {
  const { step, may } = offer;
  const here = useOpenStory();
  const say = words().flow.ask;
  const name = useStoryView(({ meta }) => shortName(meta.slug || meta.headline || words().story.untitled));
  const unmended = useUnmended(step);
  const [note, setNote] = useState('');
  const [to, setTo] = useState('');
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const isReview = 'act' in step && step.act === 'requestReview';
  const noteNeeded = offer.needsNote || may === 'anyway';
  const kills = 'move' in step && step.move === 'killed';
  const { title, body, verb } = wordsOf(offer, name);
  const ready = !busy && note.length <= MOST_NOTE && (!noteNeeded || note.trim() !== '');

  async function take(): Promise<void> {
    setBusy(true);
    const answer = await takeStep(here.session, step, { note, to, anyway: may === 'anyway' });
    setBusy(false);
    if (!answer.ok) {
      setRefused(inWords(answer.problem));
      return;
    }
    onClose();
    showToast(doneSentence(step, to, answer.value), { tone: 'done' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={body}
      actions={
        <>
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button variant={kills ? 'danger' : 'primary'} disabled={!ready} onClick={() => void take()}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void take();
        }}
      >
        {may === 'anyway' && (
          <p className={styles.against}>
            <strong>{say.against}</strong> {reasonsOf(offer).join(' ')}
          </p>
        )}
        {unmended.length > 0 && <Unmended findings={unmended} onShow={onClose} />}
        {isReview && <Reviewer value={to} onChange={setTo} />}
        <TextArea
          label={noteNeeded ? say.noteNeeded : say.note}
          placeholder={say.notePlaceholder}
          rows={3}
          value={note}
          error={refused}
          onChange={setNote}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !ready) return;
            event.preventDefault();
            void take();
          }}
        />
      </form>
    </Dialog>
  );
}

function Reviewer({ value, onChange }: { value: string; onChange: (to: string) => void }) {
  const say = words().flow.ask;
  const { storyId } = useOpenStory();
  const profile = useAsk('profile.get', {});
  const me = profile.state === 'ready' ? profile.value.name.trim() : '';
  const suggest = useCallback(
    async (typed: string) =>
      (await suggestValues('assignee', typed, storyId)).filter((found) => found.value !== me),
    [storyId, me],
  );
  return (
    <Combobox
      label={say.to}
      placeholder={say.toPlaceholder}
      value={value}
      suggest={suggest}
      onChange={(text) => onChange(text.slice(0, 200))}
    />
  );
}

const NONE: ReturnType<typeof findingsOf> = [];

/** What is not mended of a story that is about to be called ready; nothing for other steps. */
function useUnmended(step: StepId) {
  const here = useOpenStory();
  const templates = useTemplates();
  const [storyType] = useMeta('storyType');
  const makesReady = 'act' in step ? step.act === 'approve' : step.move === 'ready';
  const [now] = useState(() => Date.now());
  const template = templateOf(templates, storyType)?.value ?? null;
  return makesReady ? mustFix(findingsOf(here, template, now)) : NONE;
}

function wordsOf({ step, may }: Offer, name: string): { title: string; body: string; verb: string } {
  const say = words().flow.ask;
  if ('move' in step) {
    if (step.move === 'killed')
      return { title: say.killTitle(name), body: words().story.bar.killBody, verb: say.kill(name) };
    const status = words().ui.status[step.move];
    return {
      title: say.move.title(status),
      body: say.move.body(status),
      verb: may === 'anyway' ? say.move.anyway : say.move.verb(status),
    };
  }
  const { title, body, verb } = say[step.act];
  return { title, body, verb: may === 'anyway' && step.act === 'approve' ? say.approve.anyway : verb };
}

/** Short enough for a button. */
const shortName = (name: string): string => {
  const text = Array.from(name);
  return text.length <= 40 ? name : `${text.slice(0, 39).join('').trimEnd()}…`;
};

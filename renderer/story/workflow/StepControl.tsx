import { ChevronDown } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { inWords } from '../../ui/in-words.ts';
import { Popover } from '../../ui/Popover.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { StatusWord } from '../../ui/StatusWord.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta, useOpenStory, useReadOnly } from '../useStory.ts';
import { ApprovalMark } from './ApprovalMark.tsx';
import { isPlain, offersOf, sameStep, type Offer, type StepId } from './offers.ts';
import { Standing } from './Standing.tsx';
import { askAbout, showStanding, useAskedStep, useStandingShown, useWantedStep, wantStep } from './state.ts';
import { StepDialog } from './StepDialog.tsx';
import { reasonsOf, stepLabel } from './say.ts';
import { Steps } from './Steps.tsx';
import { doneSentence, takeStep } from './take-step.ts';
import { useWorkflow } from './useWorkflow.ts';
import styles from './workflow.module.css';

/** Where the story stands, in the top bar; pressed, it tells the whole of it and offers the steps. The one way to change a status. */
export function StepControl() {
  const say = words().flow;
  const [status] = useMeta('status');
  const shown = useStandingShown();
  const workflow = useWorkflow();
  const now = workflow.state === 'ready' ? workflow.value : null;
  const word = words().ui.status[status];
  const approval = now?.approval ? (now.approval.stale ? 'stale' : 'fresh') : null;
  return (
    <>
      <Popover
        title={say.title}
        open={shown}
        onOpenChange={showStanding}
        trigger={
          <Button
            variant="quiet"
            className={styles.trigger}
            aria-label={
              approval === null ? say.button(word) : say.buttonApproval(word, say.approval[approval])
            }
          >
            <StatusWord status={status} /> {approval !== null && <ApprovalMark approval={approval} />}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        {now ? (
          <>
            <Standing now={now} />
            <Steps offers={offersOf(now)} role={now.role} />
          </>
        ) : workflow.state === 'problem' ? (
          <ErrorState problem={workflow.problem} retry={workflow.reload} />
        ) : (
          <p className={styles.quiet}>{say.loading}</p>
        )}
      </Popover>
      <Wanted offers={now && offersOf(now)} />
    </>
  );
}

/** A step that someone began: taken at once, asked about, or refused with what stands against it. */
function Wanted({ offers }: { offers: Offer[] | null }) {
  const { session } = useOpenStory();
  const readOnly = useReadOnly();
  const [status] = useMeta('status');
  const wanted = useWantedStep();
  const asked = useAskedStep();

  async function takeAtOnce(step: StepId): Promise<void> {
    const answer = await takeStep(session, step, { note: '', to: '', anyway: false });
    if (answer.ok) showToast(doneSentence(step, '', answer.value), { tone: 'done' });
    else showToast(inWords(answer.problem), { tone: 'problem' });
  }

  const begin = useEffectEvent((step: StepId, all: Offer[]) => {
    wantStep(null);
    const offer = all.find((one) => sameStep(one.step, step));
    if (readOnly) showToast(words().story.sheet.readOnly, { tone: 'problem' });
    else if (!offer) showToast(words().flow.noSuch(stepLabel(step), words().ui.status[status]));
    else if (offer.may === 'no') showToast(reasonsOf(offer).join(' '), { tone: 'problem' });
    else if (isPlain(offer)) void takeAtOnce(step);
    else askAbout(offer);
  });
  useEffect(() => {
    if (wanted && offers) begin(wanted, offers);
  }, [wanted, offers]);
  // A step that was begun for one story is not taken in the next.
  useEffect(
    () => () => {
      wantStep(null);
      askAbout(null);
    },
    [],
  );

  return (
    asked && <StepDialog key={JSON.stringify(asked.step)} offer={asked} onClose={() => askAbout(null)} />
  );
}

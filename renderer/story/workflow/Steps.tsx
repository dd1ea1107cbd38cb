import { ClipboardCheck, MessageSquareReply, Send } from 'lucide-react';
import { useId } from 'react';
import type { Role } from '../../../shared/article/workflow/steps.ts';
import { Button } from '../../ui/Button.tsx';
import { StatusSign } from '../../ui/StatusWord.tsx';
import { words } from '../../ui/words/index.ts';
import { openSettings } from '../settings-door.ts';
import { useReadOnly } from '../useStory.ts';
import type { Act, Offer } from './offers.ts';
import { reasonsOf, stepLabel } from './say.ts';
import { showStanding, wantStep } from './state.ts';
import styles from './workflow.module.css';

const ICONS: Record<Act, typeof Send> = {
  requestReview: Send,
  requestChanges: MessageSquareReply,
  approve: ClipboardCheck,
};

/** The steps from here. One that is not this person's says whose it is; one that lacks something can be taken with a note. */
export function Steps({ offers, role }: { offers: readonly Offer[]; role: Role | null }) {
  const say = words().flow;
  const acts = offers.filter(({ step }) => 'act' in step);
  const moves = offers.filter(({ step }) => 'move' in step);
  return (
    <>
      {acts.length > 0 && <Group name={say.actions} offers={acts} />}
      {moves.length > 0 && <Group name={say.moves} offers={moves} />}
      <p className={styles.role}>
        {role === null ? say.youNone : say.you(say.roles[role])} {say.advice}{' '}
        <Button
          variant="link"
          size="small"
          onClick={() => {
            showStanding(false);
            openSettings('profile');
          }}
        >
          {say.changeRole}
        </Button>
      </p>
    </>
  );
}

function Group({ name, offers }: { name: string; offers: readonly Offer[] }) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.groupName}>
        {name}
      </h3>
      <ul className={styles.steps}>
        {offers.map((offer) => (
          <StepRow key={stepLabel(offer.step)} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function StepRow({ offer }: { offer: Offer }) {
  const { step, may } = offer;
  const id = useId();
  const readOnly = useReadOnly();
  const reasons = reasonsOf(offer);
  const Icon = 'act' in step ? ICONS[step.act] : null;
  return (
    <li>
      <Button
        variant="quiet"
        className={styles.step}
        disabled={may === 'no' || readOnly}
        focusableWhenDisabled
        aria-describedby={reasons.length > 0 ? id : undefined}
        onClick={() => wantStep(step)}
      >
        {'move' in step ? <StatusSign status={step.move} /> : Icon && <Icon size={16} aria-hidden />}
        {'move' in step ? words().ui.status[step.move] : stepLabel(step)}
      </Button>
      {reasons.length > 0 && (
        <p id={id} className={styles.reason}>
          {reasons.join(' ')} {may === 'anyway' && words().flow.anyway}
        </p>
      )}
    </li>
  );
}

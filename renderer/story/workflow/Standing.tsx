import type { ReactNode } from 'react';
import type { Workflow } from '../../../shared/protocol/talk.ts';
import { useNow } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { fullTime, number, shortTime } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { goToField } from '../checks/go-to.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import { showComparison } from '../view-state.ts';
import { ApprovalMark } from './ApprovalMark.tsx';
import { nameOf } from './people.ts';
import { showStanding } from './state.ts';
import styles from './workflow.module.css';

/** Who has the story, until when, what was asked of whom, and which text is approved. */
export function Standing({ now }: { now: Workflow }) {
  const say = words().flow;
  return (
    <dl className={styles.facts}>
      <Fact name={say.facts.assignee}>
        <Assignee />
      </Fact>
      <Fact name={say.facts.deadline}>
        <Deadline />
      </Fact>
      {now.asked && (
        <Fact name={say.facts.asked}>
          <AskedFor asked={now.asked} />
        </Fact>
      )}
      <Fact name={say.facts.approval}>
        <Approval now={now} />
      </Fact>
      {(now.suggestions || now.openThreads > 0) && (
        <Fact name={say.facts.open}>
          {now.suggestions && <span>{say.suggestions}</span>}
          {now.openThreads > 0 && <span>{say.threads(now.openThreads, number(now.openThreads))}</span>}
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Leads to the field in the story's details. */
function ToField({ field, children }: { field: 'assignee' | 'deadline'; children: ReactNode }) {
  const here = useOpenStory();
  return (
    <Button
      variant="link"
      size="small"
      onClick={() => {
        showStanding(false);
        goToField(field, here);
      }}
    >
      <bdi>{children}</bdi>
    </Button>
  );
}

function Assignee() {
  const [assignee] = useMeta('assignee');
  const name = assignee?.trim() ?? '';
  return <ToField field="assignee">{name === '' ? words().flow.facts.nobody : name}</ToField>;
}

function Deadline() {
  const say = words().flow.facts;
  const [deadline] = useMeta('deadline');
  const [status] = useMeta('status');
  const now = useNow();
  const overdue =
    deadline !== undefined && deadline.at < now && status !== 'published' && status !== 'killed';
  return (
    <>
      <ToField field="deadline">{deadline ? fullTime(deadline.at, deadline.zone) : say.noDeadline}</ToField>
      {overdue && <span className={styles.overdue}>{say.overdue}</span>}
    </>
  );
}

function AskedFor({ asked }: { asked: NonNullable<Workflow['asked']> }) {
  const say = words().flow.asked;
  const now = useNow();
  const by = nameOf(asked.by);
  const when = shortTime(asked.at, Math.max(now, asked.at));
  return (
    <>
      <span>
        {asked.for === 'changes'
          ? say.changes(by, when)
          : asked.to === ''
            ? say.review(by, when)
            : say.reviewOf(by, asked.to, when)}
      </span>
      {asked.note !== undefined && asked.note !== '' && (
        <q className={styles.note} dir="auto">
          {asked.note}
        </q>
      )}
    </>
  );
}

function Approval({ now: { approval } }: { now: Workflow }) {
  const say = words().flow.approval;
  const { storyId } = useOpenStory();
  const now = useNow();
  if (!approval) return <span>{say.none}</span>;
  const number_ = number(approval.number);
  return (
    <>
      <ApprovalMark approval={approval.stale ? 'stale' : 'fresh'} />
      <span>{say.at(nameOf(approval.by), number_, shortTime(approval.at, Math.max(now, approval.at)))}</span>
      {approval.note !== undefined && approval.note !== '' && (
        <q className={styles.note} dir="auto">
          {approval.note}
        </q>
      )}
      {approval.stale && (
        <>
          <span>{say.since(number_)}</span>
          <Button
            variant="link"
            size="small"
            onClick={() => {
              showStanding(false);
              showComparison(storyId, approval.number, 'now');
            }}
          >
            {say.compare}
          </Button>
        </>
      )}
    </>
  );
}

import { useAsk, useNow } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { number, shortTime } from '../ui/format.ts';
import { Notice } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';
import { cameWith, stillOpen, useOutcomes, type Came, type Open } from './outcomes.ts';
import { outWith } from './standing.ts';

type HandoffNoticeProps = {
  storyId: string;
  /** What is open in its text; null while that is not known. */
  open: Open | null;
  onHistory: () => void;
};

/** Over the sheet: what came, and with whom the story is out. It tells, and locks nothing. */
export function HandoffNotice({ storyId, open, onHistory }: HandoffNoticeProps) {
  const { handoff } = words();
  const told = useOutcomes((state) => state.came.get(storyId));
  const came = told && stillOpen(told, open);
  const say = handoff.notice;
  return (
    <>
      {came && (
        <Notice
          actions={
            <Button
              size="small"
              onClick={() => {
                cameWith(storyId, null);
              }}
            >
              {say.dismiss}
            </Button>
          }
        >
          <CameWith came={came} />
        </Notice>
      )}
      <OutWith storyId={storyId} onHistory={onHistory} />
    </>
  );
}

const nameOf = (name: string): string => (name === '' ? words().handoff.someone : name);

/** One sentence for each thing that came, and what to do about it. */
function CameWith({ came }: { came: Came }) {
  const { handoff } = words();
  const { suggestions, threads, clashes, order, fields } = came;
  const say = handoff.came;
  const parts = [
    say.plans[came.plan](nameOf(came.from)),
    came.plan === 'merge' && suggestions > 0 ? say.suggestions(suggestions, number(suggestions)) : null,
    threads > 0 && came.plan !== 'same' ? say.comments(threads, number(threads)) : null,
    clashes > 0 ? say.clashes(clashes, number(clashes)) : null,
    fields.length > 0 ? say.fields(fields.length, number(fields.length)) : null,
    order ? say.order : null,
    suggestions > 0 && came.plan !== 'same' && came.plan !== 'older' ? say.how : null,
  ].filter((part) => part !== null);
  return parts.map((part) => (
    <span key={part} className={styles.sentence}>
      {part}
    </span>
  ));
}

function OutWith({ storyId, onHistory }: { storyId: string; onHistory: () => void }) {
  const { handoff } = words();
  const now = useNow();
  const list = useAsk('handoff.list', { storyId });
  const out = list.state === 'ready' ? outWith(list.value) : null;
  if (out === null) return null;
  const since = shortTime(out.since, now);
  const say = handoff.notice;
  return (
    <output className={styles.out}>
      <span>
        {out.to === '' ? say.outSince(since) : say.outWith(out.to, since)}{' '}
        {out.taken && say.taken(nameOf(out.taken.by), shortTime(out.taken.at, now))}
      </span>
      <Button size="small" variant="link" onClick={onHistory}>
        {say.history}
      </Button>
    </output>
  );
}

import { Undo2 } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { SideChange } from '../../../../shared/article/review/take-side.ts';
import { Button } from '../../../ui/Button.tsx';
import { number as written } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';
import styles from './changes.module.css';
import { visible } from './visible.ts';

type ChangesListProps = {
  changes: readonly SideChange[];
  /** The one in hand, counted from 1; 0 is none. */
  at: number;
  /** The revision that changes are taken from. */
  from: number;
  /** `words`: only what is not in the text, because suggestions are open; `no`: the later text is not the story now. */
  can: 'all' | 'fields' | 'no';
  busy: boolean;
  onGo: (at: number) => void;
  onTake: (change: SideChange, at: number) => void;
};

/** Every change in the order in which it is read, with the way to take it as the earlier text has it. */
export function ChangesList({ changes, at, from, can, busy, onGo, onTake }: ChangesListProps) {
  const say = words().versions.compare;
  return (
    <section className={styles.pane} aria-label={say.list}>
      <p className={styles.hint}>
        {can === 'all' ? say.takeHint(written(from)) : can === 'fields' ? say.noTake : say.onlyNow}
      </p>
      <ol className={styles.list}>
        {changes.map((change, i) => (
          <Item key={change.key} isCurrent={i + 1 === at}>
            <button
              type="button"
              className={styles.row}
              aria-current={i + 1 === at ? 'true' : undefined}
              onClick={() => onGo(i + 1)}
            >
              <span className={styles.kind}>{say.change[change.kind]}</span>
              <What change={change} />
            </button>
            {can !== 'no' && change.takeable && (can === 'all' || change.field !== null) && (
              <Button
                size="small"
                variant="quiet"
                className={styles.take}
                disabled={busy}
                focusableWhenDisabled
                aria-label={say.takeOne(nameOf(change), written(from))}
                title={say.takeOne(nameOf(change), written(from))}
                onClick={() => onTake(change, i + 1)}
              >
                <Undo2 size={14} aria-hidden />
                {say.take}
              </Button>
            )}
            {can !== 'no' && !change.takeable && <p className={styles.hint}>{say.bySteps}</p>}
          </Item>
        ))}
      </ol>
    </section>
  );
}

/** An entry that comes into sight when it is the one in hand. */
function Item({ isCurrent, children }: { isCurrent: boolean; children: ReactNode }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={item} className={styles.item}>
      {children}
    </li>
  );
}

function What({ change: { field, gone, came } }: { change: SideChange }) {
  const say = words().versions.compare;
  if (field !== null) return <bdi className={styles.what}>{say.fieldNames[field] ?? field}</bdi>;
  if (gone === '' && came === '') return null;
  return (
    <span className={styles.what} dir="auto">
      {gone !== '' && <span className={styles.gone}>{visible(gone)}</span>}
      {gone !== '' && came !== '' && ' '}
      {came !== '' && <span className={styles.came}>{visible(came)}</span>}
    </span>
  );
}

/** What a change is about, in a few words. */
function nameOf({ kind, field, gone, came }: SideChange): string {
  const say = words().versions.compare;
  if (field !== null) return say.fieldNames[field] ?? field;
  const what = [gone, came].filter((part) => part.trim() !== '').join(' → ');
  return what === '' ? say.change[kind] : what;
}

import { X } from 'lucide-react';
import { useState } from 'react';
import { useAsk, useNow } from '../../bridge/index.ts';
import { number as written, shortTime } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { changeTools } from '../tools/state.ts';
import { useMeta, useOpenStory, useReadOnly, useStoryView } from '../useStory.ts';
import { ArticleView } from '../versions/ArticleView.tsx';
import styles from './split.module.css';

const close = (): void => changeTools({ split: 'none' });

/** What stands beside the sheet: the story's notes, or an older version of it. */
export function SplitPane({ shows }: { shows: 'notes' | 'version' }) {
  const say = words().tools.split;
  return (
    <section className={styles.pane} aria-label={shows === 'notes' ? say.notes : say.version}>
      {shows === 'notes' ? <Notes /> : <Version />}
    </section>
  );
}

function CloseButton() {
  return <IconButton size="small" label={words().tools.split.close} icon={<X size={15} />} onClick={close} />;
}

/** As many characters as the article lets a notebook hold. */
const MOST = 200_000;

function Notes() {
  const say = words().tools.split;
  const [notebook, setNotebook] = useMeta('notebook');
  const readOnly = useReadOnly();
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{say.notes}</h2>
        <CloseButton />
      </header>
      <p id="notebook-hint" className={styles.hint}>
        {say.notesHint}
      </p>
      <textarea
        className={styles.notes}
        aria-label={say.notes}
        aria-describedby="notebook-hint"
        placeholder={say.notesPlaceholder}
        dir="auto"
        maxLength={MOST}
        readOnly={readOnly}
        value={notebook ?? ''}
        onChange={(event) => setNotebook(event.target.value === '' ? undefined : event.target.value)}
      />
    </>
  );
}

function Version() {
  const { storyId } = useOpenStory();
  const say = words().tools.split;
  const head = useStoryView((view) => view.number);
  const now = useNow();
  const list = useAsk('revision.list', { storyId, limit: 100 }, { keepFormer: true });
  const [chosen, setChosen] = useState<number | null>(null);
  const older = list.state === 'ready' ? list.value.filter((row) => row.number !== head) : [];
  const shown = older.find((row) => row.number === chosen) ?? older[0];
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>{say.version}</h2>
        {shown && (
          <div className={styles.choice}>
            <Select
              label={say.choose}
              hideLabel
              bare
              value={String(shown.number)}
              options={older.map((row) => ({
                value: String(row.number),
                label: say.option(written(row.number), shortTime(row.savedAt, Math.max(now, row.savedAt))),
              }))}
              onChange={(value) => setChosen(Number(value))}
            />
          </div>
        )}
        <CloseButton />
      </header>
      <div className={styles.text}>
        {list.state === 'loading' && <Skeleton lines={6} />}
        {list.state === 'problem' && <ErrorState problem={list.problem} retry={list.reload} />}
        {list.state === 'ready' && !shown && <EmptyState>{say.noVersions}</EmptyState>}
        {shown && <ArticleView key={shown.number} storyId={storyId} number={shown.number} />}
      </div>
    </>
  );
}

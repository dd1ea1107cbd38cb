import { useState } from 'react';
import { useAsk, useNow } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useOpenStory, useReadOnly, useStoryView } from '../useStory.ts';
import { useShownVersion } from '../view-state.ts';
import { NameDialog } from './NameDialog.tsx';
import { rowsToShow } from './rows.ts';
import { VersionRow } from './VersionRow.tsx';
import styles from './versions.module.css';

const PAGE = 60;

/** Every version of the story, the newest first; choosing one lays it over the sheet. */
export function VersionsTab() {
  const { storyId } = useOpenStory();
  const say = words().story.versions;
  const head = useStoryView((view) => view.number);
  const shown = useShownVersion(storyId);
  const readOnly = useReadOnly();
  const now = useNow();
  const [limit, setLimit] = useState(PAGE);
  const [naming, setNaming] = useState(false);
  const list = useAsk('revision.list', { storyId, limit }, { keepFormer: true });

  return (
    <div className={styles.tab}>
      <Button disabled={readOnly} onClick={() => setNaming(true)}>
        {say.name}
      </Button>
      {naming && <NameDialog onClose={() => setNaming(false)} />}
      {list.state === 'loading' && <Skeleton lines={6} />}
      {list.state === 'problem' && <ErrorState problem={list.problem} retry={list.reload} />}
      {list.state === 'ready' && list.value.length === 0 && <EmptyState>{say.empty}</EmptyState>}
      {list.state === 'ready' && list.value.length > 0 && (
        <ol className={styles.list} aria-label={say.list}>
          {rowsToShow(list.value).map((row) => (
            <VersionRow
              key={row.number}
              storyId={storyId}
              row={row}
              now={now}
              isHead={row.number === head}
              isShown={row.number === shown}
            />
          ))}
        </ol>
      )}
      {list.state === 'ready' && list.value.length === limit && limit < 500 && (
        <Button variant="quiet" onClick={() => setLimit((n) => Math.min(500, n + PAGE))}>
          {say.older}
        </Button>
      )}
    </div>
  );
}

import { Fragment, useState } from 'react';
import { useAsk, useNow } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { dayName } from '../../ui/format.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useOpenStory, useReadOnly, useStoryView } from '../useStory.ts';
import {
  endNaming,
  nameVersion,
  showComparison,
  showVersionsAs,
  useNaming,
  useShownVersion,
  useVersionsAs,
} from '../view-state.ts';
import { StoryLog } from '../workflow/log/StoryLog.tsx';
import { NameVersion } from './NameVersion.tsx';
import { byDay, comparedFrom, rowsToShow, type ShownRow } from './rows.ts';
import { SearchVersions } from './SearchVersions.tsx';
import { VersionRow } from './VersionRow.tsx';
import styles from './versions.module.css';

const PAGE = 60;
/** The most that one list holds; older versions are found by their words. */
const MOST = 500;

/** What the story was before, and what happened with it. */
export function VersionsTab() {
  const { shows } = words().flow;
  const as = useVersionsAs();
  return (
    <div className={styles.tab}>
      <SegmentedControl
        label={shows.label}
        value={as}
        onChange={showVersionsAs}
        segments={[
          { value: 'versions', label: shows.versions },
          { value: 'log', label: shows.log },
        ]}
      />
      {as === 'log' ? <StoryLog /> : <Versions />}
    </div>
  );
}

/** Every version of the story, the newest first, by day; choosing one lays it over the sheet. */
function Versions() {
  const { storyId } = useOpenStory();
  const say = words().story.versions;
  const head = useStoryView((view) => view.number);
  const readOnly = useReadOnly();
  const [limit, setLimit] = useState(PAGE);
  const [shows, setShows] = useState<'all' | 'kept'>('all');
  const [renamed, setRenamed] = useState<ShownRow | null>(null);
  const naming = useNaming();
  const list = useAsk(
    'revision.list',
    { storyId, limit: shows === 'kept' ? MOST : limit },
    { keepFormer: true },
  );
  const all = list.state === 'ready' ? rowsToShow(list.value) : [];
  const rows = shows === 'all' ? all : all.filter((row) => row.name !== null || row.pinned);
  const from = comparedFrom(all, head);

  return (
    <>
      <div className={styles.tools}>
        <Button disabled={readOnly} onClick={nameVersion}>
          {say.name}
        </Button>
        <Button
          disabled={from === null}
          onClick={() => from !== null && showComparison(storyId, from, 'now')}
        >
          {words().versions.compareVerb}
        </Button>
      </div>
      {naming && <NameVersion version={null} onClose={endNaming} />}
      {renamed && <NameVersion version={renamed} onClose={() => setRenamed(null)} />}
      <SearchVersions key={storyId} />
      <SegmentedControl
        label={words().versions.keptOnly}
        value={shows}
        onChange={setShows}
        segments={[
          { value: 'all', label: words().versions.shows.all },
          { value: 'kept', label: words().versions.shows.kept },
        ]}
      />
      {list.state === 'loading' && <Skeleton lines={6} />}
      {list.state === 'problem' && <ErrorState problem={list.problem} retry={list.reload} />}
      {list.state === 'ready' && rows.length === 0 && (
        <EmptyState>{shows === 'kept' ? words().versions.noneKept : say.empty}</EmptyState>
      )}
      {rows.length > 0 && <Days rows={rows} head={head} readOnly={readOnly} onRename={setRenamed} />}
      {list.state === 'ready' && shows === 'all' && list.value.length === limit && limit < MOST && (
        <Button variant="quiet" onClick={() => setLimit((n) => Math.min(MOST, n + PAGE))}>
          {say.older}
        </Button>
      )}
    </>
  );
}

type DaysProps = {
  rows: readonly ShownRow[];
  head: number;
  readOnly: boolean;
  onRename: (row: ShownRow) => void;
};

function Days({ rows, head, readOnly, onRename }: DaysProps) {
  const { storyId } = useOpenStory();
  const shown = useShownVersion(storyId);
  const now = useNow();
  return (
    <section aria-label={words().story.versions.list}>
      {byDay(rows, (at) => dayName(at, now)).map(({ day, rows: ofDay }) => (
        <Fragment key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ol className={styles.list} aria-label={day}>
            {ofDay.map((row) => (
              <VersionRow
                key={row.number}
                row={row}
                now={now}
                isHead={row.number === head}
                isShown={row.number === shown}
                readOnly={readOnly}
                onRename={onRename}
              />
            ))}
          </ol>
        </Fragment>
      ))}
    </section>
  );
}

import { useState } from 'react';
import { useNow } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { number as written, shortTime } from '../../ui/format.ts';
import { ErrorState } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useOpenStory } from '../useStory.ts';
import { showVersion, useShownVersion } from '../view-state.ts';
import { titleOf } from './title.ts';
import { useVersionSearch, type VersionSearch } from './useVersionSearch.ts';
import { cx } from '../../ui/cx.ts';
import styles from './versions.module.css';

/** Finds words that the story has no more: every version ever kept is read. */
export function SearchVersions() {
  const { storyId } = useOpenStory();
  const say = words().versions.search;
  const { search, ask, stop } = useVersionSearch(storyId);
  const [typed, setTyped] = useState('');
  return (
    <div className={styles.search}>
      <TextField
        type="search"
        label={say.label}
        placeholder={say.placeholder}
        maxLength={200}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          ask(next);
        }}
      />
      {search.state !== 'idle' && <Results search={search} onStop={stop} />}
    </div>
  );
}

type ResultsProps = { search: Exclude<VersionSearch, { state: 'idle' }>; onStop: () => void };

function Results({ search, onStop }: ResultsProps) {
  const { storyId } = useOpenStory();
  const say = words().versions.search;
  const shown = useShownVersion(storyId);
  const now = useNow();
  const { found, read, damaged } = search;
  if (search.problem) return <ErrorState problem={search.problem} />;
  return (
    <>
      <output className={styles.searchState}>
        {search.state === 'running'
          ? say.searching(written(read))
          : found.length === 0
            ? say.none(search.words, written(read))
            : say.found(found.length, written(found.length))}
        {damaged > 0 && ` ${say.damaged(damaged, written(damaged))}`}
        {search.state === 'running' && (
          <Button variant="link" size="small" onClick={onStop}>
            {say.stop}
          </Button>
        )}
      </output>
      {found.length > 0 && (
        <ol className={styles.list} aria-label={say.label}>
          {found.map(({ row, excerpt }) => (
            <li key={row.number}>
              <button
                type="button"
                className={cx(styles.row, row.number === shown && styles.shown)}
                aria-pressed={row.number === shown}
                onClick={() => showVersion(storyId, row.number)}
              >
                <span className={styles.line}>
                  <bdi className={styles.cause}>{titleOf(row)}</bdi>
                  <span className={styles.when}>{shortTime(row.savedAt, Math.max(now, row.savedAt))}</span>
                </span>
                <span className={styles.excerpt} dir="auto">
                  <Excerpt text={excerpt} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** The words found stand between two private signs. */
function Excerpt({ text }: { text: string }) {
  const [, before = '', match = '', after = ''] = /^([^]*?)\ue000([^]*?)\ue001([^]*)$/u.exec(text) ?? [];
  return (
    <>
      {before}
      <mark>{match}</mark>
      {after}
    </>
  );
}

import { Plus, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Related } from '../../../shared/article/meta.ts';
import { useAsk } from '../../bridge/index.ts';
import { TextField } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import styles from './related.module.css';
import tags from './tags.module.css';

const MOST = 100;
type Candidate = { storyId: string; headline: string; note: string };

/** Stories that belong with this one: those chosen, those that seem to, and a search for any other. */
export function RelatedStories({ readOnly }: { readOnly: boolean }) {
  const say = words().inspector.related;
  const [chosen = [], setChosen] = useMeta('related');
  const taken = new Set(chosen.map(({ story }) => story));
  const add = ({ storyId, headline }: Candidate) => {
    if (!taken.has(storyId) && chosen.length < MOST) setChosen([...chosen, { story: storyId, headline }]);
  };
  const remove = (story: string) => {
    const left = chosen.filter((one) => one.story !== story);
    setChosen(left.length === 0 ? undefined : left);
  };
  return (
    <div className={styles.stack} data-field="related">
      {chosen.length === 0 ? (
        <p className={tags.none}>{say.none}</p>
      ) : (
        <ul aria-label={say.chosen} className={styles.list}>
          {chosen.map((one) => (
            <ChosenRow key={one.story} one={one} readOnly={readOnly} onRemove={() => remove(one.story)} />
          ))}
        </ul>
      )}
      {readOnly ? null : <Candidates taken={taken} onAdd={add} />}
    </div>
  );
}

function ChosenRow({ one, readOnly, onRemove }: { one: Related; readOnly: boolean; onRemove: () => void }) {
  const say = words().inspector.related;
  const { openStory } = useOpenStory();
  const name = one.headline === '' ? say.untitled : one.headline;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.open}
        aria-label={say.open(name)}
        onClick={() => openStory(one.story)}
      >
        <bdi>{name}</bdi>
      </button>
      {readOnly ? null : (
        <IconButton size="small" label={say.remove(name)} icon={<X size={14} />} onClick={onRemove} />
      )}
    </li>
  );
}

type CandidatesProps = { taken: ReadonlySet<string>; onAdd: (candidate: Candidate) => void };

function Candidates({ taken, onAdd }: CandidatesProps) {
  const say = words().inspector.related;
  const { storyId } = useOpenStory();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim().slice(0, 500));
  const near = useAsk('story.related', { storyId, limit: 12 }, { when: query === '', keepFormer: true });
  const found = useAsk(
    'story.list',
    { filter: { query }, sort: 'relevance', offset: 0, limit: 12 },
    { when: query !== '', keepFormer: true },
  );
  const searching = query !== '';
  const all: Candidate[] = searching
    ? found.state === 'ready'
      ? found.value.rows.map((row) => ({ storyId: row.storyId, headline: row.headline, note: row.slug }))
      : []
    : near.state === 'ready'
      ? near.value.map((row) => ({
          storyId: row.storyId,
          headline: row.headline,
          note: say.shares(row.shares.join(', ')),
        }))
      : [];
  const open = all.filter((one) => one.storyId !== storyId && !taken.has(one.storyId)).slice(0, 6);
  return (
    <>
      <TextField type="search" label={say.search} value={typed} onChange={setTyped} />
      {open.length === 0 ? (
        searching && found.state === 'ready' ? (
          <p className={tags.none}>{say.nothing}</p>
        ) : null
      ) : (
        <>
          {searching ? null : <span className={styles.note}>{say.suggested}</span>}
          <ul aria-label={searching ? say.found : say.suggested} className={styles.list}>
            {open.map((one) => (
              <CandidateRow key={one.storyId} one={one} onAdd={() => onAdd(one)} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function CandidateRow({ one, onAdd }: { one: Candidate; onAdd: () => void }) {
  const say = words().inspector.related;
  const name = one.headline === '' ? say.untitled : one.headline;
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        <bdi className={styles.name}>{name}</bdi>
        <bdi className={styles.note}>{one.note}</bdi>
      </span>
      <IconButton size="small" label={say.add(name)} icon={<Plus size={14} />} onClick={onAdd} />
    </li>
  );
}

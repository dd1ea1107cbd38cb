import { useCallback } from 'react';
import { call } from '../../bridge/index.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { number } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import { Assignment } from './Assignment.tsx';
import styles from './inspector.module.css';
import { Slot } from './Slot.tsx';
import { StoryType } from './StoryType.tsx';
import { Times } from './Times.tsx';
import { useAsked } from './useAsked.ts';

const URGENCIES = ['none', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** What type of story it is and who writes it, desk, genre, urgency, length and the times that bind. */
export function Planning({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [desk, setDesk] = useMeta('desk');
  const [genre, setGenre] = useMeta('genre');
  const [urgency, setUrgency] = useMeta('urgency');
  const suggestGenres = useCallback((typed: string) => matching(words().story.inspector.genres, typed), []);
  const asked = {
    desk: useAsked('desk'),
    genre: useAsked('genre'),
    urgency: useAsked('urgency'),
  };

  return (
    <>
      <StoryType readOnly={readOnly} />
      <div className={styles.pair}>
        <Slot field="desk">
          <Combobox
            label={say.desk}
            {...asked.desk}
            value={desk ?? ''}
            suggest={suggestDesks}
            disabled={readOnly}
            onChange={(text) => setDesk(text === '' ? undefined : text.slice(0, 100))}
          />
        </Slot>
        <Slot field="genre">
          <Combobox
            label={say.genre}
            {...asked.genre}
            value={genre ?? ''}
            suggest={suggestGenres}
            disabled={readOnly}
            onChange={(text) => setGenre(text === '' ? undefined : text.slice(0, 100))}
          />
        </Slot>
      </div>
      <Assignment readOnly={readOnly} />
      <Slot field="urgency">
        <Select
          label={say.urgency}
          {...asked.urgency}
          value={URGENCIES.find((value) => value === String(urgency)) ?? 'none'}
          disabled={readOnly}
          options={URGENCIES.map((value) => ({ value, label: say.urgencies[value] }))}
          onChange={(value) => setUrgency(value === 'none' ? undefined : Number(value))}
        />
      </Slot>
      <Times readOnly={readOnly} />
    </>
  );
}

const matching = (values: readonly string[], typed: string): Suggestion[] =>
  values
    .filter((value) => value.toLowerCase().includes(typed.trim().toLowerCase()))
    .map((value) => ({ value, label: value }));

async function suggestDesks(typed: string): Promise<Suggestion[]> {
  const answer = await call('story.facets', {});
  if (!answer.ok) return [];
  const wanted = typed.trim().toLowerCase();
  return answer.value.desks
    .filter(({ desk }) => desk !== '' && desk.toLowerCase().includes(wanted))
    .slice(0, 20)
    .map(({ desk, count }) => ({ value: desk, label: desk, detail: number(count) }));
}

import { useCallback } from 'react';
import { call, useNow } from '../../bridge/index.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { number, shortTime } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import styles from './inspector.module.css';
import { MomentField } from './MomentField.tsx';

const URGENCIES = ['none', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Desk, genre, urgency and the times that bind. */
export function Planning({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [desk, setDesk] = useMeta('desk');
  const [genre, setGenre] = useMeta('genre');
  const [urgency, setUrgency] = useMeta('urgency');
  const [deadline, setDeadline] = useMeta('deadline');
  const [embargo, setEmbargo] = useMeta('embargo');
  const [zone] = useMeta('zone');
  const [status] = useMeta('status');
  const now = useNow();
  const suggestGenres = useCallback((typed: string) => matching(words().story.inspector.genres, typed), []);
  const overdue =
    deadline !== undefined && deadline.at < now && status !== 'published' && status !== 'killed';

  return (
    <>
      <div className={styles.pair}>
        <Combobox
          label={say.desk}
          value={desk ?? ''}
          suggest={suggestDesks}
          disabled={readOnly}
          onChange={(text) => setDesk(text === '' ? undefined : text.slice(0, 100))}
        />
        <Combobox
          label={say.genre}
          value={genre ?? ''}
          suggest={suggestGenres}
          disabled={readOnly}
          onChange={(text) => setGenre(text === '' ? undefined : text.slice(0, 100))}
        />
      </div>
      <Select
        label={say.urgency}
        value={URGENCIES.find((value) => value === String(urgency)) ?? 'none'}
        disabled={readOnly}
        options={URGENCIES.map((value) => ({ value, label: say.urgencies[value] }))}
        onChange={(value) => setUrgency(value === 'none' ? undefined : Number(value))}
      />
      <MomentField
        label={say.deadline}
        value={deadline}
        zone={zone}
        readOnly={readOnly}
        note={overdue ? { text: say.overdue(shortTime(deadline.at, now)), urgent: true } : undefined}
        onChange={setDeadline}
      />
      <MomentField
        label={say.embargo}
        value={embargo}
        zone={zone}
        readOnly={readOnly}
        note={
          embargo === undefined
            ? undefined
            : { text: embargo.at > now ? say.embargoOn : say.embargoPast, urgent: false }
        }
        onChange={setEmbargo}
      />
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

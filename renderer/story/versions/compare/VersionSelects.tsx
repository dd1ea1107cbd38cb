import type { RevisionRow } from '../../../../shared/protocol/story.ts';
import { useAsk, useNow } from '../../../bridge/index.ts';
import { number as written, shortTime } from '../../../ui/format.ts';
import { Select, type SelectOption } from '../../../ui/Select.tsx';
import { words } from '../../../ui/words/index.ts';
import { useOpenStory } from '../../useStory.ts';
import { showComparison, type CompareTo } from '../../view-state.ts';
import { titleOf } from '../title.ts';
import styles from './compare.module.css';

/** How far back the lists of versions reach; older ones are compared from their rows. */
const MOST = 200;

/** Which two versions are compared. */
export function VersionSelects({ from, to }: { from: number; to: CompareTo }) {
  const { storyId } = useOpenStory();
  const say = words().versions.compare;
  const now = useNow();
  const list = useAsk('revision.list', { storyId, limit: MOST }, { keepFormer: true });
  const rows = list.state === 'ready' ? list.value : [];
  const options = rows.map((row) => optionOf(row, now));
  const withChosen = (number: number): SelectOption<string>[] =>
    options.some(({ value }) => value === String(number))
      ? options
      : [...options, { value: String(number), label: words().story.versions.rev(written(number)) }];
  return (
    <div className={styles.selects}>
      <Select
        label={say.from}
        value={String(from)}
        options={withChosen(from)}
        onChange={(value) => showComparison(storyId, Number(value), to)}
      />
      <Select
        label={say.to}
        value={String(to)}
        options={[{ value: 'now', label: say.now }, ...(to === 'now' ? options : withChosen(to))]}
        onChange={(value) => showComparison(storyId, from, value === 'now' ? 'now' : Number(value))}
      />
    </div>
  );
}

function optionOf(row: RevisionRow, now: number): SelectOption<string> {
  const when = shortTime(row.savedAt, Math.max(now, row.savedAt));
  return {
    value: String(row.number),
    label: words().versions.compare.option(written(row.number), titleOf(row), when),
    short: words().story.versions.rev(written(row.number)),
  };
}

import type { ArticleMeta } from '../../../shared/article/meta.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import styles from './sheet.module.css';

/** `By A, B and C`, in the language of the interface. */
export function joinedNames(bylines: ArticleMeta['bylines']): string {
  const names = bylines.map((b) => b.name.trim()).filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${words().story.sheet.and} ${last}`;
}

/** Who wrote it, where and when; a button that leads to the fields in the inspector. */
export function ByLine({ onEdit }: { onEdit: () => void }) {
  const say = words().story.sheet;
  const [bylines] = useMeta('bylines');
  const [dateline] = useMeta('dateline');
  const names = joinedNames(bylines);
  const date = dateline.date === undefined ? '' : datelineDay(dateline.date);
  const rest = [dateline.place?.trim() ?? '', date].filter((part) => part !== '');
  return (
    <button type="button" className={styles.byline} title={say.editByline} onClick={onEdit}>
      <bdi className={names === '' ? styles.missing : undefined}>
        {names === '' ? say.noByline : say.by(names)}
      </bdi>
      {rest.map((part) => (
        <bdi key={part} className={styles.dateline}>
          {part}
        </bdi>
      ))}
    </button>
  );
}

/** A dateline's day is kept as midnight UTC of that day, so that no zone can move it. */
export const datelineDay = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);

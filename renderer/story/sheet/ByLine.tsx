import type { ReactNode } from 'react';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import { interfaceDirection, interfaceTag, words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import styles from './sheet.module.css';

/**
 * `By A, B and C`, in the language of the interface. Each name stands in a direction of its own, so that Arabic names
 * in an English phrase keep their places.
 */
function phraseOf(names: readonly string[]): ReactNode {
  const place = '\ue000';
  const [before, after] = words().story.sheet.by(place).split(place);
  const list = new Intl.ListFormat(interfaceTag(), { type: 'conjunction' }).formatToParts(names);
  return (
    <>
      {before}
      {list.map((part, at) =>
        // The parts of one phrase; their order is all they are.
        // oxlint-disable-next-line react/no-array-index-key
        part.type === 'element' ? <bdi key={at}>{part.value}</bdi> : part.value,
      )}
      {after}
    </>
  );
}

const namesOf = (bylines: ArticleMeta['bylines']): string[] =>
  bylines.map((b) => b.name.trim()).filter((name) => name !== '');

/** Who wrote it, where and when; a button that leads to the fields in the inspector. */
export function ByLine({ onEdit }: { onEdit: () => void }) {
  const say = words().story.sheet;
  const [bylines] = useMeta('bylines');
  const [dateline] = useMeta('dateline');
  const names = namesOf(bylines);
  const date = dateline.date === undefined ? '' : datelineDay(dateline.date);
  const rest = [dateline.place?.trim() ?? '', date].filter((part) => part !== '');
  return (
    <button type="button" className={styles.byline} title={say.editByline} onClick={onEdit}>
      <bdi dir={interfaceDirection()} className={names.length === 0 ? styles.missing : undefined}>
        {names.length === 0 ? say.noByline : phraseOf(names)}
      </bdi>
      {rest.map((part) => (
        <span key={part} className={styles.dateline}>
          <bdi>{part}</bdi>
        </span>
      ))}
    </button>
  );
}

/** A dateline's day is kept as midnight UTC of that day, so that no zone can move it. */
export const datelineDay = (at: number): string =>
  new Intl.DateTimeFormat(interfaceTag(), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);

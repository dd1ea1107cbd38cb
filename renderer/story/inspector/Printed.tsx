import { Fragment } from 'react';
import type { PhrasePart } from '../../../shared/article/printed.ts';
import { words } from '../../ui/words/index.ts';
import styles from './inspector.module.css';

/** A line as it will be printed, in the story's own language; each name keeps its direction. */
export function Printed({ parts }: { parts: readonly PhrasePart[] }) {
  if (parts.length === 0) return null;
  const mark = '\ue000';
  const [before, after] = words().inspector.printedAs(mark).split(mark);
  return (
    <p className={styles.printed}>
      {before}
      <bdi className={styles.print}>
        {parts.map((part, at) =>
          // The parts of one phrase; their order is all they are.
          // oxlint-disable-next-line react/no-array-index-key
          part.name ? <bdi key={at}>{part.text}</bdi> : <Fragment key={at}>{part.text}</Fragment>,
        )}
      </bdi>
      {after}
    </p>
  );
}

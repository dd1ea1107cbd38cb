import type { FieldChange } from '../../../../shared/article/compare/index.ts';
import { assertNever } from '../../../../shared/kit/assert-never.ts';
import type { Moment } from '../../../../shared/article/meta.ts';
import { fullTime } from '../../../ui/format.ts';
import { words } from '../../../ui/words/index.ts';
import { Pieces } from './Pieces.tsx';
import styles from './compare.module.css';

/** The fields that differ, each with what it was and what it is. */
export function Fields({ changes }: { changes: readonly FieldChange[] }) {
  const say = words().versions.compare;
  if (changes.length === 0) return null;
  return (
    <section className={styles.fields} aria-label={say.fields}>
      <h2 className={styles.sectionTitle}>{say.fields}</h2>
      <dl className={styles.properties}>
        {changes.map((change) => (
          <div
            key={change.field}
            className={styles.property}
            data-change
            data-compared={change.field}
            tabIndex={-1}
          >
            <dt>{say.fieldNames[change.field] ?? change.field}</dt>
            <dd dir="auto">
              <Change change={change} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Change({ change }: { change: FieldChange }) {
  const say = words().versions.compare;
  switch (change.as) {
    case 'words':
      return <Pieces pieces={change.pieces} />;
    case 'list':
      return (
        <span className={styles.values}>
          {change.gone.map((item) => (
            <del key={item} className={styles.gone}>
              {item}
            </del>
          ))}
          {change.came.map((item) => (
            <ins key={item} className={styles.came}>
              {item}
            </ins>
          ))}
          {change.reordered && <span className={styles.tag}>{say.reordered}</span>}
        </span>
      );
    case 'moment':
      return <Pair before={momentText(change.before)} after={momentText(change.after)} />;
    case 'value':
      return (
        <Pair before={valueText(change.field, change.before)} after={valueText(change.field, change.after)} />
      );
    default:
      return assertNever(change);
  }
}

const momentText = (moment: Moment | null): string => (moment ? fullTime(moment.at, moment.zone) : '');

function valueText(field: string, value: string): string {
  const { status } = words().ui;
  return field === 'status' ? (Object.entries(status).find(([name]) => name === value)?.[1] ?? value) : value;
}

function Pair({ before, after }: { before: string; after: string }) {
  const say = words().versions.compare;
  return (
    <span className={styles.values}>
      <del className={styles.gone}>{before === '' ? say.empty : before}</del>
      <ins className={styles.came}>{after === '' ? say.empty : after}</ins>
    </span>
  );
}

import { assertNever } from '../../../shared/kit/assert-never.ts';
import { STATUSES } from '../../../shared/article/meta.ts';
import { QUERY_STATES, readQuery, type QueryFault } from '../../../shared/protocol/story-query.ts';
import { words } from '../../ui/words/index.ts';
import styles from './search.module.css';

function sentenceOf({ field, value, why }: QueryFault): string {
  const { faults } = words().library.query;
  switch (why) {
    case 'empty':
      return faults.empty(field);
    case 'status':
      return faults.status(value, STATUSES.join(', '));
    case 'state':
      return faults.state(value, QUERY_STATES.join(', '));
    case 'day':
      return faults.day(value, field);
    default:
      return assertNever(why);
  }
}

/** What of a search makes no sense, in place. An operator at the end without its value is still being written. */
export function QueryFaults({ query, id }: { query: string; id: string }) {
  const faults = readQuery(query).faults.filter(
    ({ why, to }) => why !== 'empty' || to < query.trimEnd().length,
  );
  return (
    <output id={id} className={faults.length > 0 ? styles.faults : undefined}>
      {faults.length > 0 && (
        <>
          {faults.map((fault) => (
            <span key={fault.from}>{sentenceOf(fault)} </span>
          ))}
          <span className={styles.rest}>{words().library.query.faults.rest}</span>
        </>
      )}
    </output>
  );
}

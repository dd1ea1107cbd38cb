import { TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useNow } from '../../bridge/index.ts';
import type { ArticleMeta } from '../../../shared/article/meta.ts';
import type { Proposal, ProposedField } from '../../../shared/article/proposals.ts';
import { isContested } from '../../../shared/article/review/proposed.ts';
import { Answers } from '../../ui/Answers.tsx';
import { authorHue } from '../../ui/author-hue.ts';
import { fullTime, shortTime } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { decideMany } from '../margin/suggestions/decide-many.ts';
import { showSheetField } from '../sheet/field-text.ts';
import { useHandle } from '../tools/useHandle.ts';
import styles from './fields.module.css';
import { proposedInSentence } from './sentence.ts';

type ProposalsProps = {
  field: ProposedField;
  meta: ArticleMeta;
  /** Those to be shown, in order. */
  proposals: readonly Proposal[];
  /** The one whose words the field shows already. */
  mine: Proposal | undefined;
  canDecide: boolean;
  language: string;
};

/** What people suggest for a field, below it: who, the words, and the two answers. Nothing is drawn where nothing is open. */
export function Proposals({ field, meta, proposals, mine, canDecide, language }: ProposalsProps) {
  const say = words();
  const now = useNow();
  const handle = useHandle();
  if (proposals.length === 0) return null;
  const decide = (one: Proposal, decision: 'accept' | 'reject'): void => {
    if (handle) decideMany(handle, decision, { ids: [one.id] });
    showSheetField(field, true);
  };
  return (
    <>
      <ul className={styles.list} aria-label={say.fields.list[field]}>
        {proposals.map((one) => {
          const at = Date.parse(one.at);
          const sentence = proposedInSentence(field, meta[field], one.value);
          return (
            <li
              key={one.id}
              className={styles.proposal}
              style={{ '--hue': `var(--author-${String(authorHue(one.by))})` } as CSSProperties}
            >
              <div className={styles.said}>
                {one !== mine && (
                  <p className={styles.words} data-kind={field} lang={language}>
                    {one.value === '' ? (
                      <span className={styles.nothing}>{say.fields.nothing[field]}</span>
                    ) : (
                      <ins dir="auto">{one.value}</ins>
                    )}
                  </p>
                )}
                <p className={styles.who}>
                  <bdi className={styles.author}>{one.by === '' ? say.margin.unnamed : one.by}</bdi>
                  <time dateTime={one.at} title={fullTime(at)}>
                    {shortTime(at, Math.max(at, now))}
                  </time>
                </p>
              </div>
              {canDecide && (
                <Answers
                  accept={say.margin.acceptThis(sentence)}
                  reject={say.margin.rejectThis(sentence)}
                  onAnswer={(answer) => decide(one, answer)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {proposals.some((one) => isContested(meta, one)) && (
        <p className={styles.clash}>
          <TriangleAlert size={13} aria-hidden="true" />
          {say.fields.clash}
        </p>
      )}
    </>
  );
}

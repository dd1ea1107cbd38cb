import { SORTS } from '../../../shared/language/finding.ts';
import {
  findingId,
  languageName,
  messageOf,
  placeName,
  FindingActions,
  useHelp,
} from '../../language/index.ts';
import { number } from '../../ui/format.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import { lookAt, useActive } from './active.ts';
import { applyTo } from './apply.ts';
import { HelpSentence } from './HelpSentence.tsx';
import styles from './language.module.css';
import { useLocked } from './useLocked.ts';

/** The most rows of one kind that are drawn; a story with more has another problem. */
const MOST_ROWS = 300;

/** Everything language help found in the story, by kind, and how it stands. */
export function LanguageTab() {
  const say = words().language;
  const here = useOpenStory();
  const isLocked = useLocked();
  const [language] = useMeta('language');
  const { state, findings, waiting } = useHelp();
  const { id } = useActive();
  return (
    <div className={styles.tab}>
      <HelpSentence storyId={here.storyId} language={language} name={languageName(language)} />
      {state.is === 'off' ? null : (
        <>
          <output className={styles.summary}>
            {say.panel.summary(findings.length, number(findings.length))}
            {waiting > 0 ? (
              <span className={styles.quiet}>{say.panel.waiting(waiting, number(waiting))}</span>
            ) : null}
          </output>
          {findings.length === 0 && waiting === 0 ? <p className={styles.quiet}>{say.panel.good}</p> : null}
          {SORTS.map((sort) => {
            const rows = findings.filter((finding) => finding.sort === sort);
            if (rows.length === 0) return null;
            return (
              <section key={sort} className={styles.group}>
                <h3 className={styles.groupTitle}>
                  <span className={styles.sort} data-sort={sort}>
                    {say.sorts[sort]}
                  </span>
                  <span className={styles.count}>{number(rows.length)}</span>
                </h3>
                <ul className={styles.rows}>
                  {rows.slice(0, MOST_ROWS).map((finding) => {
                    const own = findingId(finding);
                    return (
                      <li key={own} className={styles.row} data-open={own === id || undefined}>
                        <button
                          type="button"
                          className={styles.rowButton}
                          aria-expanded={own === id}
                          onClick={() => lookAt(own === id ? null : own, 'list')}
                        >
                          <bdi className={styles.words} lang={language}>
                            {finding.words}
                          </bdi>
                          {own === id ? null : (
                            <span className={styles.said} dir="auto">
                              {messageOf(finding)}
                            </span>
                          )}
                          <span className={styles.place}>{placeName(finding)}</span>
                        </button>
                        {own === id ? (
                          <div className={styles.open}>
                            <FindingActions
                              finding={finding}
                              storyId={here.storyId}
                              language={language}
                              onApply={
                                isLocked(finding)
                                  ? null
                                  : (instead) => {
                                      if (!applyTo(here, finding, instead)) showToast(say.finding.changed);
                                    }
                              }
                              onDone={() => lookAt(null, 'list')}
                            />
                          </div>
                        ) : null}
                      </li>
                    );
                  })}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </div>
  );
}

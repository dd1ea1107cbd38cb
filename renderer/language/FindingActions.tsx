import { useEffect, useState } from 'react';
import type { PlacedFinding } from '../../shared/language/finding.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { Button } from '../ui/Button.tsx';
import { inWords } from '../ui/in-words.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import styles from './finding.module.css';
import { suggestWords } from './help.ts';
import { addWord, changeChoices, putRules, putWords, useKept, wordsOfList } from './kept.ts';
import { listLanguage, messageOf, sourceOf } from './said.ts';

type FindingActionsProps = {
  finding: PlacedFinding;
  storyId: string;
  language: string;
  /** Null: the words cannot be changed from here. */
  onApply: ((instead: string) => void) | null;
  /** Something was decided, and the finding goes. */
  onDone: () => void;
};

/** What can be done about a finding: other words, leaving it, keeping the word, switching the check off. Nothing is ever done by itself. */
export function FindingActions({ finding, storyId, language, onApply, onDone }: FindingActionsProps) {
  const say = words().language.finding;
  const suggestions = useSuggestions(finding);

  const settle = async (work: Promise<Problem | null>, done: string, undo: () => void): Promise<void> => {
    const problem = await work;
    if (problem) {
      showToast(words().language.settings.notSaved(inWords(problem)), { tone: 'problem' });
      return;
    }
    showToast(done, { action: { label: say.undo, run: undo } });
    onDone();
  };

  const add = (scope: 'personal' | 'house'): void => {
    const tag = listLanguage(language);
    void settle(addWord(scope, tag, finding.words), say.added(finding.words), () => {
      void putWords(
        scope,
        tag,
        wordsOfList(scope, tag).filter((word) => word !== finding.words),
      );
    });
  };
  const spare = (): void => {
    const one = { story: storyId, rule: finding.rule, words: finding.words };
    void settle(
      changeChoices(({ spared }) => ({ spared: [...spared, one].slice(-20_000) })),
      say.spared,
      () => {
        void changeChoices(({ spared }) => ({
          spared: spared.filter((s) => s.story !== one.story || s.rule !== one.rule || s.words !== one.words),
        }));
      },
    );
  };

  return (
    <div className={styles.actions}>
      <p className={styles.message} dir="auto">
        {messageOf(finding)}
      </p>
      {onApply === null ? null : (
        <fieldset className={styles.suggestions} aria-label={say.suggestions}>
          {suggestions === null ? <span className={styles.quiet}>{say.searching}</span> : null}
          {suggestions?.length === 0 && finding.sort === 'spelling' ? (
            <span className={styles.quiet}>{say.noSuggestions}</span>
          ) : null}
          {suggestions?.map((instead) => (
            <Button
              key={instead}
              size="small"
              lang={language}
              aria-label={instead === '' ? undefined : say.replace(instead)}
              onClick={() => onApply(instead)}
            >
              {instead === '' ? say.takeAway : <bdi>{instead}</bdi>}
            </Button>
          ))}
        </fieldset>
      )}
      <div className={styles.choices}>
        <Button variant="quiet" size="small" title={say.ignoreHint} onClick={spare}>
          {say.ignore}
        </Button>
        {finding.sort === 'spelling' ? (
          <>
            <Button variant="quiet" size="small" onClick={() => add('personal')}>
              {say.addMine}
            </Button>
            <Button variant="quiet" size="small" onClick={() => add('house')}>
              {say.addHouse}
            </Button>
          </>
        ) : (
          <Button
            variant="quiet"
            size="small"
            onClick={() =>
              void settle(
                switchOff(finding.rule),
                say.ruleOff(sourceOf(finding)),
                () => void switchOn(finding.rule),
              )
            }
          >
            {say.ignoreRule}
          </Button>
        )}
      </div>
      <p className={styles.source}>{sourceOf(finding)}</p>
    </div>
  );
}

/** What the finding brings along, or what the dictionary can think of; null while it thinks. */
function useSuggestions(finding: PlacedFinding): readonly string[] | null {
  const asks = finding.suggestions.length === 0 && finding.rule.startsWith('spelling:');
  const [found, setFound] = useState<{ word: string; list: readonly string[] } | null>(null);
  useEffect(() => {
    if (!asks) return undefined;
    let current = true;
    const seek = async (): Promise<void> => {
      const list = await suggestWords(finding.words);
      if (current) setFound({ word: finding.words, list });
    };
    void seek();
    return () => {
      current = false;
    };
  }, [asks, finding.words]);
  if (!asks) return finding.suggestions;
  return found?.word === finding.words ? found.list : null;
}

const HOUSE = 'house:';

/** Switches a check off for every story: a house rule in its file, another by name. */
function switchOff(rule: string): Promise<Problem | null> {
  if (!rule.startsWith(HOUSE)) return changeChoices(({ offRules }) => ({ offRules: [...offRules, rule] }));
  const { rules } = useKept.getState();
  return putRules({ ...rules, off: [...rules.off, rule.slice(HOUSE.length)] }, { keepDraft: true });
}

function switchOn(rule: string): Promise<Problem | null> {
  if (!rule.startsWith(HOUSE))
    return changeChoices(({ offRules }) => ({ offRules: offRules.filter((one) => one !== rule) }));
  const { rules } = useKept.getState();
  const off = rules.off.filter((one) => one !== rule.slice(HOUSE.length));
  return putRules({ ...rules, off }, { keepDraft: true });
}

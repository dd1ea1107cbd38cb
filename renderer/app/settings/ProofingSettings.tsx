import { useEffect } from 'react';
import { changeChoices, languageName, readKept, sourceOf, useKept } from '../../language/index.ts';
import { Button } from '../../ui/Button.tsx';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { Switch } from '../../ui/Switch.tsx';
import { words } from '../../ui/words/index.ts';
import { AddedDictionaries } from './AddedDictionaries.tsx';
import styles from './language-settings.module.css';
import { WordLists } from './WordLists.tsx';

/** Help with language as a whole: on or off, what is off, the words that are right, and the dictionaries. */
export function ProofingSettings() {
  const { settings: say } = words().language;
  const { choices } = useKept();
  useEffect(() => void readKept(), []);

  const change = async (how: Parameters<typeof changeChoices>[0]): Promise<void> => {
    const problem = await changeChoices(how);
    if (problem) showToast(say.notSaved(inWords(problem)), { tone: 'problem' });
  };
  return (
    <>
      <p className={styles.quiet}>{say.intro}</p>
      <Switch label={say.on} checked={choices.on} onChange={(on) => void change(() => ({ on }))} />
      {choices.offLanguages.length > 0 ? (
        <Off
          label={say.offLanguages}
          rows={choices.offLanguages.map((tag) => ({ id: tag, name: languageName(tag) }))}
          onSwitchOn={(tag) =>
            void change(({ offLanguages }) => ({ offLanguages: offLanguages.filter((one) => one !== tag) }))
          }
        />
      ) : null}
      {choices.offRules.length > 0 ? (
        <Off
          label={say.offRules}
          rows={choices.offRules.map((rule) => ({ id: rule, name: sourceOf({ rule }) }))}
          onSwitchOn={(rule) =>
            void change(({ offRules }) => ({ offRules: offRules.filter((one) => one !== rule) }))
          }
        />
      ) : null}
      <WordLists />
      <AddedDictionaries />
    </>
  );
}

type OffProps = {
  label: string;
  rows: readonly { id: string; name: string }[];
  onSwitchOn: (id: string) => void;
};

function Off({ label, rows, onSwitchOn }: OffProps) {
  const { settings: say, panel } = words().language;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{label}</h3>
      <ul className={styles.lines}>
        {rows.map(({ id, name }) => (
          <li key={id} className={styles.line}>
            <span className={styles.grow}>{name}</span>
            <Button size="small" aria-label={say.switchOn(name)} onClick={() => onSwitchOn(id)}>
              {panel.on}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

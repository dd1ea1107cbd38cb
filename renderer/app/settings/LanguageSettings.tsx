import { Select } from '../../ui/Select.tsx';
import { interfaceLanguages, languageFor, nameOfLanguage, words } from '../../ui/words/index.ts';
import { changeSettings, useWindow } from '../window-state.ts';
import styles from './settings.module.css';

/** The language of menus and messages; stories and dictionaries have their own. */
export function LanguageSettings() {
  const { languages: say } = words().frame;
  const chosen = useWindow((state) => state.settings.interfaceLanguage);
  const known = chosen === 'system' ? 'system' : languageFor(chosen);
  return (
    <>
      <div className={styles.narrowField}>
        <Select
          label={say.interface}
          value={known}
          options={[
            { value: 'system', label: say.system(nameOfLanguage(languageFor(navigator.language))) },
            ...interfaceLanguages.map((tag) => ({ value: tag, label: nameOfLanguage(tag) })),
          ]}
          onChange={(interfaceLanguage) => {
            changeSettings({ interfaceLanguage });
          }}
        />
      </div>
      <p className={styles.quiet}>{say.hint}</p>
    </>
  );
}

import { useEffect, useState } from 'react';
import { languageTag } from '../../../shared/article/meta.ts';
import { MAX_AFF, MAX_DIC } from '../../../shared/protocol/kept/dictionary.ts';
import {
  languageName,
  listDictionaries,
  putDictionary,
  removeDictionary,
  tryDictionary,
  type AddedDictionary,
} from '../../language/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { pickFiles } from '../../ui/files.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import styles from './language-settings.module.css';

/** Hunspell dictionaries for languages that the app has none for. */
export function AddedDictionaries() {
  const { settings: say } = words().language;
  const [rows, setRows] = useState<readonly AddedDictionary[]>([]);
  const [tag, setTag] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const valid = languageTag.safeParse(tag.trim()).success;

  const list = async (): Promise<void> => setRows(await listDictionaries());
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const found = await listDictionaries();
      if (current) setRows(found);
    };
    void read();
    return () => {
      current = false;
    };
  }, []);

  async function add(): Promise<void> {
    const files = await pickFiles('.aff,.dic', true);
    if (files.length === 0) return;
    const [aff, dic] = ['.aff', '.dic'].map((ending) =>
      files.find(({ name }) => name.toLowerCase().endsWith(ending)),
    );
    if (!aff || !dic) {
      setWrong(say.needBoth);
      return;
    }
    if (aff.size > MAX_AFF || dic.size > MAX_DIC) {
      setWrong(say.tooLarge);
      return;
    }
    setBusy(true);
    const pair = { aff: await aff.text(), dic: await dic.text() };
    const fault = await tryDictionary(tag.trim(), pair);
    const problem = fault ?? (await putDictionary(tag.trim(), dic.name, pair));
    setBusy(false);
    setWrong(problem ? inWords(problem) : undefined);
    if (problem !== null) return;
    showToast(say.addedDone(languageName(tag.trim())), { tone: 'done' });
    setTag('');
    await list();
  }

  async function remove(row: AddedDictionary): Promise<void> {
    const problem = await removeDictionary(row.value.language);
    if (problem) {
      showToast(say.notSaved(inWords(problem)), { tone: 'problem' });
      return;
    }
    await list();
    const { language, aff, dic } = row.value;
    showToast(say.removed(row.name), {
      action: { label: say.undo, run: () => void putDictionary(language, row.name, { aff, dic }).then(list) },
    });
  }

  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{say.dictionaries}</h3>
      <p className={styles.quiet}>{say.dictionariesHint}</p>
      {rows.length > 0 ? (
        <ul className={styles.lines}>
          {rows.map((row) => (
            <li key={row.id} className={styles.line}>
              <span className={styles.grow}>
                {languageName(row.value.language)} <span className={styles.quiet}>{row.name}</span>
              </span>
              <Button
                size="small"
                aria-label={say.removeDictionary(languageName(row.value.language))}
                onClick={() => void remove(row)}
              >
                {say.remove}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.bar}>
        <div className={styles.tag}>
          <TextField
            label={say.addLanguage}
            hideLabel
            placeholder={say.addLanguage}
            dir="ltr"
            value={tag}
            onChange={(value) => {
              setTag(value);
              setWrong(undefined);
            }}
          />
        </div>
        <Button disabled={!valid || busy} onClick={() => void add()}>
          {say.addVerb}
        </Button>
      </div>
      {wrong === undefined ? (
        <p className={styles.quiet}>{tag === '' || valid ? say.addHint : say.tagWrong}</p>
      ) : (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
    </section>
  );
}

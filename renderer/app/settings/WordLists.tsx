import { useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { languageTag } from '../../../shared/article/meta.ts';
import { MAX_WORD, MAX_WORDS, readWordList, writeWordList } from '../../../shared/language/words.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import { listId, listLanguage, putWords, useKept, wordsOfList } from '../../language/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { pickFiles, saveTextFile } from '../../ui/files.ts';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { inWords } from '../../ui/in-words.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { useWindow } from '../window-state.ts';
import styles from './language-settings.module.css';

type Scope = 'personal' | 'house';
const NONE: readonly string[] = [];

/** The words that a person or the house calls right, a list for each language: added, removed, searched, carried in and out. */
export function WordLists() {
  const { settings: say } = words().language;
  const profile = useWindow((state) => state.profile);
  const [scope, setScope] = useState<Scope>('personal');
  const [tag, setTag] = useState(() => listLanguage(profile.language));
  const [typed, setTyped] = useState('');
  const lists = useKept((kept) => kept.words);
  const valid = languageTag.safeParse(tag.trim()).success;
  const language = tag.trim();
  const list = lists.find((row) => row.id === listId(scope, language))?.value.words ?? NONE;
  const wanted = typed.trim();
  const key = wanted.toLocaleLowerCase();
  const found = key === '' ? list : list.filter((word) => word.toLocaleLowerCase().includes(key));

  const done = (problem: Problem | null): boolean => {
    if (problem) showToast(say.notSaved(inWords(problem)), { tone: 'problem' });
    return problem === null;
  };
  const add = async (): Promise<void> => {
    if (done(await putWords(scope, language, [...list, wanted]))) setTyped('');
  };
  const remove = async (word: string): Promise<void> => {
    if (
      !done(
        await putWords(
          scope,
          language,
          list.filter((one) => one !== word),
        ),
      )
    )
      return;
    showToast(say.removed(word), {
      action: {
        label: say.undo,
        run: () => void putWords(scope, language, [...wordsOfList(scope, language), word]),
      },
    });
  };
  const bringIn = async (): Promise<void> => {
    const [file] = await pickFiles('.txt,.dic,text/plain');
    if (!file) return;
    const read = readWordList(await file.text());
    const all = new Set([...list, ...read]);
    if (all.size > MAX_WORDS) {
      showToast(say.tooMany, { tone: 'problem' });
      return;
    }
    const fresh = all.size - list.length;
    if (done(await putWords(scope, language, [...all])))
      showToast(say.imported(fresh, number(fresh)), { tone: 'done' });
  };

  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{say.words}</h3>
      <div className={styles.bar}>
        <SegmentedControl<Scope>
          label={say.scope}
          value={scope}
          segments={[
            { value: 'personal', label: say.scopes.personal },
            { value: 'house', label: say.scopes.house },
          ]}
          onChange={setScope}
        />
        <div className={styles.tag}>
          <TextField
            label={say.wordsLanguage}
            hideLabel
            dir="ltr"
            value={tag}
            error={valid ? undefined : say.tagWrong}
            onChange={setTag}
          />
        </div>
        <span className={styles.grow} />
        <span className={styles.quiet}>{say.wordsCount(list.length, number(list.length))}</span>
        <Button size="small" disabled={!valid} onClick={() => void bringIn()}>
          {say.import}
        </Button>
        <Button
          size="small"
          disabled={list.length === 0}
          onClick={() => saveTextFile(`${scope}-${language}.txt`, 'text/plain', writeWordList(list))}
        >
          {say.export}
        </Button>
      </div>
      <form
        className={styles.bar}
        onSubmit={(event) => {
          event.preventDefault();
          if (valid && wanted !== '' && !list.includes(wanted)) void add();
        }}
      >
        <div className={styles.grow}>
          <TextField
            label={say.search}
            hideLabel
            placeholder={say.search}
            value={typed}
            maxLength={MAX_WORD}
            onChange={setTyped}
          />
        </div>
        <Button type="submit" disabled={!valid || wanted === '' || list.includes(wanted)}>
          {say.add}
        </Button>
      </form>
      {found.length === 0 ? (
        <p className={styles.quiet}>{list.length === 0 ? say.noWords : say.noMatch}</p>
      ) : (
        <Words list={found} language={language} onRemove={(word) => void remove(word)} />
      )}
    </section>
  );
}

type WordsProps = { list: readonly string[]; language: string; onRemove: (word: string) => void };

/** A list that may have 200,000 words: only those in sight are drawn. */
function Words({ list, language, onRemove }: WordsProps) {
  const { settings: say } = words().language;
  const box = useRef<HTMLDivElement>(null);
  // The list hands out functions that must not be memoised; nothing here is.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => box.current,
    estimateSize: () => 30,
    overscan: 6,
  });
  return (
    <div ref={box} className={styles.words}>
      <ul style={{ blockSize: rows.getTotalSize() }} className={styles.wordRows} aria-label={say.words}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const word = list[index] ?? '';
          return (
            <li key={word} className={styles.word} style={{ transform: `translateY(${String(start)}px)` }}>
              <bdi lang={language} className={styles.grow}>
                {word}
              </bdi>
              <IconButton
                size="small"
                label={say.removeWord(word)}
                icon={<X size={13} />}
                onClick={() => onRemove(word)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

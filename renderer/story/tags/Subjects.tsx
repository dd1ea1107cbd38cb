import { Check, X } from 'lucide-react';
import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import type { Subject } from '../../../shared/article/meta.ts';
import { useAsk } from '../../bridge/index.ts';
import { TextField } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { interfaceTag, words } from '../../ui/words/index.ts';
import { useMeta, useStoryView } from '../useStory.ts';
import styles from './tags.module.css';
import { TopicImport } from './TopicImport.tsx';
import { TopicTree } from './TopicTree.tsx';

const MOST = 100;

/** Media Topics: those chosen, and a search that shows where in the tree each one stands. */
export function Subjects({ readOnly }: { readOnly: boolean }) {
  const [subjects, setSubjects] = useMeta('subjects');
  const chosen = new Set(subjects.map((s) => s.code));
  const toggle = ({ code, name }: Subject) => {
    if (chosen.has(code)) setSubjects(subjects.filter((s) => s.code !== code));
    else if (subjects.length < MOST) setSubjects([...subjects, { code, name }]);
  };
  return (
    <>
      {subjects.length === 0 ? null : (
        <ChosenSubjects
          subjects={subjects}
          readOnly={readOnly}
          onRemove={(code) => setSubjects(subjects.filter((s) => s.code !== code))}
        />
      )}
      {readOnly ? null : (
        <>
          <SubjectSearch chosen={chosen} onToggle={toggle} />
          <TopicImport />
        </>
      )}
    </>
  );
}

type ChosenProps = { subjects: readonly Subject[]; readOnly: boolean; onRemove: (code: string) => void };

function ChosenSubjects({ subjects, readOnly, onRemove }: ChosenProps) {
  const say = words().story.tags;
  return (
    <ul className={styles.chosen} aria-label={say.chosenSubjects}>
      {subjects.map(({ code, name }) => (
        <li key={code} className={styles.subject} title={say.code(code)}>
          <bdi className={styles.grow}>{name}</bdi>
          {readOnly ? null : (
            <IconButton
              size="small"
              label={say.removeSubject(name)}
              icon={<X size={14} />}
              onClick={() => onRemove(code)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type SearchProps = { chosen: ReadonlySet<string>; onToggle: (subject: Subject) => void };

function SubjectSearch({ chosen, onToggle }: SearchProps) {
  const say = words().story.tags;
  const language = useStoryView((view) => view.meta.language);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim().slice(0, 100));
  const found = useAsk(
    'subject.search',
    { query, language, otherwise: interfaceTag(), limit: 40 },
    { when: query !== '', keepFormer: true },
  );
  const box = useRef<HTMLDivElement>(null);
  const list = found.state === 'ready' && query !== '' ? found.value : [];

  /** The arrows walk from the search through its results and back; Escape returns to the search. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || !box.current) return;
    const stops = [...box.current.querySelectorAll<HTMLElement>('input, [data-subject]')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Escape: stops[0] }[event.key];
    if (next && next !== document.activeElement) {
      event.preventDefault();
      next.focus();
    }
  }

  return (
    <div ref={box} className={styles.search}>
      <TextField
        type="search"
        label={say.subjectSearch}
        value={typed}
        onChange={setTyped}
        onKeyDown={onKeyDown}
      />
      {found.state === 'problem' && <ErrorState problem={found.problem} retry={found.reload} />}
      {found.state === 'ready' && query !== '' && list.length === 0 && (
        <p className={styles.none}>{say.noSubject}</p>
      )}
      {query === '' ? <TopicTree chosen={chosen} onToggle={onToggle} /> : null}
      <ul aria-label={say.subjectResults} className={styles.results} hidden={query === ''}>
        {list.map((subject) => (
          <li key={subject.code}>
            <button
              type="button"
              data-subject
              aria-pressed={chosen.has(subject.code)}
              className={styles.result}
              title={say.code(subject.code)}
              onKeyDown={onKeyDown}
              onClick={() => onToggle(subject)}
            >
              <span className={styles.check}>
                {chosen.has(subject.code) ? <Check size={14} aria-hidden /> : null}
              </span>
              <span className={styles.grow}>
                <bdi>{subject.name}</bdi>
                {subject.retired ? <span className={styles.retired}> {say.retired}</span> : null}
                {subject.matched === undefined ? null : (
                  <span className={styles.path}>{words().inspector.topics.matched(subject.matched)}</span>
                )}
                {subject.path.length === 0 ? null : (
                  <bdi className={styles.path}>{subject.path.join(' › ')}</bdi>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

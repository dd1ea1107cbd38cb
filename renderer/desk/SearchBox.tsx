import { Search, X } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { words } from '../ui/words/index.ts';
import styles from './desk-pane.module.css';

type SearchBoxProps = {
  query: string;
  onQuery: (query: string) => void;
  /** Down or Enter: on to the list. */
  onLeave: () => void;
  input: RefObject<HTMLInputElement | null>;
  shortcut: string | undefined;
};

/** Milliseconds of rest before a search is asked for; short, because the answer is on this machine. */
const REST = 90;

/** Searches while one types. Escape clears, then lets go. */
export function SearchBox({ query, onQuery, onLeave, input, shortcut }: SearchBoxProps) {
  const { desk } = words();
  const [typed, setTyped] = useState(query);
  const [given, setGiven] = useState(query);
  if (given !== query) {
    setGiven(query);
    if (query !== typed.trim()) setTyped(query);
  }
  useEffect(() => {
    if (typed === query) return undefined;
    const timer = setTimeout(() => {
      onQuery(typed);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, query, onQuery]);

  return (
    <search className={styles.search}>
      <Search size={14} className={styles.searchIcon} aria-hidden />
      <input
        ref={input}
        type="search"
        className={styles.searchInput}
        aria-label={desk.search}
        placeholder={desk.search}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            if (typed === '') onLeave();
            setTyped('');
            onQuery('');
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
          else return;
          event.preventDefault();
        }}
      />
      <span className={styles.searchEnd}>
        {typed === '' ? (
          shortcut !== undefined && <Kbd keys={shortcut} />
        ) : (
          <IconButton
            label={desk.clearSearch}
            icon={<X size={14} />}
            size="small"
            onClick={() => {
              setTyped('');
              onQuery('');
              input.current?.focus();
            }}
          />
        )}
      </span>
    </search>
  );
}

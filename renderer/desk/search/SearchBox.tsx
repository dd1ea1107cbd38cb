import { Search, X } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { useSuggestions } from '../../ui/useSuggestions.ts';
import { words } from '../../ui/words/index.ts';
import { caretAfter, complete } from './complete.ts';
import { Offer, useOffer } from './Offer.tsx';
import styles from './search.module.css';

type SearchBoxProps = {
  query: string;
  onQuery: (query: string) => void;
  /** Down or Enter: on to the list. */
  onLeave: () => void;
  input: RefObject<HTMLInputElement | null>;
  shortcut: string | undefined;
  /** The id of what is said about the search. */
  describedBy: string;
};

/** Milliseconds of rest before a search is asked for; short, because the answer is on this machine. */
const REST = 90;

/** Searches while one types, and offers operators and their values. Escape closes the offer, clears, then lets go. */
export function SearchBox({ query, onQuery, onLeave, input, shortcut, describedBy }: SearchBoxProps) {
  const { desk, library } = words();
  const [typed, setTyped] = useState(query);
  const [given, setGiven] = useState(query);
  const [offering, setOffering] = useState(false);
  /** Where the caret goes once what was chosen has been written. */
  const caret = useRef<number | null>(null);
  if (given !== query) {
    setGiven(query);
    if (query.trim() !== typed.trim()) setTyped(query);
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
  const suggest = useCallback(
    (text: string) => complete(text, input.current?.selectionStart ?? text.length),
    [input],
  );
  const found = useSuggestions(typed, offering, suggest);
  const offer = useOffer(offering ? found : []);
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const choose = ({ value }: Suggestion): void => {
    const at = caretAfter(typed, input.current?.selectionStart ?? typed.length, value);
    caret.current = at;
    setTyped(value);
    // A chosen operator goes on to its values, a chosen value is done.
    setOffering(value.slice(0, at).endsWith(':'));
  };

  return (
    <search className={styles.search}>
      <Search size={14} className={styles.icon} aria-hidden />
      <input
        {...offer.box}
        ref={input}
        className={styles.input}
        aria-label={desk.search}
        aria-describedby={describedBy}
        placeholder={library.query.placeholder}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOffering(true);
        }}
        onBlur={() => {
          setOffering(false);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
          if (offer.open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
            offer.move(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Escape') {
            if (offer.open) setOffering(false);
            else {
              if (typed === '') onLeave();
              setTyped('');
              onQuery('');
            }
          } else if (event.key === 'Enter' && offer.highlighted) choose(offer.highlighted);
          else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            setOffering(false);
            onLeave();
          } else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <Offer offer={offer} label={library.query.operators} onChoose={choose} />
      <span className={styles.end}>
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

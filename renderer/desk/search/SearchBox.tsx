import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SuggestionList, type Suggestion } from '../../ui/Suggestions.tsx';
import { useSuggestions } from '../../ui/useSuggestions.ts';
import { words } from '../../ui/words/index.ts';
import { complete } from './complete.ts';
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
  const highlighted = useRef<Suggestion | undefined>(undefined);
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
  const open = offering && found.length > 0;

  return (
    <search className={styles.search}>
      <Search size={14} className={styles.icon} aria-hidden />
      <Autocomplete.Root
        items={found}
        value={typed}
        open={open}
        onOpenChange={(next) => {
          if (!next) setOffering(false);
        }}
        filter={null}
        itemToStringValue={(item) => item.value}
        onItemHighlighted={(item) => {
          highlighted.current = item;
        }}
        onValueChange={(value, details) => {
          setTyped(value);
          // A chosen operator goes on to its values, a chosen value is done.
          setOffering(details.reason !== 'item-press' || value.endsWith(':'));
        }}
      >
        <Autocomplete.Input
          ref={input}
          className={styles.input}
          aria-label={desk.search}
          aria-describedby={describedBy}
          placeholder={library.query.placeholder}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          onBlur={() => {
            setOffering(false);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (open && event.key.startsWith('Arrow'))) return;
            if (event.key === 'Escape') {
              if (open) setOffering(false);
              else {
                if (typed === '') onLeave();
                setTyped('');
                onQuery('');
              }
            } else if (event.key === 'Enter' && open && highlighted.current) return;
            else if (event.key === 'ArrowDown' || event.key === 'Enter') {
              setOffering(false);
              onLeave();
            } else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <SuggestionList empty={false} />
      </Autocomplete.Root>
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

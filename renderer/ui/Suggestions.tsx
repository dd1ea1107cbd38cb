import { Autocomplete } from '@base-ui/react/autocomplete';
import type { ReactNode } from 'react';
import styles from './overlay.module.css';

/** What a text box may offer while one types. */
export type Suggestion = { value: string; label: string; detail?: string | undefined; icon?: ReactNode };

const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();

type SuggestionListProps = {
  /** What the list is read as: the name of the text box. */
  label: string;
  onChoose: (suggestion: Suggestion) => void;
};

/**
 * The list under a text box; used inside an `Autocomplete.Root`. It lies in a plain element and not in the library's
 * `Popup`, which hides the rest of the window from those who listen (and leaves what it hides in the order of Tab) while
 * a box beside it merely offers something. Without a `Popup` the library does not fill in what is chosen: the owner does.
 */
export function SuggestionList({ label, onChoose }: SuggestionListProps) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner
        className={styles.positioner}
        sideOffset={4}
        align="start"
        // The box keeps the focus.
        onMouseDown={keepFocus}
      >
        <div className={styles.popup}>
          <Autocomplete.List aria-label={label}>
            {(item: Suggestion) => (
              <Autocomplete.Item
                key={item.value}
                value={item}
                className={styles.item}
                onClick={() => {
                  onChoose(item);
                }}
              >
                {item.icon}
                <bdi className={styles.grow}>{item.label}</bdi>
                {item.detail === undefined ? null : <span className={styles.detail}>{item.detail}</span>}
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </div>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

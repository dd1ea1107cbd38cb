import { Autocomplete } from '@base-ui/react/autocomplete';
import type { ReactNode } from 'react';
import styles from './overlay.module.css';
import { words } from './words/index.ts';

/** What a text box may offer while one types. */
export type Suggestion = { value: string; label: string; detail?: string | undefined; icon?: ReactNode };

/** The list under a text box; used inside an `Autocomplete.Root`. */
export function SuggestionList({ empty }: { empty: boolean }) {
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner className={styles.positioner} sideOffset={4} align="start">
        <Autocomplete.Popup className={styles.popup}>
          <Autocomplete.Empty className={styles.empty}>
            {empty ? words().ui.nothingFound : null}
          </Autocomplete.Empty>
          <Autocomplete.List>
            {(item: Suggestion) => (
              <Autocomplete.Item key={item.value} value={item} className={styles.item}>
                {item.icon}
                <bdi className={styles.grow}>{item.label}</bdi>
                {item.detail === undefined ? null : <span className={styles.empty}>{item.detail}</span>}
              </Autocomplete.Item>
            )}
          </Autocomplete.List>
        </Autocomplete.Popup>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

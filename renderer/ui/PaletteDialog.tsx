import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useDeferredValue, useId, useRef, type ReactNode } from 'react';
import dialog from './dialog.module.css';
import { Kbd } from './Kbd.tsx';
import styles from './palette.module.css';

/** Something that can be chosen. `why`, when there is one, says why it cannot be chosen now. */
export type PaletteEntry = {
  id: string;
  label: string;
  detail?: string | undefined;
  keys?: string | undefined;
  icon?: ReactNode;
  why?: string | undefined;
};

export type PaletteGroup<E extends PaletteEntry> = { value: string; items: E[] };

export type PaletteDialogProps<E extends PaletteEntry> = {
  title: string;
  placeholder: string;
  /** How it is used, read aloud with the box. */
  hint: string;
  nothing: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly PaletteGroup<E>[];
  onChoose: (entry: E) => void;
  onClose: () => void;
};

/** Entries that fill the list as high as it can be. */
const SCREENFUL = 18;

/** The groups as far as their first so many entries. */
function begun<E extends PaletteEntry>(groups: readonly PaletteGroup<E>[], most: number): PaletteGroup<E>[] {
  let left = most;
  return groups.flatMap(({ value, items }) => {
    const taken = items.slice(0, left);
    left -= taken.length;
    return taken.length > 0 ? [{ value, items: taken }] : [];
  });
}

/** One box over the window that finds and does. The list is ranked by whoever shows it. */
export function PaletteDialog<E extends PaletteEntry>(props: PaletteDialogProps<E>) {
  const { title, placeholder, hint, nothing, query, onQuery, groups, onChoose, onClose } = props;
  const hintId = useId();
  const popup = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // What fits into the list is there with the key; what one would have to scroll to is drawn when that has been painted.
  const settled = useDeferredValue<string | null>(query, null);
  const shown = settled === query ? groups : begun(groups, SCREENFUL);
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup
            ref={popup}
            data-dialog
            className={styles.popup}
            aria-label={title}
            // Told, so that not every entry is looked at for where the focus could begin; by touch no keyboard comes up.
            initialFocus={(how) => {
              if (how === 'touch') return popup.current;
              // At once: a frame later, the first letters of a fast hand would have gone into the story.
              input.current?.focus({ preventScroll: true });
              return input.current;
            }}
          >
            <Autocomplete.Root
              open
              inline
              items={shown}
              filter={null}
              value={query}
              onValueChange={(value, { reason }) => {
                // Choosing an entry would write its name into the box.
                if (reason !== 'item-press') onQuery(value);
              }}
              autoHighlight="always"
              keepHighlight
            >
              <div className={styles.box}>
                <Search size={16} aria-hidden />
                <Autocomplete.Input
                  ref={input}
                  className={styles.input}
                  dir="auto"
                  aria-label={title}
                  aria-describedby={hintId}
                  placeholder={placeholder}
                />
              </div>
              <span id={hintId} className="visually-hidden">
                {hint}
              </span>
              <Autocomplete.Empty className={styles.empty}>{nothing}</Autocomplete.Empty>
              <Autocomplete.List className={styles.list} aria-label={title}>
                {(group: PaletteGroup<E>) => (
                  <Autocomplete.Group key={group.value} items={group.items}>
                    <Autocomplete.GroupLabel className={styles.group}>{group.value}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(entry: E) => (
                        <Autocomplete.Item
                          key={entry.id}
                          value={entry}
                          className={styles.entry}
                          disabled={entry.why !== undefined}
                          onClick={() => {
                            onChoose(entry);
                          }}
                        >
                          {entry.icon}
                          <bdi className={styles.label}>{entry.label}</bdi>
                          {(entry.why ?? entry.detail) !== undefined && (
                            <bdi className={styles.detail}>{entry.why ?? entry.detail}</bdi>
                          )}
                          {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

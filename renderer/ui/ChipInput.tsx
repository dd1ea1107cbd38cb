import { Autocomplete } from '@base-ui/react/autocomplete';
import { X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './controls.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { SuggestionList, type Suggestion } from './Suggestions.tsx';
import { useSuggestions, type Suggest } from './useSuggestions.ts';
import { words } from './words/index.ts';

export type Chip = { id: string; label: string; detail?: string | undefined; icon?: ReactNode };

export type ChipInputProps = Omit<FieldProps, 'children'> & {
  chips: readonly Chip[];
  /** Something was typed and entered, or chosen from the suggestions (then it is given too). */
  onAdd: (typed: string, chosen?: Suggestion) => void;
  onRemove: (id: string) => void;
  suggest: Suggest;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
};

/**
 * Several short texts. Enter or a comma adds what is typed, Backspace in the empty box takes the last one back,
 * the arrows walk the chips and Delete removes the one in focus.
 */
export function ChipInput(props: ChipInputProps) {
  const { chips, onAdd, onRemove, suggest, placeholder, disabled, ...field } = props;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const highlighted = useRef<Suggestion | undefined>(undefined);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const found = useSuggestions(typed, open, suggest);

  function add(text: string, chosen?: Suggestion): void {
    const clean = text.trim().replace(/\s+/gu, ' ');
    if (clean !== '') onAdd(clean, chosen);
    setTyped('');
  }

  function onInputKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' && !highlighted.current) || event.key === ',' || event.key === '،') {
      if (typed.trim() === '' && event.key === 'Enter') return;
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '') {
      const last = chips.at(-1);
      if (last) onRemove(last.id);
    } else if (event.key === startKey(event.currentTarget) && event.currentTarget.selectionEnd === 0) {
      removeButtons(box.current).at(-1)?.focus();
    }
  }

  function onChipKey(event: KeyboardEvent<HTMLButtonElement>, id: string): void {
    const all = removeButtons(box.current);
    const at = all.indexOf(event.currentTarget);
    const back = startKey(event.currentTarget);
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onRemove(id);
      (all[at + 1] ?? all[at - 1] ?? input.current)?.focus();
    } else if (event.key === back) all[at - 1]?.focus();
    else if (event.key === (back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'))
      (all[at + 1] ?? input.current)?.focus();
  }

  return (
    <Field {...field}>
      {(wiring) => (
        <Autocomplete.Root
          items={found}
          value={typed}
          open={open && found.length > 0}
          onOpenChange={setOpen}
          filter={null}
          itemToStringValue={(item) => item.value}
          onItemHighlighted={(item) => {
            highlighted.current = item;
          }}
          onValueChange={setTyped}
        >
          <div className={styles.chips} ref={box}>
            {chips.map((chip) => (
              <span className={styles.chip} key={chip.id}>
                {chip.icon}
                <bdi className={styles.chipText} title={chip.label}>
                  {chip.label}
                </bdi>
                {chip.detail === undefined ? null : <span className={styles.chipDetail}>{chip.detail}</span>}
                <button
                  type="button"
                  className={styles.chipRemove}
                  data-chip-remove
                  aria-label={words().ui.remove(chip.label)}
                  disabled={disabled}
                  onClick={() => {
                    onRemove(chip.id);
                    input.current?.focus();
                  }}
                  onKeyDown={(event) => {
                    onChipKey(event, chip.id);
                  }}
                >
                  <X size={12} aria-hidden />
                </button>
              </span>
            ))}
            <Autocomplete.Input
              {...wiring}
              ref={input}
              dir="auto"
              className={styles.chipInput}
              placeholder={chips.length === 0 ? placeholder : undefined}
              disabled={disabled}
              onKeyDown={onInputKey}
              onFocus={() => {
                setOpen(true);
              }}
              onBlur={() => {
                setOpen(false);
                if (typed.trim() !== '') add(typed);
              }}
            />
          </div>
          <SuggestionList
            label={field.label}
            onChoose={(item) => {
              add(item.label, item);
            }}
          />
        </Autocomplete.Root>
      )}
    </Field>
  );
}

/** The arrow that points to the beginning of the line. */
const startKey = (element: Element): string =>
  getComputedStyle(element.parentElement ?? element).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';

const removeButtons = (within: HTMLElement | null): HTMLButtonElement[] =>
  within ? [...within.querySelectorAll<HTMLButtonElement>('[data-chip-remove]')] : [];

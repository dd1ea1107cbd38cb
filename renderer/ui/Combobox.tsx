import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import { Field, type FieldProps } from './Field.tsx';
import styles from './field.module.css';
import { SuggestionList } from './Suggestions.tsx';
import { useSuggestions, type Suggest } from './useSuggestions.ts';

export type ComboboxProps = Omit<FieldProps, 'children'> & {
  value: string;
  onChange: (value: string) => void;
  /** What to offer for what is typed; keep the function's identity stable. */
  suggest: Suggest;
  placeholder?: string;
  disabled?: boolean;
};

/** A text box that suggests and accepts anything. */
export function Combobox({ value, onChange, suggest, placeholder, disabled, ...field }: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const found = useSuggestions(value, open, suggest);
  return (
    <Field {...field}>
      {(wiring) => (
        <Autocomplete.Root
          items={found}
          value={value}
          onValueChange={onChange}
          open={open && found.length > 0}
          onOpenChange={setOpen}
          openOnInputClick
          filter={null}
          itemToStringValue={(item) => item.value}
        >
          <Autocomplete.Input
            {...wiring}
            dir="auto"
            className={styles.input}
            placeholder={placeholder}
            disabled={disabled}
            onFocus={() => {
              setOpen(true);
            }}
            onBlur={() => {
              // Suggestions that arrive after the person has left must not open over the rest of the page.
              setOpen(false);
            }}
          />
          <SuggestionList
            label={field.label}
            onChoose={(item) => {
              onChange(item.value);
            }}
          />
        </Autocomplete.Root>
      )}
    </Field>
  );
}

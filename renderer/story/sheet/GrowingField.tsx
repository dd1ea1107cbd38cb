import type { KeyboardEvent } from 'react';
import styles from './sheet.module.css';

type GrowingFieldProps = {
  label: string;
  value: string;
  placeholder: string;
  kind: 'headline' | 'standfirst';
  max: number;
  direction: 'ltr' | 'rtl';
  language: string;
  readOnly: boolean;
  onChange: (value: string) => void;
  /** Enter, or Arrow down on the last line: what comes next on the sheet. */
  onLeave: () => void;
};

/** A line of display type that grows with its words. It holds one paragraph: line breaks become spaces. */
export function GrowingField(props: GrowingFieldProps) {
  const { label, value, placeholder, kind, max, direction, language, readOnly, onChange, onLeave } = props;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const field = event.currentTarget;
    const atEnd = field.selectionStart === field.value.length && field.selectionEnd === field.value.length;
    if (event.key === 'Enter' || (event.key === 'ArrowDown' && atEnd)) {
      event.preventDefault();
      onLeave();
    }
  }

  return (
    <textarea
      className={`${styles.display ?? ''} ${styles[kind] ?? ''}`}
      aria-label={label}
      data-field={kind}
      placeholder={placeholder}
      rows={1}
      maxLength={max}
      dir={value === '' ? direction : 'auto'}
      lang={language}
      readOnly={readOnly}
      spellCheck
      value={value}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/gu, ' '))}
    />
  );
}

import type { ChangeEvent, KeyboardEvent, MouseEvent } from 'react';
import { findingId } from '../../language/index.ts';
import { lookAt } from '../language/active.ts';
import { correctTyped, settleUndo } from './field-text.ts';
import { useFieldComments } from '../talk/field-marks.ts';
import { FieldComments, FieldMarks, useFieldFindings } from './FieldMarks.tsx';
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
  /** Its words are a suggestion of the one who writes. */
  proposed: boolean;
  /** Corrects typed punctuation as the text does. */
  punctuation: boolean;
  onChange: (value: string) => void;
  /** Enter, or Arrow down on the last line: what comes next on the sheet. */
  onLeave: () => void;
  /** The keys of undo; true where what they take back is not of the field itself. */
  onUndo: () => boolean;
  /** Something was typed or pasted while the field is only read. */
  onRefused: () => void;
};

/** A line of display type that grows with its words. It holds one paragraph: line breaks become spaces. */
export function GrowingField(props: GrowingFieldProps) {
  const { label, value, placeholder, kind, max, direction, language, readOnly, onChange, onLeave } = props;
  const findings = useFieldFindings(kind);
  const comments = useFieldComments(kind, value);

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (readOnly && isWriting(event)) props.onRefused();
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (isUndo && props.onUndo()) event.preventDefault();
    if (event.nativeEvent.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const field = event.currentTarget;
    const atEnd = field.selectionStart === field.value.length && field.selectionEnd === field.value.length;
    if (event.key === 'Enter' || (event.key === 'ArrowDown' && atEnd)) {
      event.preventDefault();
      onLeave();
    }
  }

  function onInput(event: ChangeEvent<HTMLTextAreaElement>): void {
    const field = event.currentTarget;
    onChange(field.value.replace(/\s*\n\s*/gu, ' '));
    const { nativeEvent } = event;
    if (nativeEvent instanceof InputEvent && nativeEvent.inputType === 'historyUndo')
      setTimeout(() => {
        settleUndo(field);
      });
    const typed =
      nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertText' && !nativeEvent.isComposing;
    // Once the field has drawn what was typed, which is a step to undo by itself.
    if (typed && props.punctuation && nativeEvent.data?.length === 1)
      queueMicrotask(() => {
        correctTyped(field, language);
      });
  }

  const markAt = ({ selectionStart: at, selectionEnd: end }: HTMLTextAreaElement) =>
    at === end ? findings.find(({ from, to }) => from <= at && at <= to) : undefined;
  function onClick(event: MouseEvent<HTMLTextAreaElement>): void {
    const mark = markAt(event.currentTarget);
    if (mark && !event.shiftKey) lookAt(findingId(mark), 'pressed');
  }
  /** The menu key, Shift+F10 and the second button of a mouse all come as this. */
  function onContextMenu(event: MouseEvent<HTMLTextAreaElement>): void {
    const mark = markAt(event.currentTarget);
    if (!mark) return;
    event.preventDefault();
    lookAt(findingId(mark), 'asked');
  }

  const look = `${styles.display ?? ''} ${styles[kind] ?? ''}`;
  return (
    <div className={styles.field}>
      {comments.length > 0 && (
        <FieldComments text={value} marks={comments} className={look} language={language} />
      )}
      {findings.length > 0 && (
        <FieldMarks text={value} findings={findings} className={look} language={language} />
      )}
      <textarea
        className={look}
        aria-label={label}
        data-field={kind}
        placeholder={placeholder}
        rows={1}
        maxLength={max}
        dir={value === '' ? direction : 'auto'}
        lang={language}
        readOnly={readOnly}
        data-proposed={props.proposed || undefined}
        // Language help marks what is spelt wrong, as in the text.
        spellCheck={false}
        value={value}
        onKeyDown={onKeyDown}
        onChange={onInput}
        onPaste={readOnly ? props.onRefused : undefined}
        onClick={onClick}
        onContextMenu={onContextMenu}
      />
    </div>
  );
}

/** A key that would change the words of a field. */
const isWriting = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey &&
  !metaKey &&
  !altKey &&
  (key === 'Backspace' || key === 'Delete' || Array.from(key).length === 1);

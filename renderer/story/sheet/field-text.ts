import { applyEdits, typedEdits } from '../../../shared/typography/index.ts';

/** A field of the sheet by its name; null for those that are written elsewhere. */
export const sheetField = (name: string): HTMLTextAreaElement | null =>
  name === 'headline' || name === 'standfirst'
    ? document.querySelector<HTMLTextAreaElement>(`textarea[data-field="${name}"]`)
    : null;

/** Brings a field of the sheet into sight. @param take whether the focus moves there as well */
export function showSheetField(name: string, take: boolean): void {
  const field = sheetField(name);
  field?.scrollIntoView({ block: 'nearest' });
  if (take) field?.focus({ preventScroll: true });
}

/**
 * Exchanges a stretch of a field as if it were typed: the browser has one step to undo it, which it has not when a value is
 * set. Leaves the focus where it was. False when nothing was written, as while someone writes in the text.
 */
export function typeInto(field: HTMLTextAreaElement, from: number, to: number, words: string): boolean {
  const active = document.activeElement;
  if (field.readOnly || (active instanceof HTMLElement && active.isContentEditable)) return false;
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  // There is no other way to write into a field's own history.
  const done =
    words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words);
  if (active instanceof HTMLElement && active !== field) active.focus({ preventScroll: true });
  return done;
}

/** Gives a field other words, as one step: only what differs is exchanged, so that the caret has a place to stay. */
export function rewrite(field: HTMLTextAreaElement, text: string): boolean {
  const was = field.value;
  if (was === text) return true;
  const most = Math.min(was.length, text.length);
  let start = 0;
  while (start < most && was[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === text.at(-1 - end)) end += 1;
  return typeInto(field, start, was.length - end, text.slice(start, text.length - end));
}

/** What each field held before its last correction, and where the caret was. */
const before = new WeakMap<HTMLTextAreaElement, { value: string; caret: number }>();

/** After an undo that gave back what was typed: the caret goes behind it, where the browser would leave it selected. */
export function settleUndo(field: HTMLTextAreaElement): void {
  const was = before.get(field);
  if (was?.value === field.value) field.setSelectionRange(was.caret, was.caret);
}

/** Corrects what the key just typed decides, as in the text: a step of its own, so that undo gives back what was typed. */
export function correctTyped(field: HTMLTextAreaElement, language: string): void {
  const { selectionStart: caret, selectionEnd, value } = field;
  if (caret !== selectionEnd) return;
  const edits = typedEdits(value, caret, language);
  const [first, last] = [edits.at(0), edits.at(-1)];
  if (!first || !last) return;
  const corrected = applyEdits(value, edits);
  const grown = corrected.length - value.length;
  const moved = edits.reduce(
    (by, { from, to, text }) => (to <= caret ? by + text.length - (to - from) : by),
    0,
  );
  if (!typeInto(field, first.from, last.to, corrected.slice(first.from, last.to + grown))) return;
  before.set(field, { value, caret });
  // Placing the caret also ends the step: what is typed next is undone apart from the correction.
  field.setSelectionRange(0, 0);
  field.setSelectionRange(caret + moved, caret + moved);
}

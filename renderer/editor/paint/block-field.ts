import type { LexicalEditor } from 'lexical';
import type { Spot } from '../../../shared/editor/index.ts';
import { elementOf } from './shown.ts';

/**
 * Shows a stretch of a field that a block is drawn with, such as a caption: the field that holds this line.
 * @param line the whole text of the field, by which it is recognised
 * @param take moves the focus into it
 */
export function showBlockField(editor: LexicalEditor, spot: Spot, line: string, take: boolean): void {
  const element = elementOf(editor, spot.block);
  if (!element) return;
  element.scrollIntoView({ block: 'nearest' });
  const fields = element.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
  const field = [...fields].find(({ value }) => value === line);
  field?.setSelectionRange(spot.from, spot.to);
  if (take) field?.focus();
}

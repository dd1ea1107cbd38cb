import type { Which } from '../../../../shared/article/review/decide.ts';
import type { Decision } from '../../../../shared/article/review/resolve.ts';
import type { EditorHandle } from '../../../editor/handle.ts';
import { number } from '../../../ui/format.ts';
import { showToast } from '../../../ui/toast.ts';
import { words } from '../../../ui/words/index.ts';
import { showSheetField } from '../../sheet/field-text.ts';

/**
 * Decides on many suggestions at once and says what was done, with a way back. Clashes stop it: then nothing is done, it says
 * why, and the first of them is shown.
 */
export function decideMany(handle: EditorHandle, decision: Decision, which: Which): void {
  const { suggesting, margin } = words();
  const decided = handle.suggestions.decide(decision, which);
  if (!decided.ok) {
    const { clashes, fields } = decided.problem;
    const count = clashes.length + fields.length;
    showToast(suggesting.clashes(count, number(count)), { tone: 'problem' });
    const [first] = clashes;
    const [field] = fields;
    if (field) showSheetField(field.field, true);
    else if (first) handle.suggestions.reveal(first, true);
    return;
  }
  const count = decided.value;
  if (count === 0) {
    showToast(margin.nothing);
    return;
  }
  const after = handle.body();
  const undo = (): void => {
    const now = handle.body();
    // Undo takes back what was done last: by now that may be something else.
    if (now.length === after.length && now.every((block, i) => block === after[i])) handle.run('undo');
    else showToast(margin.changedSince);
  };
  const say = 'by' in which ? margin.decidedOf : margin.decided;
  showToast(say[decision](count, number(count), 'by' in which ? which.by : ''), {
    tone: 'done',
    action: { label: margin.undo, run: undo },
  });
}

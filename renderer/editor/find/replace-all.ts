import { UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { number } from '../../ui/format.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import type { EditorHandle } from '../handle.ts';
import type { Finding } from './finding.ts';

/**
 * Replaces every match and says how many, with the way back. The text has its own undo; the notice brings back the
 * headline and standfirst as well, whose fields have theirs.
 */
export async function replaceEverything(
  editor: LexicalEditor,
  handle: EditorHandle,
  finding: Finding,
  template: string,
): Promise<void> {
  const say = words().find;
  const { count, inText, fields } = await finding.replaceAll(template);
  if (count === 0) return;
  const after = handle.body();
  showToast(say.replaced(count, number(count)), {
    tone: 'done',
    action: {
      label: say.undo,
      run: () => {
        for (const { text, write } of fields) write(text);
        const now = handle.body();
        // Whatever was written since has its own steps to undo first.
        const untouched = now.length === after.length && now.every((block, i) => block === after[i]);
        if (inText > 0 && untouched) editor.dispatchCommand(UNDO_COMMAND, undefined);
      },
    },
  });
}

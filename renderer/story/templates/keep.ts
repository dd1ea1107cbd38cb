import type { StoryTemplate } from '../../../shared/article/template.ts';
import { call } from '../../bridge/index.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import type { DeskTemplate } from './useTemplates.ts';

/** Keeps a template under its id; false when the store did not take it, which is said. */
export async function keepTemplate(id: string, name: string, value: StoryTemplate): Promise<boolean> {
  const answer = await call('kept.put', { item: { kind: 'template', id, name, value } });
  if (!answer.ok) showToast(inWords(answer.problem), { tone: 'problem' });
  return answer.ok;
}

/** Takes away what the desk made, or goes back to the shipped one; the toast brings it back. */
export async function dropTemplate({ id, name, value, origin }: DeskTemplate): Promise<void> {
  const say = words().inspector.templates;
  const answer = await call('kept.remove', { kind: 'template', id });
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  showToast(origin === 'changed' ? say.wasReset(name) : say.removed(name), {
    action: { label: say.undo, run: () => void keepTemplate(id, name, value) },
  });
}

import { call } from '../bridge/index.ts';
import { copyText } from '../ui/copy-text.ts';
import { inWords } from '../ui/in-words.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';

/** Copies what support needs; it holds no text, names or secrets. */
export async function copyDiagnostics(): Promise<void> {
  const say = words().app.settings;
  const answer = await call('diagnostics.read', {});
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  const copied = await copyText(answer.value.text);
  if (copied) showToast(say.diagnosticsCopied, { tone: 'done' });
  else showToast(say.diagnosticsRefused, { tone: 'problem' });
}

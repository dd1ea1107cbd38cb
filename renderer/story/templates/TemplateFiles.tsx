import { useRef } from 'react';
import { useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { number } from '../../ui/format.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { readTemplates, writeTemplates } from './file.ts';
import { keepTemplate } from './keep.ts';
import type { DeskTemplate } from './useTemplates.ts';

/** Takes templates from a file, all or none of what it says. */
async function take(file: File): Promise<void> {
  const { templates: say } = words().inspector;
  const read = readTemplates(await file.text().catch(() => ''));
  if (read === 'wrong') showToast(say.importWrong(file.name), { tone: 'problem' });
  else if (read === 'newer') showToast(say.importNewer(file.name), { tone: 'problem' });
  else {
    for (const { id, name, value } of read) if (!(await keepTemplate(id, name, value))) return;
    showToast(say.imported(read.length, number(read.length)), { tone: 'done' });
  }
}

/** A browser downloads the file; the desktop window downloads nothing, so there it goes to the clipboard. */
async function give(text: string, canDownload: boolean): Promise<void> {
  const { templates: say } = words().inspector;
  if (canDownload) {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'copydesk-templates.json';
    link.click();
    URL.revokeObjectURL(url);
    showToast(say.exportedTo, { tone: 'done' });
  } else if (await copyText(text)) showToast(say.exportedCopy, { tone: 'done' });
  else showToast(say.exportRefused, { tone: 'problem' });
}

/** Templates out to a file and in from one. */
export function TemplateFiles({ templates }: { templates: readonly DeskTemplate[] }) {
  const { templates: say } = words().inspector;
  const input = useRef<HTMLInputElement>(null);
  const info = useAsk('shell.info', {});
  const canDownload = info.state === 'ready' && info.value.shell === 'browser';
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={say.importVerb}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>{say.importVerb}</Button>
      <Button onClick={() => void give(writeTemplates(templates), canDownload)}>{say.exportVerb}</Button>
    </>
  );
}

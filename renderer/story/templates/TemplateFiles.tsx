import { Button } from '../../ui/Button.tsx';
import { pickFiles, saveTextFile } from '../../ui/files.ts';
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

/** Templates out to a file and in from one. */
export function TemplateFiles({ templates }: { templates: readonly DeskTemplate[] }) {
  const { templates: say } = words().inspector;
  return (
    <>
      <Button
        onClick={() =>
          void pickFiles('.json,application/json').then(async ([file]) => file && (await take(file)))
        }
      >
        {say.importVerb}
      </Button>
      <Button
        onClick={() => saveTextFile('copydesk-templates.json', 'application/json', writeTemplates(templates))}
      >
        {say.exportVerb}
      </Button>
    </>
  );
}

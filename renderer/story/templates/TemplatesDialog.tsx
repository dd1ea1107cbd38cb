import { Plus } from 'lucide-react';
import { useState } from 'react';
import { emptyTemplate } from '../../../shared/article/template.ts';
import { newBlockId } from '../../bridge/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../ui/words/index.ts';
import { dropTemplate, keepTemplate } from './keep.ts';
import { TemplateFiles } from './TemplateFiles.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import styles from './templates.module.css';
import { useTemplates } from './useTemplates.ts';

/** The types of story on this desk: what each must have, how long it is, and what it begins with. */
export function TemplatesDialog({ onClose }: { onClose: () => void }) {
  const { templates: say } = words().inspector;
  const templates = useTemplates();
  const [shown, setShown] = useState<string | null>(null);
  const current = templates.find(({ id }) => id === shown) ?? templates[0];

  async function add(): Promise<void> {
    const id = `own-${newBlockId()}`;
    if (await keepTemplate(id, say.addName, emptyTemplate())) setShown(id);
  }

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say.title}
      description={say.description}
      actions={
        <>
          <TemplateFiles templates={templates} />
          <Button variant="primary" onClick={onClose}>
            {say.done}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <nav className={styles.types} aria-label={say.list}>
          {templates.map(({ id, name, origin }) => (
            <button
              key={id}
              type="button"
              className={cx(styles.type, id === current?.id && styles.shown)}
              aria-current={id === current?.id}
              onClick={() => setShown(id)}
            >
              <bdi className={styles.name}>{name}</bdi>
              <span className={styles.quiet}>{say[origin]}</span>
            </button>
          ))}
          <div className={styles.add}>
            <Button size="small" variant="quiet" onClick={() => void add()}>
              <Plus size={14} aria-hidden />
              {say.add}
            </Button>
          </div>
        </nav>
        {current ? (
          <div className={styles.form}>
            <TemplateForm key={current.id} template={current} />
            {current.origin === 'shipped' ? null : (
              <div>
                <Button size="small" onClick={() => void dropTemplate(current)}>
                  {current.origin === 'changed' ? say.reset : say.remove}
                </Button>
              </div>
            )}
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}

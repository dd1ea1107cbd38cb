import { articleFrom } from '../../../shared/article/template.ts';
import type { Article } from '../../../shared/article/article.ts';
import { newBlockId } from '../../bridge/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { number } from '../../ui/format.ts';
import { interfaceTag, words } from '../../ui/words/index.ts';
import styles from './templates.module.css';
import { useTemplates, type DeskTemplate } from './useTemplates.ts';

type NewFromTemplateProps = {
  /** What a story begins with where its template says nothing. */
  language: string;
  zone: string;
  onClose: () => void;
  onChosen: (article: Article) => void;
  onManage: () => void;
};

/** Chooses the type of a new story. */
export function NewFromTemplate({ language, zone, onClose, onChosen, onManage }: NewFromTemplateProps) {
  const say = words().inspector.templates;
  const templates = useTemplates();
  return (
    <Dialog
      open
      onClose={onClose}
      title={say.newStory}
      description={say.newStoryHint}
      actions={<Button onClick={onManage}>{say.manage}</Button>}
    >
      <ul className={styles.choices} aria-label={say.list}>
        {templates.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              className={styles.choice}
              onClick={() =>
                onChosen(
                  articleFrom(template.value, { storyType: template.id, language, zone, newId: newBlockId }),
                )
              }
            >
              <bdi className={styles.name}>{template.name}</bdi>
              <span className={styles.quiet}>{needs(template)}</span>
              {template.value.plannedWords === undefined ? null : (
                <span className={styles.planned}>
                  {say.plannedShort(number(template.value.plannedWords))}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function needs({ value }: DeskTemplate): string {
  const { fields, templates } = words().inspector;
  const list = new Intl.ListFormat(interfaceTag()).format(value.required.map((field) => fields[field]));
  return list === '' ? '' : templates.neededList(list);
}

import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import type { KeptValue } from '../../../shared/protocol/kept/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { words } from '../../ui/words/index.ts';
import styles from '../desk-pane.module.css';
import { EditViewsDialog } from './EditViewsDialog.tsx';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { saveView, useSavedViews } from './saved-views.ts';

type ViewsMenuProps = {
  /** What would be saved now. */
  value: KeptValue<'view'>;
  onChoose: (value: KeptValue<'view'>) => void;
  /** Which dialog is open; the window's commands open it too. */
  asking: 'save' | 'edit' | null;
  onAsk: (what: 'save' | 'edit' | null) => void;
};

/** The saved views under a button: choose one, save what is shown, put them in order. */
export function ViewsMenu({ value, onChoose, asking, onAsk }: ViewsMenuProps) {
  const { views: text } = words().library;
  const views = useSavedViews();
  const [chosen, setChosen] = useState('');
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button
            variant="quiet"
            size="small"
            className={styles.sort}
            aria-label={text.menu}
            title={text.menu}
          >
            <Bookmark size={14} aria-hidden />
          </Button>
        }
        items={[
          ...views.map((view) => ({
            id: view.id,
            label: view.name,
            run: () => {
              setChosen(view.name);
              onChoose(view.value);
            },
          })),
          ...(views.length > 0 ? [{ separator: 'views' }] : []),
          {
            id: 'save',
            label: text.save,
            run: () => {
              onAsk('save');
            },
          },
          {
            id: 'edit',
            label: text.edit,
            disabled: views.length === 0,
            run: () => {
              onAsk('edit');
            },
          },
        ]}
      />
      {asking === 'save' && (
        <SaveViewDialog
          suggested={chosen || value.query}
          taken={views.map((view) => view.name)}
          onClose={() => {
            onAsk(null);
          }}
          onSave={(name) => saveView(views, name, value)}
        />
      )}
      {asking === 'edit' && (
        <EditViewsDialog
          views={views}
          onClose={() => {
            onAsk(null);
          }}
        />
      )}
    </>
  );
}

import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import type { KeptValue } from '../../../shared/protocol/kept/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { words } from '../../ui/words/index.ts';
import styles from '../desk-pane.module.css';
import { EditViewsDialog } from './EditViewsDialog.tsx';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { READY_VIEWS, readyView } from './ready-views.ts';
import { saveView, useSavedViews } from './saved-views.ts';

type ViewsMenuProps = {
  /** What would be saved now. */
  value: KeptValue<'view'>;
  onChoose: (value: KeptValue<'view'>) => void;
  /** Which dialog is open; the window's commands open it too. */
  asking: 'save' | 'edit' | null;
  onAsk: (what: 'save' | 'edit' | null) => void;
};

/** The views under a button, those that every desk has and then one's own: choose one, save what is shown, put them in order. */
export function ViewsMenu({ value, onChoose, asking, onAsk }: ViewsMenuProps) {
  const { library, turns: ready } = words();
  const { views: text } = library;
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
          ...READY_VIEWS.map((id) => ({
            id: `ready-${id}`,
            label: ready.names[id],
            run: () => {
              setChosen(ready.names[id]);
              onChoose(readyView(id));
            },
          })),
          { separator: 'ready' },
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

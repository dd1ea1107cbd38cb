import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import { moveView, putView, removeView, type SavedView } from './saved-views.ts';
import styles from './views.module.css';

/** Names, order and removal of the saved views. */
export function EditViewsDialog({ views, onClose }: { views: readonly SavedView[]; onClose: () => void }) {
  const { views: text } = words().library;
  return (
    <Dialog open onClose={onClose} title={text.editTitle}>
      {views.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul className={styles.views}>
          {views.map((view, at) => (
            <li key={view.id} className={styles.view}>
              <ViewName key={view.name} view={view} />
              <IconButton
                label={text.up(view.name)}
                size="small"
                icon={<ArrowUp size={14} />}
                disabled={at === 0}
                onClick={() => void moveView(views, view.id, -1)}
              />
              <IconButton
                label={text.down(view.name)}
                size="small"
                icon={<ArrowDown size={14} />}
                disabled={at === views.length - 1}
                onClick={() => void moveView(views, view.id, 1)}
              />
              <IconButton
                label={text.remove(view.name)}
                size="small"
                icon={<Trash2 size={14} />}
                onClick={() => void removeView(view)}
              />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** A name is kept when its field is left or Enter is pressed; an empty one is not taken. */
function ViewName({ view }: { view: SavedView }) {
  const [name, setName] = useState(view.name);
  const keep = (): void => {
    if (name.trim() === '') setName(view.name);
    else if (name.trim() !== view.name) void putView({ ...view, name });
  };
  return (
    <div className={styles.name}>
      <TextField
        label={words().library.views.rename(view.name)}
        hideLabel
        value={name}
        maxLength={200}
        onChange={setName}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </div>
  );
}

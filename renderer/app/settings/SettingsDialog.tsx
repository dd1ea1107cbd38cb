import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { words } from '../../ui/words/index.ts';
import { openSettings } from '../overlay.ts';
import { settingsPages, type SettingsPageId } from './pages.tsx';
import styles from './settings.module.css';

/** Everything about this desk that is not a story: a list of pages at the side. */
export function SettingsDialog({ page, onClose }: { page: SettingsPageId; onClose: () => void }) {
  const { app, frame } = words();
  return (
    <Dialog open size="place" onClose={onClose} title={app.settings.title}>
      <div className={styles.place}>
        <Tabs<SettingsPageId>
          side
          label={app.settings.sections}
          value={page}
          onChange={openSettings}
          tabs={settingsPages.map(({ id, icon: Icon, Page }) => ({
            id,
            label: frame.pages[id],
            icon: <Icon size={15} aria-hidden />,
            content: (
              <div className={styles.page}>
                <h2 className={styles.heading}>{frame.pages[id]}</h2>
                <Page />
              </div>
            ),
          }))}
        />
      </div>
    </Dialog>
  );
}

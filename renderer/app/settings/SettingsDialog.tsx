import { useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { words } from '../../ui/words/index.ts';
import { AboutSettings } from './AboutSettings.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { LookSettings } from './LookSettings.tsx';
import { ProfileSettings } from './ProfileSettings.tsx';
import styles from './settings.module.css';

export type SettingsTab = 'profile' | 'look' | 'backups' | 'about';

/** Everything about this desk that is not a story. */
export function SettingsDialog({ tab, onClose }: { tab: SettingsTab; onClose: () => void }) {
  const { settings } = words().app;
  const [shown, setShown] = useState(tab);
  const page = (content: ReactNode) => <div className={styles.page}>{content}</div>;
  return (
    <Dialog open wide onClose={onClose} title={settings.title}>
      <div className={styles.tabs}>
        <Tabs<SettingsTab>
          label={settings.sections}
          value={shown}
          onChange={setShown}
          tabs={[
            { id: 'profile', label: settings.profile, content: page(<ProfileSettings />) },
            { id: 'look', label: settings.look, content: page(<LookSettings />) },
            { id: 'backups', label: settings.backups, content: page(<BackupSettings />) },
            { id: 'about', label: settings.about, content: page(<AboutSettings />) },
          ]}
        />
      </div>
    </Dialog>
  );
}

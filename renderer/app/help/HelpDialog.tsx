import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { words } from '../../ui/words/index.ts';
import type { CommandId } from '../command-table.ts';
import { hideOverlay } from '../overlay.ts';
import styles from './help.module.css';

const PAGES = ['writing', 'tagging', 'checking', 'versions', 'exporting', 'keys', 'privacy'] as const;
type HelpPage = (typeof PAGES)[number];

/** Short pages on how the desk works. They are part of the app, so they need no network. */
export function HelpDialog({ run, onClose }: { run: (id: CommandId) => void; onClose: () => void }) {
  const { app, help } = words();
  const [shown, setShown] = useState<HelpPage>('writing');
  const leaveFor = (id: CommandId) => () => {
    hideOverlay();
    setTimeout(() => {
      run(id);
    });
  };
  return (
    <Dialog
      open
      size="place"
      onClose={onClose}
      title={help.title}
      actions={
        <>
          <Button onClick={leaveFor('help.shortcuts')}>{app.commands['help.shortcuts']}</Button>
          <Button onClick={leaveFor('help.sample')}>{help.sample.open}</Button>
          <Button variant="primary" onClick={leaveFor('help.tour')}>
            {help.tour.take}
          </Button>
        </>
      }
    >
      <Tabs<HelpPage>
        side
        label={help.sections}
        value={shown}
        onChange={setShown}
        tabs={PAGES.map((id) => ({
          id,
          label: help.pages[id].title,
          content: (
            <article className={styles.page}>
              <h2 className={styles.title}>{help.pages[id].title}</h2>
              {help.pages[id].parts.map((part) => (
                <section key={part.title}>
                  <h3>{part.title}</h3>
                  <p>{part.text}</p>
                </section>
              ))}
            </article>
          ),
        }))}
      />
    </Dialog>
  );
}

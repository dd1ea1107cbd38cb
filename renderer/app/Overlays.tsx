import { Suspense } from 'react';
import type { Article } from '../../shared/article/article.ts';
import type { CommandId } from './command-table.ts';
import { hideOverlay, showOverlay, useOverlay } from './overlay.ts';
import { ExportDialog, HelpDialog, NewFromTemplate, SettingsDialog, TemplatesDialog, Tour } from './parts.ts';
import { HandoffOverlay } from './HandoffOverlay.tsx';
import { Palette } from './palette/Palette.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { remember, remembered, useWindow } from './window-state.ts';

type OverlaysProps = {
  openStory: string | null;
  run: (id: CommandId) => void;
  onOpenStory: (storyId: string) => void;
  onNew: (article: Article) => void;
  /** Stores what is unsaved in this window; false when it could not. */
  saveFirst: () => Promise<boolean>;
};

/** What lies over the window: one dialog at a time. */
export function Overlays({ openStory, run, onOpenStory, onNew, saveFirst }: OverlaysProps) {
  const overlay = useOverlay();
  const profile = useWindow((state) => state.profile);
  const info = useWindow((state) => state.info);
  const layout = useWindow((state) => state.settings.layout);
  if (overlay === null) return null;
  return (
    <Suspense fallback={null}>
      {overlay.is === 'settings' && <SettingsDialog page={overlay.page} onClose={hideOverlay} />}
      {overlay.is === 'palette' && (
        <Palette openStory={openStory} run={run} onOpenStory={onOpenStory} onClose={hideOverlay} />
      )}
      {overlay.is === 'help' && <HelpDialog run={run} onClose={hideOverlay} />}
      {overlay.is === 'tour' && <Tour onClose={hideOverlay} />}
      {overlay.is === 'templates' && <TemplatesDialog onClose={hideOverlay} />}
      {overlay.is === 'new-from-template' && (
        <NewFromTemplate
          language={profile.language}
          zone={profile.zone}
          onClose={hideOverlay}
          onManage={() => {
            showOverlay({ is: 'templates' });
          }}
          onChosen={(article) => {
            hideOverlay();
            onNew(article);
          }}
        />
      )}
      {overlay.is === 'shortcuts' && <ShortcutsDialog onClose={hideOverlay} />}
      {overlay.is === 'export' && (
        <ExportDialog
          storyIds={overlay.storyIds}
          remembered={{
            format: remembered.text(layout, 'exportFormat'),
            destination: remembered.text(layout, 'exportFolder'),
          }}
          canChooseFolder={info.can.chooseFolder}
          onRemember={({ format, destination }) => {
            remember({ exportFormat: format, exportFolder: destination });
          }}
          onClose={hideOverlay}
        />
      )}
      <HandoffOverlay overlay={overlay} saveFirst={saveFirst} onOpenStory={onOpenStory} />
    </Suspense>
  );
}

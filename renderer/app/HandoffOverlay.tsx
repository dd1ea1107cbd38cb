import { hideOverlay, takeFiles, type Overlay } from './overlay.ts';
import { HandoffHistory, PackDialog, TakeDialog, WaitingDialog } from './parts.ts';
import { remember, remembered, useWindow } from './window-state.ts';

type HandoffOverlayProps = {
  overlay: Overlay;
  saveFirst: () => Promise<boolean>;
  onOpenStory: (storyId: string) => void;
};

/** The dialogs of hand-offs, with what they need of the window. */
export function HandoffOverlay({ overlay, saveFirst, onOpenStory }: HandoffOverlayProps) {
  const info = useWindow((state) => state.info);
  const layout = useWindow((state) => state.settings.layout);
  if (overlay.is === 'handoff-pack')
    return (
      <PackDialog
        storyId={overlay.storyId}
        rememberedFolder={remembered.text(layout, 'handoffFolder')}
        canChooseFolder={info.can.chooseFolder}
        onRemember={(handoffFolder) => {
          remember({ handoffFolder });
        }}
        onClose={hideOverlay}
      />
    );
  if (overlay.is === 'handoff-history')
    return <HandoffHistory storyId={overlay.storyId} onClose={hideOverlay} />;
  if (overlay.is === 'handoff-waiting')
    return (
      <WaitingDialog
        onTake={(file) => {
          takeFiles([file]);
          hideOverlay();
        }}
        onClose={hideOverlay}
      />
    );
  if (overlay.is !== 'handoff-take') return null;
  return (
    <TakeDialog
      key={overlay.nth}
      file={overlay.file}
      saveFirst={saveFirst}
      onOpen={onOpenStory}
      onClose={hideOverlay}
    />
  );
}

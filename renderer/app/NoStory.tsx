import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/State.tsx';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import type { CommandId } from './command-table.ts';
import { FirstRun } from './FirstRun.tsx';
import { remembered, useWindow } from './window-state.ts';

/** The middle of the window while no story is open: the welcome of a new profile, or the way to a new story. */
export function NoStory({ run }: { run: (id: CommandId) => void }) {
  const { app, help } = words();
  const welcomed = useWindow(
    (state) => state.profile.name !== '' || remembered.flag(state.settings.layout, 'welcomed', false),
  );
  const start = (id: CommandId) => {
    run(id);
    showToast(help.tour.offer, {
      action: {
        label: help.tour.take,
        run: () => {
          run('help.tour');
        },
      },
    });
  };
  if (!welcomed) return <FirstRun onStart={start} />;
  return (
    <EmptyState
      action={
        <Button
          onClick={() => {
            run('story.new');
          }}
        >
          {app.newStory}
        </Button>
      }
    >
      {app.noStory}
    </EmptyState>
  );
}

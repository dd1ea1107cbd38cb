import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import { readyViewOf } from './views/ready-views.ts';
import { isNarrowed, type DeskView } from './view.ts';
import { useAsk } from '../bridge/index.ts';

type DeskEmptyProps = { view: DeskView; onNew: () => void; onImport: () => void; onAll: () => void };

/** Why there is nothing to see, and the way on. */
export function DeskEmpty({ view, onNew, onImport, onAll }: DeskEmptyProps) {
  const { desk, turns } = words();
  const profile = useAsk('profile.get', {});
  const nameless = profile.state === 'ready' && profile.value.name.trim() === '';
  const ready = readyViewOf(view.query);
  if (!isNarrowed(view))
    return (
      <EmptyState
        action={
          <>
            <Button variant="primary" onClick={onNew}>
              {desk.newStory}
            </Button>
            <Button onClick={onImport}>{desk.import}</Button>
          </>
        }
      >
        {desk.empty}
      </EmptyState>
    );
  return (
    <EmptyState action={<Button onClick={onAll}>{desk.clearFilter}</Button>}>
      {ready !== null && isWholly(view)
        ? nameless && (ready === 'asked' || ready === 'mine')
          ? turns.nameless
          : turns.empty[ready]
        : sentenceOf(view)}
    </EmptyState>
  );
}

/** Nothing but the search leaves anything out. */
const isWholly = ({ shelf, desk }: DeskView): boolean => shelf === 'all' && desk === '';

function sentenceOf({ query, shelf }: DeskView): string {
  const { desk, library } = words();
  if (query.trim() !== '') return desk.emptySearch(query.trim());
  if (shelf === 'bin') return desk.emptyBin;
  return shelf === 'archive' ? library.emptyArchive : desk.emptyFilter;
}

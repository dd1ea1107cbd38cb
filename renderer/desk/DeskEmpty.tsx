import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import { isNarrowed, type DeskView } from './view.ts';

type DeskEmptyProps = { view: DeskView; onNew: () => void; onImport: () => void; onAll: () => void };

/** Why there is nothing to see, and the way on. */
export function DeskEmpty({ view, onNew, onImport, onAll }: DeskEmptyProps) {
  const { desk } = words();
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
    <EmptyState action={<Button onClick={onAll}>{desk.clearFilter}</Button>}>{sentenceOf(view)}</EmptyState>
  );
}

function sentenceOf({ query, shelf }: DeskView): string {
  const { desk, library } = words();
  if (query.trim() !== '') return desk.emptySearch(query.trim());
  if (shelf === 'bin') return desk.emptyBin;
  return shelf === 'archive' ? library.emptyArchive : desk.emptyFilter;
}

import { FilePlus2, Upload, X } from 'lucide-react';
import { useCallback, useImperativeHandle, useRef, useState, type ChangeEvent, type Ref } from 'react';
import { useAsk } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { number } from '../ui/format.ts';
import { EmptyState } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import { moveToBin } from './bin.ts';
import { DeskFilters } from './DeskFilters.tsx';
import styles from './desk-pane.module.css';
import { ImportDialog } from './ImportDialog.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useDeskState } from './desk-state.ts';
import { allIds } from './select-all.ts';
import type { Selection } from './selection.ts';
import { StoryList, type How } from './StoryList.tsx';
import { useFileDrop, useImport } from './useImport.ts';
import { filterOf, firstView, sortOf, type DeskView } from './view.ts';

/** What the window's commands may do to the desk. */
export type DeskHandle = { focusSearch: () => void; focusList: () => void; chooseFiles: () => void };

export type DeskPaneProps = {
  openStory: string | null;
  onOpen: (storyId: string, how: How) => void;
  onNew: () => void;
  onExport: (storyIds: readonly string[]) => void;
  /** Keys shown beside the search and the new story button. */
  shortcuts: { search?: string | undefined; create?: string | undefined; import?: string | undefined };
  ref?: Ref<DeskHandle>;
};

const ACCEPT =
  '.md,.markdown,.html,.htm,.txt,.copydesk,.zip,image/jpeg,image/png,image/webp,image/gif,image/avif';

/** The desk: find a story, start one, bring some in, take several in hand. */
export function DeskPane({ openStory, onOpen, onNew, onExport, shortcuts, ref }: DeskPaneProps) {
  const { desk } = words();
  const { view, selection, change, toggle, select, clearSelection } = useDeskState();
  const [total, setTotal] = useState(0);
  const facets = useAsk('story.facets', {});
  const openImported = useCallback(
    (storyId: string) => {
      onOpen(storyId, 'pointer');
    },
    [onOpen],
  );
  const imports = useImport(openImported);
  const pane = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const startImport = imports.start;
  const over = useFileDrop(
    pane,
    useCallback((dropped: File[]) => void startImport(dropped), [startImport]),
  );

  const onQuery = useCallback(
    (query: string) => {
      change({ query });
    },
    [change],
  );
  const focusList = () => {
    pane.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };
  const selectAll = async (): Promise<void> => {
    const ids = await allIds(filterOf(view), sortOf(view));
    // Meanwhile another shelf may have been chosen, whose stories these are not.
    if (ids && useDeskState.getState().view === view) select(ids);
  };
  const chooseFiles = () => files.current?.click();
  useImperativeHandle(ref, () => ({
    focusSearch() {
      search.current?.focus();
      search.current?.select();
    },
    focusList,
    chooseFiles,
  }));

  return (
    <div className={styles.pane} ref={pane}>
      <div className={styles.top}>
        <div className={styles.searchRow}>
          <SearchBox
            query={view.query}
            onQuery={onQuery}
            onLeave={focusList}
            input={search}
            shortcut={shortcuts.search}
          />
          <IconButton
            label={desk.import}
            shortcut={shortcuts.import}
            icon={<Upload size={16} />}
            onClick={chooseFiles}
          />
          <IconButton
            label={desk.newStory}
            shortcut={shortcuts.create}
            icon={<FilePlus2 size={16} />}
            onClick={onNew}
          />
        </div>
        <DeskFilters
          view={view}
          facets={facets.state === 'ready' ? facets.value : null}
          total={total}
          onView={change}
          onSelectAll={() => void selectAll()}
        />
      </div>
      <StoryList
        filter={filterOf(view)}
        sort={sortOf(view)}
        openStory={openStory}
        onOpen={onOpen}
        selection={selection}
        onToggle={toggle}
        onSelectAll={() => void selectAll()}
        onClearSelection={clearSelection}
        onTotal={setTotal}
        empty={
          <DeskEmpty
            view={view}
            onNew={onNew}
            onImport={chooseFiles}
            onAll={() => {
              change(firstView);
            }}
          />
        }
      />
      {selection.length > 0 && (
        <BatchBar
          selection={selection}
          total={total}
          inBin={view.shelf === 'bin'}
          onAll={() => void selectAll()}
          onExport={() => {
            onExport(selection);
          }}
          onDone={clearSelection}
        />
      )}
      {over && (
        <div className={styles.drop}>
          {desk.dropHere}
          <small>{desk.importTypes}</small>
        </div>
      )}
      <input
        ref={files}
        type="file"
        multiple
        accept={ACCEPT}
        hidden
        aria-label={desk.import}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void imports.start(chosen);
        }}
      />
      <ImportDialog
        state={imports.state}
        onClose={imports.close}
        onOpen={(storyId) => {
          imports.close();
          onOpen(storyId, 'keys');
        }}
      />
    </div>
  );
}

type BatchBarProps = {
  selection: Selection;
  /** Stories that the filter finds. */
  total: number;
  inBin: boolean;
  onAll: () => void;
  onExport: () => void;
  onDone: () => void;
};

function BatchBar({ selection, total, inBin, onAll, onExport, onDone }: BatchBarProps) {
  const { desk } = words();
  return (
    <div className={styles.batch} role="toolbar" aria-label={desk.selected(number(selection.length))}>
      <output className={styles.batchCount}>{desk.selected(number(selection.length))}</output>
      {selection.length < total && (
        <Button variant="link" size="small" onClick={onAll}>
          {desk.selectAll(number(total))}
        </Button>
      )}
      <IconButton label={desk.clearSelection} icon={<X size={14} />} size="small" onClick={onDone} />
      <Button
        size="small"
        onClick={() => {
          void moveToBin(selection, !inBin);
          onDone();
        }}
      >
        {inBin ? desk.restoreSelected : desk.binSelected}
      </Button>
      <Button size="small" variant="primary" onClick={onExport}>
        {desk.exportSelected}
      </Button>
    </div>
  );
}

type DeskEmptyProps = { view: DeskView; onNew: () => void; onImport: () => void; onAll: () => void };

/** Why there is nothing to see, and the way on. */
function DeskEmpty({ view, onNew, onImport, onAll }: DeskEmptyProps) {
  const { desk } = words();
  const query = view.query.trim();
  if (query === '' && view.shelf === 'all' && view.desk === '')
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
      {query !== '' ? desk.emptySearch(query) : view.shelf === 'bin' ? desk.emptyBin : desk.emptyFilter}
    </EmptyState>
  );
}

import { FilePlus2, List, Table2, Upload } from 'lucide-react';
import { useCallback, useId, useImperativeHandle, useRef, useState, type ChangeEvent, type Ref } from 'react';
import type { KeptValue } from '../../shared/protocol/kept/index.ts';
import { useAsk } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { words } from '../ui/words/index.ts';
import { BatchBar } from './batch/BatchBar.tsx';
import { DeskEmpty } from './DeskEmpty.tsx';
import { DeskFilters } from './DeskFilters.tsx';
import styles from './desk-pane.module.css';
import { useDeskState } from './desk-state.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { QueryFaults } from './search/QueryFaults.tsx';
import { SearchBox } from './search/SearchBox.tsx';
import { idsIn } from './select-all.ts';
import { StoryList } from './StoryList.tsx';
import { ColumnsMenu } from './table/ColumnsMenu.tsx';
import { readColumns, writeColumns } from './table/columns.ts';
import { StoryTable } from './table/StoryTable.tsx';
import { useFileDrop, useImport } from './useImport.ts';
import type { How } from './useRows.ts';
import { firstView, listedOf, readView } from './view.ts';
import { readyView, type ReadyView } from './views/ready-views.ts';
import { ViewsMenu } from './views/ViewsMenu.tsx';
import { DeskZone } from './zone.ts';

/** What the window's commands may do to the desk. */
export type DeskHandle = {
  focusSearch: () => void;
  focusList: () => void;
  chooseFiles: () => void;
  saveView: () => void;
  showReady: (view: ReadyView) => void;
};

export type DeskPaneProps = {
  /** Over the middle of the window, as a table; otherwise beside the story, as a list. */
  wide?: boolean;
  openStory: string | null;
  /** The zone in which deadlines are shown. */
  zone: string;
  onOpen: (storyId: string, how: How) => void;
  onNew: () => void;
  onExport: (storyIds: readonly string[]) => void;
  /** Hand-offs among files that were chosen or dropped: they are looked at before they are taken. */
  onHandoffs: (files: readonly File[]) => void;
  /** To the other way of showing: from the list to the table, from the table to the list and the story. */
  onLayout: () => void;
  /** The columns of the table as they are remembered, and how to remember them. */
  columns: string | null;
  onColumns: (columns: string) => void;
  /** Stores what is unsaved in this window before many stories are changed; false when it could not. */
  saveFirst: () => Promise<boolean>;
  /** Keys shown beside the search and the new story button. */
  shortcuts: {
    search?: string | undefined;
    create?: string | undefined;
    import?: string | undefined;
  };
  ref?: Ref<DeskHandle>;
};

const ACCEPT =
  '.docx,.docm,.odt,.md,.markdown,.html,.htm,.txt,.copydesk,.handoff,.zip,image/jpeg,image/png,image/webp,image/gif,image/avif';

/** The desk: find a story, start one, bring some in, take several in hand. */
export function DeskPane(props: DeskPaneProps) {
  const { wide = false, openStory, onOpen, onNew, onExport, onLayout, shortcuts, saveFirst, ref } = props;
  const { desk, library } = words();
  const { view, selection, change, toggle, select, clearSelection } = useDeskState();
  const [total, setTotal] = useState(0);
  const [asking, setAsking] = useState<'save' | 'edit' | null>(null);
  const asked = useAsk('story.facets', {});
  const facets = asked.state === 'ready' ? asked.value : null;
  const columns = readColumns(props.columns);
  const faults = useId();
  const openImported = useCallback(
    (storyId: string) => {
      onOpen(storyId, 'pointer');
    },
    [onOpen],
  );
  const imports = useImport(openImported, props.onHandoffs);
  const pane = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const startImport = imports.start;
  const over = useFileDrop(useCallback((dropped: File[]) => void startImport(dropped), [startImport]));

  const onQuery = useCallback(
    (query: string) => {
      change({ query });
    },
    [change],
  );
  const focusList = () => {
    pane.current?.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
  };
  const selectAll = async (): Promise<void> => {
    const ids = await idsIn(listedOf(view));
    // Meanwhile another shelf may have been chosen, whose stories these are not.
    if (ids && useDeskState.getState().view === view) select(ids);
  };
  const chooseFiles = () => files.current?.click();
  const chooseView = (value: KeptValue<'view'>): void => {
    change(readView(value));
    if (value.columns) props.onColumns(value.columns.join(','));
  };
  useImperativeHandle(ref, () => ({
    focusSearch() {
      search.current?.focus();
      search.current?.select();
    },
    focusList,
    chooseFiles,
    saveView: () => {
      setAsking('save');
    },
    showReady: (view) => {
      chooseView(readyView(view));
      focusList();
    },
  }));

  const rows = {
    listed: listedOf(view),
    openStory,
    onOpen,
    selection,
    onToggle: toggle,
    onSelect: select,
    onSelectAll: () => void selectAll(),
    onClearSelection: clearSelection,
    onTotal: setTotal,
    empty: (
      <DeskEmpty
        view={view}
        onNew={onNew}
        onImport={chooseFiles}
        onAll={() => {
          change(firstView);
        }}
      />
    ),
  };
  return (
    <div className={cx(styles.pane, wide && styles.wide)} ref={pane}>
      <div className={styles.top}>
        <div className={styles.searchRow}>
          <SearchBox
            query={view.query}
            onQuery={onQuery}
            onLeave={focusList}
            input={search}
            shortcut={shortcuts.search}
            describedBy={faults}
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
        <DeskFilters view={view} facets={facets} total={total} onView={change} onSelectAll={rows.onSelectAll}>
          <ViewsMenu
            value={{
              query: view.query.trim(),
              shelf: view.shelf,
              desk: view.desk,
              sort: view.sort,
              reversed: view.reversed,
              columns: writeColumns(columns).split(','),
            }}
            onChoose={chooseView}
            asking={asking}
            onAsk={setAsking}
          />
          {wide && (
            <ColumnsMenu
              columns={columns}
              onColumns={(next) => {
                props.onColumns(writeColumns(next));
              }}
            />
          )}
          <Button
            variant="quiet"
            size="small"
            className={styles.sort}
            aria-label={wide ? library.openList : library.openTable}
            title={wide ? library.openList : library.openTable}
            onClick={onLayout}
          >
            {wide ? <List size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
          </Button>
        </DeskFilters>
        <QueryFaults query={view.query} id={faults} />
      </div>
      <DeskZone value={props.zone}>
        {wide ? (
          <StoryTable
            {...rows}
            view={view}
            columns={columns}
            onColumns={(next) => {
              props.onColumns(writeColumns(next));
            }}
            onSort={(sort, reversed) => {
              change({ sort, reversed });
            }}
            onLeave={onLayout}
          />
        ) : (
          <StoryList {...rows} />
        )}
      </DeskZone>
      <BatchBar
        selection={selection}
        total={total}
        shelf={view.shelf}
        desks={facets?.desks.map((d) => d.desk) ?? []}
        onAll={rows.onSelectAll}
        onExport={() => {
          onExport(selection);
        }}
        onDone={clearSelection}
        saveFirst={saveFirst}
      />
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
        onCancel={imports.cancel}
        onOpen={(storyId) => {
          imports.close();
          onOpen(storyId, 'keys');
        }}
      />
    </div>
  );
}

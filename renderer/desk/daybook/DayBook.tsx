import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowLeft } from 'lucide-react';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { StoryFilter } from '../../../shared/protocol/story.ts';
import { useAsk, useNow } from '../../bridge/index.ts';
import { number } from '../../ui/format.ts';
import { grid } from '../../ui/grid.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useStoryPages } from '../pages.ts';
import type { Unmoved } from '../batch/change-many.ts';
import { UnmovedDialog } from '../batch/UnmovedDialog.tsx';
import { rowAfterKey } from '../selection.ts';
import { useWanted } from '../wanted.ts';
import { ASKING_MS, type How } from '../useRows.ts';
import { DayBookRow } from './DayBookRow.tsx';
import styles from './daybook.module.css';
import { countLines, groupsOf, lineAt, lineOf, moments } from './days.ts';
import { PlanDialog } from './PlanDialog.tsx';

export type DayBookProps = {
  /** The zone in which days begin and times are shown. */
  zone: string;
  openStory: string | null;
  onOpen: (storyId: string, how: How) => void;
  onLeave: () => void;
  saveFirst: () => Promise<boolean>;
};

const LINE = 48;
const UNDONE: StoryFilter['status'] = ['draft', 'in-review', 'ready'];

/** What is being made, by when: stories by their deadline, in groups, each with who, how far and how long. */
export function DayBook({ zone, openStory, onOpen, onLeave, saveFirst }: DayBookProps) {
  const { desk: text, library } = words();
  const { daybook } = library;
  const [desk, setDesk] = useState('');
  const now = useNow();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [planning, setPlanning] = useState<string | null>(null);
  const [unmoved, setUnmoved] = useState<Unmoved | null>(null);
  const filter = useMemo((): StoryFilter => ({ status: UNDONE, ...(desk === '' ? {} : { desk }) }), [desk]);
  // Parted anew every minute, so that nothing is called due that is overdue.
  const minute = now - (now % 60_000);
  const due = useAsk('story.due', { filter, moments: moments(minute, zone) }, { keepFormer: true });
  const facets = useAsk('story.facets', {});
  const groups = due.state === 'ready' ? groupsOf(due.value) : [];
  const place = (line: number): number => {
    const found = lineAt(groups, line) ?? lineAt(groups, line + 1);
    return found && 'place' in found ? found.place : 0;
  };
  const [wanted, want] = useWanted(ASKING_MS);
  const pages = useStoryPages(
    { filter, sort: 'deadline', reversed: false },
    place(wanted.first),
    place(wanted.last),
  );
  // The list hands out functions that must not be memoised; nothing here is.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: countLines(groups),
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 8,
    onChange(instance) {
      const items = instance.getVirtualItems();
      want({ first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 });
    },
  });
  const total = groups.reduce((sum, group) => sum + group.count, 0);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest('button, input')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? LINE) / LINE) - 1);
    const to = rowAfterKey(event.key, current, total, page);
    const row = pages.rows.get(current);
    if (to !== null) {
      setCurrent(to);
      virtual.scrollToIndex(lineOf(groups, to));
    } else if (event.key === 'Enter' && row) onOpen(row.storyId, 'keys');
    else if (event.key === 'e' && row) setPlanning(row.storyId);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  }

  const problem = due.state === 'problem' ? due.problem : pages.problem;
  const planned = [...pages.rows.values()].find((row) => row.storyId === planning);
  return (
    <div className={styles.book}>
      <header className={styles.top}>
        <IconButton label={daybook.back} icon={<ArrowLeft size={16} />} onClick={onLeave} />
        <h2 className={styles.title}>{daybook.title}</h2>
        <Select
          label={text.deskFilter}
          hideLabel
          bare
          value={desk}
          options={[
            { value: '', label: text.allDesks },
            ...(facets.state === 'ready'
              ? facets.value.desks.map((d) => ({ value: d.desk, label: d.desk }))
              : []),
          ]}
          onChange={setDesk}
        />
        <output className={styles.total}>{text.total(total, number(total))}</output>
        <span className={styles.zone}>{daybook.zone(zone.replaceAll('_', ' '))}</span>
      </header>
      {problem ? (
        <ErrorState problem={problem} retry={pages.reload} />
      ) : due.state !== 'ready' || pages.state === 'loading' ? (
        <Skeleton lines={10} />
      ) : total === 0 ? (
        <EmptyState>{desk === '' ? daybook.empty : daybook.emptyDesk}</EmptyState>
      ) : (
        <div
          ref={scroller}
          className={styles.scroller}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows out of sight do not exist, which a table element cannot have
          role="grid"
          aria-label={daybook.list}
          aria-rowcount={countLines(groups)}
          aria-activedescendant={`${id}-${String(current)}`}
          tabIndex={0}
          data-pane-focus
          onKeyDown={onKeyDown}
        >
          <div className={styles.lines} {...grid.group} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const line = lineAt(groups, item.index);
              if (!line) return null;
              const style = { transform: `translateY(${String(item.start)}px)` };
              if ('head' in line)
                return (
                  <div
                    key={item.index}
                    className={styles.head}
                    {...grid.row}
                    aria-rowindex={item.index + 1}
                    style={style}
                  >
                    <span {...grid.cell} className={styles.group} data-group={line.head.id}>
                      {daybook.groups[line.head.id]}
                      <span className={styles.count}>{number(line.head.count)}</span>
                    </span>
                  </div>
                );
              const row = pages.rows.get(line.place);
              return (
                <DayBookRow
                  key={item.index}
                  id={`${id}-${String(line.place)}`}
                  row={row}
                  index={item.index}
                  style={style}
                  now={now}
                  zone={zone}
                  current={line.place === current}
                  open={row !== undefined && row.storyId === openStory}
                  onOpen={() => {
                    setCurrent(line.place);
                    if (row) onOpen(row.storyId, 'pointer');
                  }}
                  onPlan={() => {
                    setCurrent(line.place);
                    if (row) setPlanning(row.storyId);
                  }}
                />
              );
            })}
          </div>
        </div>
      )}
      {planned && (
        <PlanDialog
          row={planned}
          zone={zone}
          saveFirst={saveFirst}
          onUnmoved={setUnmoved}
          onClose={() => {
            setPlanning(null);
          }}
        />
      )}
      {unmoved && (
        <UnmovedDialog
          unmoved={unmoved}
          onClose={() => {
            setUnmoved(null);
          }}
        />
      )}
    </div>
  );
}

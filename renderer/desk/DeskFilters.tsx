import { STATUSES } from '../../shared/article/meta.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { number } from '../ui/format.ts';
import { ArrowDownWideNarrow, Check, ListChecks } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { StatusSign } from '../ui/StatusWord.tsx';
import { words } from '../ui/words/index.ts';
import styles from './desk-pane.module.css';
import { sortOf, type DeskView } from './view.ts';

const SORTS = ['updated', 'deadline', 'created', 'headline'] as const;

type Facets = OutputOf<'story.facets'>;
type DeskFiltersProps = {
  view: DeskView;
  facets: Facets | null;
  total: number;
  onView: (change: Partial<DeskView>) => void;
  onSelectAll: () => void;
};

/** Which stories, and in which order; each choice says how many there are. */
export function DeskFilters({ view, facets, total, onView, onSelectAll }: DeskFiltersProps) {
  const { desk } = words();
  const searching = view.query.trim() !== '';
  return (
    <div className={styles.filters}>
      <Select
        label={desk.filter}
        hideLabel
        bare
        value={view.shelf}
        options={shelves(facets)}
        onChange={(shelf) => {
          onView({ shelf });
        }}
      />
      {facets !== null && facets.desks.length > 1 && (
        <Select
          label={desk.deskFilter}
          hideLabel
          bare
          value={view.desk}
          options={[
            { value: '', label: desk.allDesks },
            ...facets.desks
              .filter((d) => d.desk !== '')
              .map((d) => ({ value: d.desk, label: desk.withCount(d.desk, number(d.count)), short: d.desk })),
          ]}
          onChange={(chosen) => {
            onView({ desk: chosen });
          }}
        />
      )}
      <output className={styles.total}>
        {searching ? desk.found(number(total)) : desk.total(total, number(total))}
      </output>
      <Menu
        align="end"
        trigger={
          <Button
            variant="quiet"
            size="small"
            className={styles.sort}
            aria-label={desk.sortBy(desk.sorts[sortOf(view)])}
          >
            <ArrowDownWideNarrow size={14} aria-hidden />
          </Button>
        }
        items={[
          ...SORTS.map((sort) => ({
            id: sort,
            label: desk.sorts[sort],
            icon: (
              <Check
                size={14}
                aria-hidden
                className={sort === sortOf(view) ? styles.chosen : styles.unchosen}
              />
            ),
            disabled: searching,
            run: () => {
              onView({ sort });
            },
          })),
          { separator: 'selection' },
          {
            id: 'select-all',
            label: desk.selectShown,
            icon: <ListChecks size={14} aria-hidden />,
            shortcut: 'mod+A',
            disabled: total === 0,
            run: onSelectAll,
          },
        ]}
      />
    </div>
  );
}

function shelves(facets: Facets | null): SelectOption<DeskView['shelf']>[] {
  const { desk, ui } = words();
  const countOf = (status: (typeof STATUSES)[number]) =>
    facets?.statuses.find((found) => found.status === status)?.count ?? 0;
  const named = (label: string, count: number) => (facets ? desk.withCount(label, number(count)) : label);
  const all = facets?.statuses.reduce((sum, found) => sum + found.count, 0) ?? 0;
  return [
    { value: 'all', label: named(desk.allStories, all), short: desk.allStories },
    ...STATUSES.map((status) => ({
      value: status,
      label: named(ui.status[status], countOf(status)),
      short: ui.status[status],
      icon: <StatusSign status={status} />,
    })),
    { value: 'bin', label: named(desk.bin, facets?.binned ?? 0), short: desk.bin },
  ];
}

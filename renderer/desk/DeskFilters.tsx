import { ArrowDownWideNarrow, Check, ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { STATUSES } from '../../shared/article/meta.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { Button } from '../ui/Button.tsx';
import { number } from '../ui/format.ts';
import { Menu } from '../ui/Menu.tsx';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { StatusSign } from '../ui/StatusWord.tsx';
import { words } from '../ui/words/index.ts';
import styles from './desk-pane.module.css';
import { hasWords, sortOf, type DeskView, type Shelf, type Sort } from './view.ts';

const SORTS = ['updated', 'deadline', 'created', 'headline', 'slug', 'assignee', 'status', 'words'] as const;

export type Facets = OutputOf<'story.facets'>;
type DeskFiltersProps = {
  view: DeskView;
  facets: Facets | null;
  total: number;
  onView: (change: Partial<DeskView>) => void;
  onSelectAll: () => void;
  /** More buttons at the end of the line. */
  children?: ReactNode;
};

/** Which stories, and in which order; each choice says how many there are. */
export function DeskFilters({ view, facets, total, onView, onSelectAll, children }: DeskFiltersProps) {
  const { desk, library } = words();
  const sort = sortOf(view);
  const said = view.query.trim() === '' ? desk.total(total, number(total)) : desk.found(number(total));
  const sorts: readonly Sort[] = hasWords(view) ? ['relevance', ...SORTS] : SORTS;
  const marked = (chosen: boolean) => (
    <Check size={14} aria-hidden className={chosen ? styles.chosen : styles.unchosen} />
  );
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
      {facets !== null && (facets.desks.length > 1 || view.desk !== '') && (
        <Select
          label={desk.deskFilter}
          hideLabel
          bare
          value={view.desk}
          options={[{ value: '', label: desk.allDesks }, ...deskOptions(facets, view.desk)]}
          onChange={(chosen) => {
            onView({ desk: chosen });
          }}
        />
      )}
      <output className={styles.total}>
        <span className={styles.short} aria-hidden>
          {number(total)}
        </span>
        <span className={styles.full}>{said}</span>
      </output>
      <Menu
        align="end"
        trigger={
          <Button
            variant="quiet"
            size="small"
            className={styles.sort}
            aria-label={desk.sortBy(library.orders[sort])}
          >
            <ArrowDownWideNarrow size={14} aria-hidden />
          </Button>
        }
        items={[
          ...sorts.map((one) => ({
            id: one,
            label: library.orders[one],
            icon: marked(one === sort),
            run: () => {
              onView({ sort: one, reversed: false });
            },
          })),
          { separator: 'order' },
          {
            id: 'reverse',
            label: library.reverse,
            icon: marked(view.reversed),
            disabled: sort === 'relevance',
            run: () => {
              onView({ sort, reversed: !view.reversed });
            },
          },
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
      {children}
    </div>
  );
}

/** The desks that have stories now, and the one that is chosen even when it has none. */
function deskOptions(facets: Facets, chosen: string): SelectOption<string>[] {
  const { desk } = words();
  const counts = new Map(facets.desks.map((d) => [d.desk, d.count]));
  if (chosen !== '' && !counts.has(chosen)) counts.set(chosen, 0);
  return [...counts].map(([name, count]) => ({
    value: name,
    label: desk.withCount(name, number(count)),
    short: name,
  }));
}

function shelves(facets: Facets | null): SelectOption<Shelf>[] {
  const { desk, library, ui } = words();
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
    { value: 'archive', label: named(library.archive, facets?.archived ?? 0), short: library.archive },
    { value: 'bin', label: named(desk.bin, facets?.binned ?? 0), short: desk.bin },
  ];
}

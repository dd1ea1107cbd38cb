import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { StoryRow } from '../../shared/protocol/story.ts';
import { ask, problemOf } from '../bridge/index.ts';
import type { Listed } from './view.ts';
import type { Stretch } from './wanted.ts';

/** Rows asked for at once. */
export const PAGE = 100;

/** The pages that cover rows `first` to `last`, at most five, the first page always among them for the total. */
export function pagesFor(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor(first / PAGE));
  const to = Math.min(from + 3, Math.max(from, Math.floor(last / PAGE)));
  const pages = new Set([0]);
  for (let page = from; page <= to; page++) pages.add(page);
  return [...pages];
}

/** True when two stretches of rows are covered by the same pages. */
export const samePages = (a: Stretch, b: Stretch): boolean =>
  pagesFor(a.first, a.last).join() === pagesFor(b.first, b.last).join();

export type StoryPages = {
  state: 'loading' | 'ready' | 'problem';
  total: number;
  /** What the rows answer to: another filter, order or number of rows is another list. */
  list: string;
  /** The rows that are here, by their places. */
  rows: ReadonlyMap<number, StoryRow>;
  problem: Problem | null;
  reload: () => void;
};

type Page = { total: number; rows: StoryRow[] };

/**
 * The rows in sight of a list of any length. Only the pages in sight are asked for; while another search is on its
 * way the former list stays, so that typing never blinks.
 */
export function useStoryPages({ filter, sort, reversed }: Listed, first: number, last: number): StoryPages {
  const pages = pagesFor(first, last);
  const results = useQueries({
    queries: pages.map((page) => {
      const input = { filter, sort, reversed, offset: page * PAGE, limit: PAGE };
      return { queryKey: ['story.list', input], queryFn: (): Promise<Page> => ask('story.list', input) };
    }),
  });
  const found = new Map<number, Page>();
  results.forEach((result, i) => {
    const page = pages[i];
    if (page !== undefined && result.data) found.set(page, result.data);
  });
  const reload = () => {
    for (const result of results) void result.refetch();
  };

  const head = results[0];
  const asked = JSON.stringify([filter, sort, reversed]);
  const [former, setFormer] = useState<Shown | null>(null);
  const current = head?.data ? { asked, total: head.data.total, found } : null;
  // Remembered while drawing (React allows it for state that follows from what is drawn), so no frame is empty.
  if (current && !(former && sameShown(former, current))) setFormer(current);
  const shown =
    current && former && sameShown(former, current) ? former : (current ?? (head?.error ? null : former));
  const rows = useMemo(() => (shown ? rowsOf(shown.found) : new Map<number, StoryRow>()), [shown]);
  return {
    state: shown ? 'ready' : head?.error ? 'problem' : 'loading',
    total: shown?.total ?? 0,
    list: shown ? `${String(shown.total)} ${shown.asked}` : '',
    rows,
    problem: !shown && head?.error ? problemOf(head.error) : null,
    reload,
  };
}

type Shown = { asked: string; total: number; found: Map<number, Page> };

const rowsOf = (found: ReadonlyMap<number, Page>): Map<number, StoryRow> =>
  new Map([...found].flatMap(([page, { rows }]) => rows.map((row, i) => [page * PAGE + i, row] as const)));

const sameShown = (a: Shown, b: Shown): boolean =>
  a.asked === b.asked && a.total === b.total && sameFound(a.found, b.found);

const sameFound = (a: Map<number, Page>, b: Map<number, Page>): boolean =>
  a.size === b.size && [...a].every(([page, value]) => b.get(page) === value);

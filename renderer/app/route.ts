import { useSyncExternalStore } from 'react';

/** What the middle of the window shows. Addresses hold opaque ids only, never a headline or a slug. */
export type Route = { story: string | null; view: 'write' | 'preview' | Place };

/** What lies over the sheet with or without a story: exports, the desk as a table, the day book. */
const PLACES = ['exports', 'desk', 'daybook'] as const;
export type Place = (typeof PLACES)[number];
export const isPlace = (view: Route['view']): view is Place => PLACES.some((place) => place === view);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Reads a fragment such as `#/story/0192…/preview`; anything else is the bare desk. */
export function routeOf(hash: string): Route {
  const parts = hash.replace(/^#\/?/u, '').split('/');
  const story = parts[0] === 'story' && UUID.test(parts[1] ?? '') ? (parts[1] ?? null) : null;
  const last = parts.at(-1);
  const place = PLACES.find((one) => one === last);
  if (place !== undefined) return { story, view: place };
  return { story, view: story !== null && last === 'preview' ? 'preview' : 'write' };
}

/** The fragment of a route. */
export function hashOf({ story, view }: Route): string {
  const place = story === null ? '' : `story/${story}`;
  const tail = view === 'write' || (view === 'preview' && story === null) ? '' : view;
  return `#/${[place, tail].filter((part) => part !== '').join('/')}`;
}

const subscribe = (hear: () => void) => {
  window.addEventListener('hashchange', hear);
  return () => {
    window.removeEventListener('hashchange', hear);
  };
};

const hash = () => location.hash;

export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, hash));

/** Goes somewhere; `replace` leaves no step to come back to. */
export function go(to: Partial<Route>, { replace = false } = {}): void {
  const next = hashOf({ ...routeOf(location.hash), ...to });
  if (next === location.hash) return;
  if (!replace) location.hash = next;
  else {
    history.replaceState(null, '', next);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

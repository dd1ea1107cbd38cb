import { useEffect, useState } from 'react';
import type { Suggestion } from './Suggestions.tsx';

export type Suggest = (typed: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>;

/** Suggestions for what is typed; an older answer never overtakes a newer one. @param wait milliseconds of rest before asking */
export function useSuggestions(typed: string, active: boolean, suggest: Suggest, wait = 80) {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    if (!active) return undefined;
    let current = true;
    const look = async () => {
      try {
        const next = await suggest(typed);
        if (current) setFound(next);
      } catch {
        if (current) setFound([]);
      }
    };
    const timer = setTimeout(() => void look(), wait);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, active, suggest, wait]);
  return active ? found : [];
}

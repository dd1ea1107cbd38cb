import { useEffect, useState } from 'react';
import { tryRules } from './help.ts';
import type { RuleInfo } from './messages.ts';

const NONE: readonly RuleInfo[] = [];
const NOTHING = { key: 'none', place: 'body', text: '', skip: [] } as const;

/** The rules of a file, for a list of them; none while it is read, or when it has a fault. */
export function useHouseRules(source: string): readonly RuleInfo[] {
  const [read, setRead] = useState<{ source: string; rules: readonly RuleInfo[] }>({
    source: '',
    rules: NONE,
  });
  useEffect(() => {
    let current = true;
    const list = async (): Promise<void> => {
      try {
        const answer = await tryRules(source, NOTHING, 'en');
        if (current) setRead({ source, rules: answer.ok ? answer.rules : NONE });
      } catch {
        // The editor of the file says what is the matter with it.
      }
    };
    void list();
    return () => {
      current = false;
    };
  }, [source]);
  return read.rules;
}

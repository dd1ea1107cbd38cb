import { useEffect, useRef, useState } from 'react';
import { storyTemplate, type StoryTemplate } from '../../../shared/article/template.ts';
import { keepTemplate } from './keep.ts';
import type { DeskTemplate } from './useTemplates.ts';

type Edited = { name: string; value: StoryTemplate };

/** As the store would give it back, so that what is on its way can be told from what has arrived. */
const asKept = ({ name, value }: Edited): string => JSON.stringify([name, storyTemplate.parse(value)]);

/**
 * A template while it is changed: each change is kept at once, and the next one builds on it even when the store has not
 * answered yet. A change the store did not take is dropped, and the kept template shows again.
 */
export function useTemplateEdit(template: DeskTemplate) {
  const [ahead, setAhead] = useState<Edited | null>(null);
  const latest = useRef<Edited>(template);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const arrived = ahead !== null && asKept(ahead) === asKept(template);
  if (arrived) setAhead(null);
  useEffect(() => {
    if (ahead === null) latest.current = template;
  }, [ahead, template]);

  function keep(change: Partial<Edited>): void {
    const next = { name: latest.current.name, value: latest.current.value, ...change };
    latest.current = next;
    setAhead(next);
    const before = line.current;
    line.current = (async () => {
      await before;
      if (!(await keepTemplate(template.id, next.name, next.value))) setAhead(null);
    })();
  }

  return {
    name: ahead?.name ?? template.name,
    value: ahead?.value ?? template.value,
    rename: (name: string) => keep({ name }),
    change: (part: Partial<StoryTemplate>) => keep({ value: { ...latest.current.value, ...part } }),
  };
}

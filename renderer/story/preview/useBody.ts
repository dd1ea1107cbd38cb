import { useEffect, useState } from 'react';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { project } from '../../../shared/article/projection.ts';
import { useOpenStory } from '../useStory.ts';

/** A rest after the last change before a preview follows, in milliseconds: never on the path of a key. */
const REST_MS = 80;

/**
 * The body as it would stand with all suggestions taken, a moment after each change; blocks that did not change and of which
 * nothing is suggested are the same objects.
 */
export function useBody(): readonly Block[] {
  const { session, link } = useOpenStory();
  const [body, setBody] = useState<readonly Block[]>(() => project(session.current()).body);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle: number | undefined;
    const read = () => {
      if (link.handle?.isComposing()) soon();
      else setBody(project(session.current()).body);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        idle = requestIdleCallback(read, { timeout: 300 });
      }, REST_MS);
    };
    const stop = link.subscribe(soon);
    // A text from elsewhere comes by the session.
    const stopSession = session.subscribe(soon);
    soon();
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
      stop();
      stopSession();
    };
  }, [session, link]);
  return body;
}

import { useState } from 'react';
import { isVeryLong } from '../../../shared/article/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useOpenStory } from '../useStory.ts';

/** Stories of which it was said in this window; once is enough. */
const told = new Set<string>();

/** Says of a very long story, once, what will be slower and what will not. */
export function LongStory() {
  const { session, storyId } = useOpenStory();
  const say = words().copy.long;
  const [shown, setShown] = useState(() => !told.has(storyId) && isVeryLong(session.current()));
  if (!shown) return null;
  return (
    <Notice
      actions={
        <Button
          size="small"
          onClick={() => {
            told.add(storyId);
            setShown(false);
          }}
        >
          {say.seen}
        </Button>
      }
    >
      {say.notice}
    </Notice>
  );
}

import { assertNever } from '../../../shared/kit/assert-never.ts';
import { Skeleton } from '../../ui/State.tsx';
import { useStory } from '../useStory.ts';
import { ProblemPane } from './ProblemPane.tsx';
import { Sheet } from './Sheet.tsx';
import styles from './sheet.module.css';

/** The story itself: its text when it is open, otherwise what stands in the way. */
export function StoryPane() {
  const here = useStory();
  switch (here.state) {
    case 'none':
      return null;
    case 'loading':
      return (
        <div className={styles.waiting}>
          <Skeleton lines={9} />
        </div>
      );
    case 'problem':
      return <ProblemPane storyId={here.storyId} problem={here.problem} again={here.again} />;
    case 'open':
      return <Sheet key={here.storyId} />;
    default:
      return assertNever(here);
  }
}

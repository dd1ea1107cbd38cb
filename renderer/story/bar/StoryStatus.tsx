import { readingMinutes } from '../../../shared/article/figures.ts';
import { tkInFields } from '../../../shared/article/tk.ts';
import { useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { LanguageFact } from '../language/LanguageFact.tsx';
import { useMeta, useOpenStory, useStory, useStoryView } from '../useStory.ts';
import { toolCommands } from '../tools/commands.ts';
import styles from './bar.module.css';
import figures from './figures.module.css';
import { FiguresPopover } from './FiguresPopover.tsx';
import { useCounts } from './useCounts.ts';

type StoryStatusProps = {
  /** The list of what language help found should come into sight. */
  onLanguage: () => void;
};

/** The open story in the bottom bar: words, reading time, language, and under whose name versions are kept. */
export function StoryStatus({ onLanguage }: StoryStatusProps) {
  const here = useStory();
  return here.state === 'open' ? <Facts onLanguage={onLanguage} /> : null;
}

function Facts({ onLanguage }: StoryStatusProps) {
  const say = words().story.status;
  const { pictures } = words().copy;
  const { link } = useOpenStory();
  const [language] = useMeta('language');
  const counts = useCounts();
  const profile = useAsk('profile.get', {});
  return (
    <div className={styles.status}>
      {counts === null ? null : (
        <>
          <FiguresPopover counts={counts} language={language} />
          <span>{say.minutes(number(readingMinutes(counts.whole, language)))}</span>
          {counts.missingAlt > 0 && (
            <Button
              size="small"
              variant="quiet"
              className={figures.tk}
              title={pictures.next}
              onClick={() => link.handle?.run('nextMissingAlt')}
            >
              {pictures.lacking(counts.missingAlt, number(counts.missingAlt))}
            </Button>
          )}
        </>
      )}
      <span>
        <LanguageFact onOpen={onLanguage} />
      </span>
      {counts === null ? null : <StillToCome inBody={counts.tk.length} />}
      {profile.state === 'ready' && profile.value.initials !== '' ? (
        <span className={styles.author} title={say.by(profile.value.name)}>
          {profile.value.initials}
        </span>
      ) : null}
    </div>
  );
}

/** How much is still to come, and the way to the next of it; nothing when nothing is. */
function StillToCome({ inBody }: { inBody: number }) {
  const say = words().tools.tk;
  const inFields = useStoryView((view) => tkInFields(view.meta).length);
  const count = inBody + inFields;
  if (count === 0) return null;
  return (
    <Button
      variant="quiet"
      size="small"
      className={figures.tk}
      title={say.next}
      onClick={toolCommands['tk.next']}
    >
      {say.count(count, number(count))}
    </Button>
  );
}

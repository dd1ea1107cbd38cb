import { useHelp } from '../../language/index.ts';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import { showInspector } from '../view-state.ts';
import styles from './language.module.css';

/** The story's language in the status bar, and how many things there are to look at; it opens the list. */
export function LanguageFact({ onOpen }: { onOpen?: () => void }) {
  const say = words().language.status;
  const [language] = useMeta('language');
  const { state, findings, waiting } = useHelp();
  const news =
    state.is === 'off'
      ? say.off
      : state.is === 'failed'
        ? say.failed
        : state.is === 'ready' && state.opened.by === 'none' && findings.length === 0
          ? say.none
          : state.is === 'starting' && waiting > 0
            ? say.starting
            : findings.length > 0
              ? say.notes(findings.length, number(findings.length))
              : null;
  return (
    <Button
      variant="quiet"
      size="small"
      className={styles.fact}
      aria-label={[say.label(language), news].filter((part) => part !== null).join(', ')}
      onClick={() => {
        showInspector('language');
        onOpen?.();
      }}
    >
      {news === null ? language : `${language} · ${news}`}
    </Button>
  );
}

import { Columns2 } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { ProblemPane } from '../sheet/ProblemPane.tsx';
import { useStory } from '../useStory.ts';
import { CardsView } from './cards/CardsView.tsx';
import { GalleyView } from './galley/GalleyView.tsx';
import { PREVIEWS, type ChoosePreview, type FieldPlace, type PreviewChoices } from './choices.ts';
import { PageView } from './PageView.tsx';
import styles from './preview.module.css';

type PreviewPaneProps = {
  choices: PreviewChoices;
  onChoose: ChoosePreview;
  /** Goes to where a field is edited. */
  onField: (place: FieldPlace) => void;
};

/** The story as it will be seen elsewhere: on a page, in cards, in a newspaper's column. */
export function PreviewPane(props: PreviewPaneProps) {
  const here = useStory();
  if (here.state === 'none') return null;
  if (here.state === 'loading') return <Skeleton lines={9} />;
  if (here.state === 'problem')
    return <ProblemPane storyId={here.storyId} problem={here.problem} again={here.again} />;
  return <Preview key={here.storyId} {...props} />;
}

function Preview({ choices, onChoose, onField }: PreviewPaneProps) {
  const say = words().preview;
  const { kind, beside, style } = choices;
  return (
    <section className={styles.pane} aria-label={say.title}>
      <div className={styles.tabs}>
        <SegmentedControl
          label={say.view}
          value={kind}
          onChange={(next) => {
            onChoose({ kind: next });
          }}
          segments={PREVIEWS.map((value) => ({ value, label: say.views[value] }))}
        />
        <IconButton
          label={say.beside}
          pressed={beside}
          icon={<Columns2 size={16} aria-hidden />}
          onClick={() => {
            onChoose({ beside: !beside });
          }}
        />
      </div>
      {kind === 'page' && (
        <PageView
          style={style}
          onStyle={(next) => {
            onChoose({ style: next });
          }}
        />
      )}
      {kind === 'cards' && <CardsView onField={onField} />}
      {kind === 'galley' && <GalleyView onField={onField} />}
    </section>
  );
}

import { useEffect, useRef, useState } from 'react';
import type { SuggestionView } from '../../editor/handle.ts';
import { Button } from '../../ui/Button.tsx';
import { words } from '../../ui/words/index.ts';
import { layOut } from '../tools/at-hand.ts';
import { useOpenStory } from '../useStory.ts';
import type { Mode } from './modes.ts';
import { OwnName } from './OwnName.tsx';
import { setMode, setView, useAuthor, useWork, type Work } from './useWork.ts';
import styles from './work.module.css';

/**
 * What one should know of how the story is worked on, above the sheet: that what is done is suggested, that nothing can be
 * written, or that another text than the whole one is shown. Changes of it are read aloud.
 */
export function WorkDesk() {
  const { storyId, link } = useOpenStory();
  const work = useWork();
  const author = useAuthor();
  const say = words().work;
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');

  const acts = {
    mode: (mode: Mode) => {
      if (mode === 'suggesting' && author?.by === '') {
        setAsking(true);
        return;
      }
      setMode(storyId, mode);
      // Who changes how they write goes on writing: in a text that is only shown nobody can.
      if (mode !== 'viewing') setView(storyId, 'markup');
      setTold(say.told[mode]);
    },
    view: (view: SuggestionView) => {
      setView(storyId, view);
      setTold(say.views[view]);
    },
  };
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(
    () =>
      layOut({
        work: {
          mode: (mode) => latest.current.mode(mode),
          view: (view) => latest.current.view(view),
        },
      }),
    [],
  );
  const strip = stripOf(work);
  return (
    <>
      <output className="visually-hidden">{told}</output>
      {strip && (
        <div className={styles.strip} data-mode={work.mode}>
          <p className={styles.sentence}>{strip.sentence}</p>
          <Button
            size="small"
            variant="link"
            onClick={() => {
              if (strip.way === 'view') acts.view('markup');
              else if (strip.way === 'name') setAsking(true);
              else acts.mode('editing');
              // Once the text takes the focus again.
              requestAnimationFrame(() => link.handle?.focus());
            }}
          >
            {say.ways[strip.way]}
          </Button>
        </div>
      )}
      {asking && (
        <OwnName
          onClose={() => setAsking(false)}
          onNamed={() => {
            setAsking(false);
            setMode(storyId, 'suggesting');
            setTold(say.told.suggesting);
          }}
        />
      )}
    </>
  );
}

type Strip = { sentence: string; way: 'editing' | 'view' | 'name' };

function stripOf({ mode, view, suggesting, textLocked }: Work): Strip | null {
  const say = words().work;
  if (textLocked === 'store') return null;
  if (mode === 'viewing' && view === 'markup') return { sentence: say.viewing, way: 'editing' };
  if (view !== 'markup') return { sentence: say.showing[view], way: 'view' };
  if (textLocked === 'name') return { sentence: say.unnamed, way: 'name' };
  return suggesting ? { sentence: say.suggesting(suggesting.by), way: 'editing' } : null;
}

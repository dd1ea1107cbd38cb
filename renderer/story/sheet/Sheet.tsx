import { Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { directionOf } from '../../../shared/article/questions.ts';
import { ArticleEditor } from '../../editor/ArticleEditor.tsx';
import { call, pictureFile, pictureUrl, useAsk } from '../../bridge/index.ts';
import { LanguageHelp } from '../language/LanguageHelp.tsx';
import { commentingIn } from '../talk/begin.ts';
import { Talk } from '../talk/Talk.tsx';
import { later } from '../../ui/later.ts';
import { Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useOver, type Over } from '../view-state.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import { VersionView } from '../versions/VersionView.tsx';
import { fieldDecider } from '../fields/desk.ts';
import { Banners } from './Banners.tsx';
import { Masthead } from './Masthead.tsx';
import { usePictureStore } from './pictures.ts';
import { SheetDesk } from './SheetDesk.tsx';
import { SheetTools } from './SheetTools.tsx';
import styles from './sheet.module.css';
import { useWork } from '../work/useWork.ts';
import { WorkDesk } from '../work/WorkDesk.tsx';
import { useSnippets } from './useSnippets.ts';

/** The sheet: headline, standfirst, byline and the text. An older version lies over it while it is read. */
export function Sheet() {
  const here = useOpenStory();
  const { session, link, storyId } = here;
  const commenting = useMemo(() => commentingIn(here), [here]);
  const decideFields = useMemo(() => fieldDecider(session), [session]);
  const work = useWork();
  const [language] = useMeta('language');
  const [chosen] = useMeta('direction');
  const direction = directionOf({ language, direction: chosen });
  const over = useOver(storyId);
  const punctuation = usePunctuation();
  const pictures = usePictureStore();
  const snippets = useSnippets(session);
  const sheet = useRef<HTMLDivElement>(null);
  const [initial] = useState(() => session.current().body);

  // Before the editor below is taken down: its last words must still be readable.
  useLayoutEffect(() => () => link.disconnect(), [link]);

  return (
    <div className={styles.pane}>
      <Banners />
      {pictures.progress === null ? null : <output className={styles.progress}>{pictures.progress}</output>}
      <Overlay over={over} />
      <LanguageHelp />
      <Talk />
      <WorkDesk />
      <SheetDesk hidden={over !== null}>
        <div ref={sheet} data-direction={direction}>
          <ArticleEditor
            initial={initial}
            language={language}
            direction={direction}
            editable={work.textLocked === null || work.textLocked === 'view'}
            suggesting={work.suggesting}
            decideFields={decideFields}
            view={work.view}
            punctuation={punctuation}
            label={words().story.sheet.text}
            onChange={link.changed}
            onReady={(handle) => link.connect(handle)}
            pictureUrl={pictureUrl}
            pictureFile={pictureFile}
            onPictures={pictures.store}
            onOpenLink={onOpenLink}
            snippets={snippets}
            commenting={commenting}
            tools={<SheetTools sheet={sheet} />}
            before={
              <Masthead
                direction={direction}
                work={work}
                punctuation={punctuation}
                onLeave={() => link.handle?.focus('start')}
              />
            }
          />
        </div>
      </SheetDesk>
    </div>
  );
}

const CompareView = later(async () => (await import('../versions/compare/CompareView.tsx')).CompareView);

/** An older version, or two of them compared, over the text. */
function Overlay({ over }: { over: Over | null }) {
  if (over === null) return null;
  if (over.is === 'version') return <VersionView key={over.number} number={over.number} />;
  return (
    <Suspense fallback={<Skeleton lines={9} />}>
      <CompareView from={over.from} to={over.to} />
    </Suspense>
  );
}

/** Whether typed punctuation is corrected: on until the person switches it off. */
function usePunctuation(): boolean {
  const settings = useAsk('settings.get', {});
  return settings.state !== 'ready' || settings.value.layout.smartPunctuation !== false;
}

const onOpenLink = (url: string): void => void openLink(url);

/** The shell opens a checked link in the system's browser; a shell that cannot says so, and then this window opens a tab. */
async function openLink(url: string): Promise<void> {
  const answer = await call('shell.openLink', { url });
  if (!answer.ok && answer.problem.kind === 'unsupported') window.open(url, '_blank', 'noopener,noreferrer');
}

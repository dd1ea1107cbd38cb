import { Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { directionOf } from '../../../shared/article/questions.ts';
import { ArticleEditor } from '../../editor/ArticleEditor.tsx';
import { call, pictureFile, pictureUrl, useAsk } from '../../bridge/index.ts';
import { LanguageHelp } from '../language/LanguageHelp.tsx';
import { commentingIn } from '../talk/begin.ts';
import { Talk } from '../talk/Talk.tsx';
import { HiddenCharacters } from '../../ui/HiddenCharacters.tsx';
import { later } from '../../ui/later.ts';
import { Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { showInspector, useOver, type Over } from '../view-state.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import { VersionView } from '../versions/VersionView.tsx';
import { Banners } from './Banners.tsx';
import { ByLine } from './ByLine.tsx';
import { GrowingField } from './GrowingField.tsx';
import { usePictureStore } from './pictures.ts';
import { SheetDesk } from './SheetDesk.tsx';
import { SheetTools } from './SheetTools.tsx';
import styles from './sheet.module.css';
import { atHand } from '../tools/at-hand.ts';
import { showToast } from '../../ui/toast.ts';
import type { Mode } from '../work/modes.ts';
import { useWork, type Work } from '../work/useWork.ts';
import { WorkDesk } from '../work/WorkDesk.tsx';
import { useSnippets } from './useSnippets.ts';

/** The sheet: headline, standfirst, byline and the text. An older version lies over it while it is read. */
export function Sheet() {
  const here = useOpenStory();
  const { session, link, storyId } = here;
  const commenting = useMemo(() => commentingIn(here), [here]);
  const work = useWork();
  const [language] = useMeta('language');
  const [chosen] = useMeta('direction');
  const direction = directionOf({ language, direction: chosen });
  const over = useOver(storyId);
  const punctuation = usePunctuation();
  const pictures = usePictureStore();
  const snippets = useSnippets(session);
  const scroll = useRef<HTMLDivElement>(null);
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
        <div ref={scroll} className={styles.scroll} data-direction={direction}>
          <ArticleEditor
            initial={initial}
            language={language}
            direction={direction}
            editable={work.textLocked === null || work.textLocked === 'view'}
            suggesting={work.suggesting}
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
            tools={<SheetTools sheet={scroll} />}
            before={
              <Masthead
                direction={direction}
                locked={work.fieldsLocked}
                mode={work.mode}
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

type MastheadProps = {
  direction: 'ltr' | 'rtl';
  /** Why the headline and the standfirst are only read. */
  locked: Work['fieldsLocked'];
  mode: Mode;
  punctuation: boolean;
  onLeave: () => void;
};

function Masthead({ direction, locked, mode, punctuation, onLeave }: MastheadProps) {
  const readOnly = locked !== null;
  const say = words().story.sheet;
  const [headline, setHeadline] = useMeta('headline');
  const [standfirst, setStandfirst] = useMeta('standfirst');
  const [language] = useMeta('language');
  const box = useRef<HTMLElement>(null);
  const refuse = (): void => {
    if (locked === 'mode' && mode !== 'editing')
      showToast(words().work.fieldRefused[mode], {
        action: { label: words().work.ways.editing, run: () => atHand().work?.mode('editing') },
      });
  };
  const shared = { direction, language, readOnly, punctuation, onRefused: refuse };
  return (
    <header className={styles.masthead} ref={box} dir={direction}>
      <GrowingField
        {...shared}
        kind="headline"
        label={say.headline}
        placeholder={say.headlinePlaceholder}
        max={1000}
        value={headline}
        onChange={setHeadline}
        onLeave={() => box.current?.querySelectorAll('textarea')[1]?.focus()}
      />
      <HiddenCharacters text={headline} onRemove={readOnly ? undefined : setHeadline} />
      <GrowingField
        {...shared}
        kind="standfirst"
        label={say.standfirst}
        placeholder={say.standfirstPlaceholder}
        max={4000}
        value={standfirst}
        onChange={setStandfirst}
        onLeave={onLeave}
      />
      <HiddenCharacters text={standfirst} onRemove={readOnly ? undefined : setStandfirst} />
      <ByLine onEdit={() => showInspector('story')} />
    </header>
  );
}

const onOpenLink = (url: string): void => void openLink(url);

/** The shell opens a checked link in the system's browser; a shell that cannot says so, and then this window opens a tab. */
async function openLink(url: string): Promise<void> {
  const answer = await call('shell.openLink', { url });
  if (!answer.ok && answer.problem.kind === 'unsupported') window.open(url, '_blank', 'noopener,noreferrer');
}

import { directionOf } from '../../../shared/article/questions.ts';
import { ArticleEditor } from '../../editor/ArticleEditor.tsx';
import { pictureUrl, useAsk } from '../../bridge/index.ts';
import { number as written } from '../../ui/format.ts';
import { ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import styles from './versions.module.css';

/** One stored revision as it reads on the sheet; nothing in it can be changed. */
export function ArticleView({ storyId, number }: { storyId: string; number: number }) {
  const say = words().story;
  const revision = useAsk('revision.read', { storyId, number });
  if (revision.state === 'loading') return <Skeleton lines={9} />;
  if (revision.state === 'problem') return <ErrorState problem={revision.problem} retry={revision.reload} />;
  const { meta, body } = revision.value.article;
  const direction = directionOf(meta);
  return (
    <article className={styles.article} aria-label={say.versions.viewLabel(written(number))} dir={direction}>
      <h1 className={styles.headline} lang={meta.language} dir="auto">
        {meta.headline === '' ? say.versions.noHeadline : meta.headline}
      </h1>
      {meta.standfirst === '' ? null : (
        <p className={styles.standfirst} lang={meta.language} dir="auto">
          {meta.standfirst}
        </p>
      )}
      <ArticleEditor
        initial={body}
        language={meta.language}
        direction={direction}
        editable={false}
        label={say.versions.viewLabel(written(number))}
        onChange={nothing}
        onReady={nothing}
        pictureUrl={pictureUrl}
        onPictures={noPictures}
        onOpenLink={nothing}
      />
    </article>
  );
}

const nothing = (): void => undefined;
const noPictures = () => Promise.resolve([]);

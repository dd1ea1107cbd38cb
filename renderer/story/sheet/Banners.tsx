import { project } from '../../../shared/article/projection.ts';
import { useConnection } from '../../bridge/index.ts';
import { copyText } from '../../ui/copy-text.ts';
import { number } from '../../ui/format.ts';
import { Button } from '../../ui/Button.tsx';
import { inWords } from '../../ui/in-words.ts';
import { Notice } from '../../ui/State.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import type { StorySession } from '../session/session.ts';
import { useOpenStory, useReadOnly, useStoryView } from '../useStory.ts';
import { LongStory } from './LongStory.tsx';
import { wholeText } from './whole-text.ts';

/** What the person should know or decide, above the sheet; the most pressing first. */
export function Banners() {
  const save = useStoryView((view) => view.save);
  const binned = useStoryView((view) => view.binned);
  const readOnly = useReadOnly();
  // While the link is lost the window itself says so, and nothing can be done here but wait.
  const waiting = useConnection() === 'lost';
  return (
    <>
      {save.kind === 'conflict' && <ConflictBanner />}
      {save.kind === 'notSaved' && !waiting && <NotSavedBanner />}
      {readOnly && <Notice>{words().story.sheet.readOnly}</Notice>}
      {binned && <BinnedBanner />}
      <LongStory />
    </>
  );
}

function ConflictBanner() {
  const { session, openStory } = useOpenStory();
  const save = useStoryView((view) => view.save);
  const say = words().story.conflict;
  if (save.kind !== 'conflict') return null;
  const stored = save.kept !== null && save.problem === null;
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button size="small" onClick={() => void session.keepMine()}>
            {say.mine}
          </Button>
          <Button size="small" onClick={() => void takeTheirs(session)}>
            {say.theirs}
          </Button>
          <Button size="small" onClick={() => void saveAsNew(session, openStory)}>
            {say.copy}
          </Button>
          {save.problem === null ? null : <CopyAll session={session} />}
        </>
      }
    >
      <strong>{say.title}</strong>{' '}
      {save.problem !== null
        ? words().story.save.notSaved(inWords(save.problem))
        : stored
          ? say.kept(number(save.kept ?? 0))
          : say.keeping}
    </Notice>
  );
}

function NotSavedBanner() {
  const { session, openStory } = useOpenStory();
  const save = useStoryView((view) => view.save);
  const say = words().story.save;
  if (save.kind !== 'notSaved') return null;
  return (
    <Notice
      tone="problem"
      actions={
        <>
          <Button size="small" onClick={() => session.retry()}>
            {say.retry}
          </Button>
          <CopyAll session={session} />
          {save.problem.kind === 'not-found' && (
            <Button size="small" onClick={() => void saveAsNew(session, openStory)}>
              {say.saveAs}
            </Button>
          )}
        </>
      }
    >
      {say.notSaved(inWords(save.problem))}
    </Notice>
  );
}

function BinnedBanner() {
  const { session } = useOpenStory();
  const say = words().story.sheet;
  const unbin = async () => {
    const answer = await session.bin(false);
    showToast(answer.ok ? say.unbinned : inWords(answer.problem), { tone: answer.ok ? 'done' : 'problem' });
  };
  return (
    <Notice
      tone="warn"
      actions={
        <Button size="small" onClick={() => void unbin()}>
          {say.unbin}
        </Button>
      }
    >
      {say.binned}
    </Notice>
  );
}

function CopyAll({ session }: { session: StorySession }) {
  const say = words().story.save;
  const copy = async () => {
    const copied = await copyText(wholeText(project(session.current())));
    showToast(copied ? say.copied : say.copyRefused, { tone: copied ? 'done' : 'problem' });
  };
  return (
    <Button size="small" onClick={() => void copy()}>
      {say.copyAll}
    </Button>
  );
}

async function takeTheirs(session: StorySession): Promise<void> {
  await session.takeTheirs();
  if (session.view().save.kind === 'saved') showToast(words().story.conflict.tookTheirs);
}

async function saveAsNew(session: StorySession, openStory: (storyId: string) => void): Promise<void> {
  const answer = await session.saveAsNew();
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  showToast(words().story.save.savedAs, { tone: 'done' });
  openStory(answer.value);
}
